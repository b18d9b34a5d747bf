import {
  boolean,
  id,
  integer,
  number,
  reference,
  table,
  text,
  timestamp,
} from '../../shared/database/columns.ts'
import { primaryKey } from '../../shared/database/drizzle.ts'
import { metadata } from './columns.ts'

/** What kinds of values are kept, by Saleor's names. Its other kinds are files, references and rich text. */
export type InputType =
  | 'DROPDOWN'
  | 'MULTISELECT'
  | 'SWATCH'
  | 'PLAIN_TEXT'
  | 'NUMERIC'
  | 'BOOLEAN'
  | 'DATE'
  | 'DATE_TIME'

/** What a shop wants to know of its customers beyond what every shop knows. */
export const attributes = table('attributes', {
  id: id(),
  name: text().notNull(),
  slug: text().notNull(),
  inputType: text().notNull().$type<InputType>(),
  /** A measurement unit, by Saleor's name. */
  unit: text(),
  valueRequired: boolean().notNull(),
  /** Whether customers see their own value. */
  visibleInStorefront: boolean().notNull(),
  filterableInStorefront: boolean().notNull(),
  filterableInDashboard: boolean().notNull(),
  availableInGrid: boolean().notNull(),
  storefrontSearchPosition: integer().notNull(),
  externalReference: text(),
  metadata: metadata(),
  privateMetadata: metadata(),
})

/** What one can choose from, for attributes whose values are chosen. */
export const attributeChoices = table('attribute_choices', {
  id: id(),
  attributeId: reference().notNull(),
  name: text().notNull(),
  /** Unique within its attribute. */
  slug: text().notNull(),
  /** A swatch's colour. */
  value: text().notNull(),
  externalReference: text(),
  sortOrder: integer().notNull(),
})

/** Which attributes the customers of a type have. */
export const customerTypeAttributes = table(
  'customer_type_attributes',
  {
    customerTypeId: reference().notNull(),
    attributeId: reference().notNull(),
    sortOrder: integer().notNull(),
  },
  (row) => [primaryKey({ columns: [row.customerTypeId, row.attributeId] })],
)

/**
 * One value of one person: the column of the attribute's kind is filled. Several rows where several choices are taken.
 * A value stays when its attribute leaves the person's type, and is out of sight until it comes back.
 */
export const userAttributeValues = table('user_attribute_values', {
  id: id(),
  userId: reference().notNull(),
  attributeId: reference().notNull(),
  choiceId: reference(),
  plainText: text(),
  numeric: number(),
  boolean: boolean(),
  /** A date is midnight in UTC. */
  dateTime: timestamp(),
})

export type Attribute = typeof attributes.$inferSelect
export type AttributeChoice = typeof attributeChoices.$inferSelect
export type UserAttributeValue = typeof userAttributeValues.$inferSelect
