import { readFileSync } from 'node:fs'
import { buildSchema, GraphQLEnumType, GraphQLObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { events, eventTypeOf, eventTypes, subscriptionType } from '../../shared/events.ts'

const schema = buildSchema(readFileSync('core/api/saleor/schema.graphql', 'utf8'), { assumeValidSDL: true })
const withSubscription = eventTypes.filter((type) => type !== 'notify_user')

function valuesOf(name: string): string[] {
  const type = schema.getType(name)
  return type instanceof GraphQLEnumType ? type.getValues().map((value) => value.name) : []
}

describe('the catalogue of events', () => {
  test.each(eventTypes)('%s is spelled as in the Saleor-Event header and can be asked for', (type) => {
    expect(type).toMatch(/^[a-z]+(_[a-z]+)*$/)
    expect(valuesOf('WebhookEventTypeAsyncEnum')).toContain(type.toUpperCase())
    expect(valuesOf('WebhookEventTypeEnum')).toContain(type.toUpperCase())
  })

  test.each(withSubscription)('%s has a subscription type that is an event', (type) => {
    const object = schema.getType(subscriptionType(type))
    expect(object).toBeInstanceOf(GraphQLObjectType)
    expect((object as GraphQLObjectType).getInterfaces().map((one) => one.name)).toContain('Event')
  })

  test.each(withSubscription)('%s is found again by its subscription type', (type) => {
    expect(eventTypeOf(subscriptionType(type))).toBe(type)
  })

  test('notify_user, which has no subscription type, is the only one without', () => {
    expect(schema.getType('NotifyUser')).toBeUndefined()
  })

  test('every permission that an event asks for is one that an app can hold', () => {
    const asked = eventTypes.flatMap((type) => events[type].permission ?? [])
    expect(valuesOf('PermissionEnum')).toEqual(expect.arrayContaining([...new Set(asked)]))
  })

  test('whatever holds a token or a person asks for a permission, and only the app itself hears of what becomes of it', () => {
    const ofItself = ['app_installed', 'app_updated', 'app_deleted', 'app_status_changed']
    expect(eventTypes.filter((type) => events[type].permission === null)).toEqual(ofItself)
    expect(eventTypes.filter((type) => events[type].selfOnly)).toEqual(ofItself)
  })

  test('no two events have the same title', () => {
    const titles = eventTypes.map((type) => events[type].title)
    expect(new Set(titles).size).toBe(titles.length)
  })
})
