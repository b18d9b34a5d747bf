import { holds } from '../../../domain/access.ts'
import type { AttributeInput } from '../../../domain/attributes/attribute-input.ts'
import type { AssignedValue } from '../../../domain/attributes/attribute-values.ts'
import { requireCustomerType } from '../../../domain/visibility.ts'
import type { Attribute, AttributeChoice, InputType } from '../../../tables/attributes.ts'
import type { User } from '../../../tables/people.ts'
import { decodeOptionalId } from '../../given-ids.ts'
import type { ApiContext } from '../api-context.ts'
import type {
  AttributeValueInput,
  AttributeValueSelectableTypeInput,
  UserResolvers,
} from '../resolver-types.ts'

/** An attribute of somebody; the value is looked up when it is selected. */
export interface AssignedAttributeView {
  __typename: (typeof assignedTypes)[InputType]
  attribute: Attribute
  userId: number
}

const assignedTypes = {
  DROPDOWN: 'AssignedSingleChoiceAttribute',
  MULTISELECT: 'AssignedMultiChoiceAttribute',
  SWATCH: 'AssignedSwatchAttribute',
  PLAIN_TEXT: 'AssignedPlainTextAttribute',
  NUMERIC: 'AssignedNumericAttribute',
  BOOLEAN: 'AssignedBooleanAttribute',
  DATE: 'AssignedDateAttribute',
  DATE_TIME: 'AssignedDateTimeAttribute',
} as const satisfies Record<InputType, string>

export const assignedAttributeFields = {
  assignedAttribute: async (parent, { slug }, context) =>
    (await attributesOf(parent, context)).find(({ attribute }) => attribute.slug === slug),
  assignedAttributes: async (parent, { limit }, context) =>
    (await attributesOf(parent, context)).slice(0, limit ?? DEFAULT_LIMIT),
} satisfies UserResolvers

/** Saleor's. */
const DEFAULT_LIMIT = 100

/** Those of the person's type. Their owner sees what is for the storefront. */
async function attributesOf(user: User, context: ApiContext): Promise<AssignedAttributeView[]> {
  const actor = await context.actor()
  requireCustomerType(actor, user)
  const type = await context.loaders.customerType.load(user.customerTypeId ?? 0)
  const attributes = type ? await context.loaders.customerTypeAttributes.load(type.id) : []
  return attributes
    .filter((attribute) => attribute.visibleInStorefront || holds(actor, 'MANAGE_USERS'))
    .map((attribute) => ({
      __typename: assignedTypes[attribute.inputType],
      attribute,
      userId: user.id,
    }))
}

async function valuesOf(
  { userId, attribute }: AssignedAttributeView,
  { loaders }: ApiContext,
): Promise<AssignedValue[]> {
  const all = await loaders.attributeValues.load(userId)
  return all.filter(({ attributeId }) => attributeId === attribute.id)
}

type ValueOf<Answer> = (
  parent: AssignedAttributeView,
  args: object,
  context: ApiContext,
) => Promise<Answer | null>

/** The one value of attributes that have no more. */
const single =
  <Answer>(read: (value: AssignedValue) => Answer | null | undefined): ValueOf<Answer> =>
  async (parent, _args, context) => {
    const [value] = await valuesOf(parent, context)
    return (value && read(value)) ?? null
  }

const named = ({ name, slug }: AttributeChoice) => ({ name, slug })

export const assignedAttributeTypes = {
  AssignedSingleChoiceAttribute: { value: single(({ choice }) => choice && named(choice)) },
  AssignedMultiChoiceAttribute: {
    value: async (parent: AssignedAttributeView, { limit }: { limit?: number | null }, context: ApiContext) =>
      (await valuesOf(parent, context))
        .flatMap(({ choice }) => (choice ? named(choice) : []))
        .slice(0, limit ?? DEFAULT_LIMIT),
  },
  AssignedSwatchAttribute: {
    value: single(({ choice }) => choice && { ...named(choice), hexColor: choice.value }),
  },
  AssignedPlainTextAttribute: { value: single(({ plainText }) => plainText) },
  AssignedNumericAttribute: { value: single(({ numeric }) => numeric) },
  AssignedBooleanAttribute: { value: single(({ boolean }) => boolean) },
  AssignedDateAttribute: { value: single(({ dateTime }) => dateTime?.toISOString().slice(0, 10)) },
  AssignedDateTimeAttribute: { value: single(({ dateTime }) => dateTime) },
}

/** IDs of attributes and their values are refused at `attributes`, whichever of them it is. */
export function decodeAttributes(
  inputs: readonly AttributeValueInput[] | null | undefined,
): AttributeInput[] | null {
  return (
    inputs?.map(({ id, dropdown, swatch, multiselect, ...input }) => ({
      ...input,
      id: decodeOptionalId(id, 'Attribute', 'attributes'),
      dropdown: dropdown && decodeSelection(dropdown),
      swatch: swatch && decodeSelection(swatch),
      multiselect: multiselect?.map(decodeSelection) ?? null,
    })) ?? null
  )
}

const decodeSelection = ({ id, ...selection }: AttributeValueSelectableTypeInput) => ({
  ...selection,
  id: decodeOptionalId(id, 'AttributeValue', 'attributes'),
})
