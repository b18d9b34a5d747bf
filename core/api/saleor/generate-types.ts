/**
 * Writes `resolver-types.ts` from `schema.graphql`: `npm run codegen`, after every change of the schema.
 * The file is committed, and a test regenerates it and compares.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers'
import { parse } from 'graphql'

const schemaFile = new URL('schema.graphql', import.meta.url)
const resolverTypesFile = new URL('resolver-types.ts', import.meta.url)

/** What a scalar is in TypeScript: `input` as its `parseValue` answers, `output` as its `serialize` accepts. */
const scalars = {
  _Any: 'unknown',
  Date: 'string',
  DateTime: { input: 'string', output: 'Date' },
  Day: 'number',
  Decimal: 'number',
  GenericScalar: 'unknown',
  Hour: 'number',
  ID: 'string',
  JSON: 'unknown',
  JSONString: { input: 'string', output: 'unknown' },
  Metadata: 'Record<string, string>',
  Minute: 'number',
  PositiveDecimal: 'number',
  PositiveInt: 'number',
  UUID: 'string',
  Upload: 'unknown',
}

/** The value that a resolver gets as its parent where that is a row and not the GraphQL object itself. */
const mappers = {
  Address: './resolvers/addresses.ts#AddressView',
  App: '../../tables/apps.ts#App',
  AppExtension: '../../tables/apps.ts#AppExtension',
  AppInstallation: '../../tables/apps.ts#AppInstallation',
  AppToken: '../../tables/apps.ts#AppToken',
  ...Object.fromEntries(
    [
      'Assigned',
      'AssignedSingleChoice',
      'AssignedMultiChoice',
      'AssignedSwatch',
      'AssignedPlainText',
      'AssignedNumeric',
      'AssignedBoolean',
      'AssignedDate',
      'AssignedDateTime',
    ].map((name) => [`${name}Attribute`, './resolvers/assigned-attributes.ts#AssignedAttributeView']),
  ),
  Attribute: '../../tables/attributes.ts#Attribute',
  AttributeValue: '../../tables/attributes.ts#AttributeChoice',
  Channel: '../../tables/shop.ts#Channel',
  CustomerBulkResult: '../../domain/customers/customer-bulk-update.ts#CustomerResult',
  CustomerEvent: '../../tables/people.ts#CustomerEvent',
  CustomerType: '../../tables/people.ts#CustomerType',
  EventDelivery: '../../tables/outbox.ts#Delivery',
  EventDeliveryAttempt: '../../tables/outbox.ts#DeliveryAttempt',
  Group: '../../tables/people.ts#PermissionGroup',
  Money: './resolvers/order-lines.ts#MoneyView',
  Order: '../../tables/orders.ts#Order',
  OrderBulkCreateError: '../../domain/orders/order-import-problems.ts#ImportProblem',
  OrderLine: './resolvers/order-lines.ts#OrderLineView',
  Shop: '../../tables/shop.ts#ShopSettings',
  StaffNotificationRecipient: '../../tables/staff.ts#StaffNotificationRecipient',
  User: './resolvers/users.ts#UserView',
  Webhook: '../../tables/apps.ts#Webhook',
  ...Object.fromEntries(
    [
      'Account',
      'App',
      'CustomerBulkUpdate',
      'Attribute',
      'Channel',
      'CustomerTypeAssignAttributes',
      'CustomerTypeCreate',
      'CustomerTypeDelete',
      'CustomerTypeReorderAttributes',
      'CustomerTypeUnassignAttributes',
      'CustomerTypeUpdate',
      'Metadata',
      'PermissionGroup',
      'SendConfirmationEmail',
      'Shop',
      'Staff',
      'Webhook',
    ].map((name) => [`${name}Error`, '../../domain/errors.ts#Problem']),
  ),
}

const config = {
  contextType: './api-context.ts#ApiContext',
  // A new scalar in the schema has to be given a type above instead of becoming `any`.
  strictScalars: true,
  scalars,
  mappers,
  // Rows share their names with GraphQL types: `User` is what a client sees, `UserRow` what the table holds.
  mapperTypeSuffix: 'Row',
  // graphql-js answers null for undefined, so a look-up that finds nothing needs no `?? null`.
  maybeValue: 'T | null | undefined',
  // Node strips types but runs no enums.
  enumsAsTypes: true,
  useTypeImports: true,
}

/** The text of `resolver-types.ts` for the schema as it is on disk. */
export async function generate(): Promise<string> {
  return codegen({
    filename: 'resolver-types.ts',
    schema: parse(await readFile(schemaFile, 'utf8')),
    documents: [],
    plugins: [{ typescript: {} }, { typescriptResolvers: {} }],
    pluginMap: { typescript, typescriptResolvers },
    config,
  })
}

if (import.meta.main) await writeFile(resolverTypesFile, await generate())
