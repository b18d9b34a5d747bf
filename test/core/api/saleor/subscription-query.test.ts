import { describe, expect, test } from 'vitest'
import { createExecutor } from '../../../../core/api/execute.ts'
import { resolveField, saleorSchema } from '../../../../core/api/saleor/schema.ts'
import { checkSubscriptionQuery } from '../../../../core/api/saleor/subscription-query.ts'
import { InvalidInput } from '../../../../core/domain/errors.ts'
import { eventTypes, subscriptionType } from '../../../../shared/events.ts'

const executor = createExecutor(saleorSchema(), resolveField)

/** The events, or the code of the refusal. */
function check(query: string): string[] | string {
  try {
    return checkSubscriptionQuery(executor, query).eventTypes
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    expect(error.problems.map((problem) => problem.field)).toEqual(['query'])
    return error.problems.map((problem) => problem.code).join()
  }
}

describe('what a query listens to', () => {
  test.each(eventTypes.filter((type) => type !== 'notify_user'))('%s by the name of its type', (type) => {
    expect(check(`subscription { event { ... on ${subscriptionType(type)} { issuedAt } } }`)).toEqual([type])
  })

  test('is every inline fragment, once and in alphabetical order', () => {
    expect(
      check(
        'subscription { event { issuedAt ... on StaffCreated { user { id } } ... on CustomerCreated { user { id } } ... on StaffCreated { version } } }',
      ),
    ).toEqual(['customer_created', 'staff_created'])
  })

  test('is a named fragment on an event, and what a fragment on Event lists', () => {
    expect(check('subscription { event { ...A } } fragment A on CustomerUpdated { user { id } }')).toEqual([
      'customer_updated',
    ])
    expect(
      check(
        'subscription { event { ...All } } fragment All on Event { issuedAt ... on CustomerCreated { user { id } } ... on AccountDeleted { user { id } } }',
      ),
    ).toEqual(['account_deleted', 'customer_created'])
  })

  test('looks into fragments on Event one level deep', () => {
    expect(
      check(
        'subscription { event { ...One } } fragment One on Event { ... on CustomerCreated { user { id } } ...Two } fragment Two on Event { ... on StaffCreated { user { id } } }',
      ),
    ).toEqual(['customer_created'])
  })

  test('is that of the first subscription, whatever else the document holds', () => {
    expect(
      check(
        'query Q { shop { name } } subscription A { event { ... on CustomerCreated { version } } } subscription B { event { ... on StaffCreated { version } } }',
      ),
    ).toEqual(['customer_created'])
  })

  test('may be named by several event fields', () => {
    expect(
      check(
        'subscription { event { ... on CustomerCreated { version } } event { ... on StaffCreated { version } } }',
      ),
    ).toEqual(['customer_created', 'staff_created'])
  })
})

describe('a query is refused as', () => {
  test.each([
    ['SYNTAX', ''],
    ['SYNTAX', '   '],
    ['SYNTAX', 'subscription { event {'],
    ['SYNTAX', 'subscription { event { } }'],
    ['SYNTAX', 'nonsense'],
    ['SYNTAX', '\0'],
    ['GRAPHQL_ERROR', 'subscription { unknown { issuedAt } }'],
    ['GRAPHQL_ERROR', 'subscription { event { ... on Unicorn { id } } }'],
    ['GRAPHQL_ERROR', 'subscription { event { ... on CustomerCreated { user { unicorn } } } }'],
    ['GRAPHQL_ERROR', 'subscription { event { ... on CustomerCreated { user } } }'],
    ['GRAPHQL_ERROR', 'subscription { event { ...Missing } }'],
    ['GRAPHQL_ERROR', 'subscription { event { issuedAt } } fragment Unused on CustomerCreated { version }'],
    ['GRAPHQL_ERROR', 'subscription { event { ... on User { id } } }'],
    ['GRAPHQL_ERROR', `subscription { ${'event { ... on CustomerCreated { user '.repeat(1000)}`],
    ['MISSING_SUBSCRIPTION', '{ shop { name } }'],
    ['MISSING_SUBSCRIPTION', 'mutation { tokensDeactivateAll { errors { code } } }'],
    ['MISSING_SUBSCRIPTION', '{ ...A } fragment A on Query { shop { name } }'],
    ['INVALID', 'subscription { __typename event { ... on CustomerCreated { version } } }'],
    [
      'INVALID',
      'subscription { event { ... on CustomerCreated { version } } ...A } fragment A on Subscription { event { ... on StaffCreated { version } } }',
    ],
    ['UNABLE_TO_PARSE', 'subscription { __typename }'],
    [
      'UNABLE_TO_PARSE',
      'subscription { ...A } fragment A on Subscription { event { ... on StaffCreated { version } } }',
    ],
    ['MISSING_EVENT', 'subscription { event { issuedAt } }'],
    ['MISSING_EVENT', 'subscription { event { __typename } }'],
    ['MISSING_EVENT', 'subscription { event { ...A } } fragment A on Event { issuedAt }'],
  ])('%s: %s', (code, query) => {
    expect(check(query)).toBe(code)
  })

  test('GRAPHQL_ERROR with every fault in one message', () => {
    const faulty = 'subscription { event { ... on CustomerCreated { one two } } }'
    expect(() => checkSubscriptionQuery(executor, faulty)).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({
            code: 'GRAPHQL_ERROR',
            message: expect.stringMatching(/"one".*;.*"two"/),
          }),
        ],
      }),
    )
  })
})
