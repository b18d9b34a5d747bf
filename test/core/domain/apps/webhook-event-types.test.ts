import { readFileSync } from 'node:fs'
import { buildSchema, type GraphQLEnumType } from 'graphql'
import { expect, test } from 'vitest'
import { asyncEventTypes, syncEventTypes } from '../../../../core/domain/apps/webhook-event-types.ts'

const schema = buildSchema(readFileSync('core/api/saleor/schema.graphql', 'utf8'))
const valuesOf = (name: string) =>
  (schema.getType(name) as GraphQLEnumType).getValues().map((value) => value.name.toLowerCase())

test('what can be stored is what the schema names', () => {
  expect(asyncEventTypes).toEqual(valuesOf('WebhookEventTypeAsyncEnum'))
  expect(syncEventTypes).toEqual(valuesOf('WebhookEventTypeSyncEnum'))
  expect([...asyncEventTypes, ...syncEventTypes].sort()).toEqual(valuesOf('WebhookEventTypeEnum').sort())
})
