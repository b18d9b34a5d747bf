import { describe, expect, test } from 'vitest'
import {
  type ChannelSettingsInput,
  readChannelSettings,
  settingsOf,
} from '../../../../core/domain/shop/channel-settings.ts'

const now = new Date('2026-03-14T12:00:00.000Z')
const read = (input: ChannelSettingsInput) => readChannelSettings(input, now)
const refusals = (input: ChannelSettingsInput) =>
  read(input).problems.map(({ field, code }) => `${field}: ${code}`)

describe('the settings of a channel', () => {
  test('are Saleor’s where nobody has decided anything', () => {
    expect(settingsOf({ settings: null })).toMatchObject({
      allocationStrategy: 'PRIORITIZE_SORTING_ORDER',
      deleteExpiredOrdersAfter: 60,
      checkoutTtlBeforeReleasingFunds: 6,
      allowLegacyGiftCardUse: true,
    })
    expect(settingsOf({ settings: { deleteExpiredOrdersAfter: 5 } })).toMatchObject({
      deleteExpiredOrdersAfter: 5,
      allowUnpaidOrders: false,
    })
  })

  test('are read from all four groups', () => {
    const { settings, problems } = read({
      stockSettings: { allocationStrategy: 'PRIORITIZE_HIGH_STOCK' },
      orderSettings: { allowUnpaidOrders: true, expireOrdersAfter: 15, deleteExpiredOrdersAfter: 120 },
      checkoutSettings: { allowLegacyGiftCardUse: false },
      paymentSettings: { defaultTransactionFlowStrategy: 'AUTHORIZATION' },
    })
    expect(problems).toEqual([])
    expect(settings).toEqual({
      allocationStrategy: 'PRIORITIZE_HIGH_STOCK',
      allowUnpaidOrders: true,
      expireOrdersAfter: 15,
      deleteExpiredOrdersAfter: 120,
      allowLegacyGiftCardUse: false,
      defaultTransactionFlowStrategy: 'AUTHORIZATION',
    })
  })

  test('are not touched by nulls, but where a null is a decision', () => {
    const { settings } = read({
      stockSettings: null,
      orderSettings: { allowUnpaidOrders: null, expireOrdersAfter: null, deleteExpiredOrdersAfter: null },
      paymentSettings: { checkoutReleaseFundsCutOffDate: null },
    })
    expect(settings).toEqual({ expireOrdersAfter: null, checkoutReleaseFundsCutOffDate: null })
    expect(read({ orderSettings: { expireOrdersAfter: 0 } }).settings).toEqual({ expireOrdersAfter: null })
  })

  test('complete paid checkouts from now on and after half an hour, unless told otherwise', () => {
    const on = {
      automaticallyCompleteFullyPaidCheckouts: true,
      automaticCompletionDelay: 30,
      automaticCompletionCutOffDate: now.toISOString(),
    }
    const off = {
      automaticallyCompleteFullyPaidCheckouts: false,
      automaticCompletionDelay: null,
      automaticCompletionCutOffDate: null,
    }
    expect(read({ checkoutSettings: { automaticCompletion: { enabled: true } } }).settings).toEqual(on)
    expect(read({ checkoutSettings: { automaticallyCompleteFullyPaidCheckouts: true } }).settings).toEqual(on)
    expect(read({ checkoutSettings: { automaticCompletion: { enabled: false } } }).settings).toEqual(off)
    expect(read({ checkoutSettings: { automaticallyCompleteFullyPaidCheckouts: false } }).settings).toEqual(
      off,
    )
    const cutOffDate = '2026-02-20T00:00:00Z'
    expect(
      read({ checkoutSettings: { automaticCompletion: { enabled: true, delay: 0, cutOffDate } } }).settings,
    ).toEqual({ ...on, automaticCompletionDelay: 0, automaticCompletionCutOffDate: cutOffDate })
  })

  test.each([
    [{ orderSettings: { deleteExpiredOrdersAfter: 0 } }, 'deleteExpiredOrdersAfter'],
    [{ orderSettings: { deleteExpiredOrdersAfter: 121 } }, 'deleteExpiredOrdersAfter'],
    [{ orderSettings: { draftOrderLinePriceFreezePeriod: -1 } }, 'draftOrderLinePriceFreezePeriod'],
    [{ paymentSettings: { checkoutTtlBeforeReleasingFunds: 0 } }, 'checkoutTtlBeforeReleasingFunds'],
    [
      { paymentSettings: { checkoutReleaseFundsCutOffDate: '+012345-01-01T00:00:00Z' } },
      'checkoutReleaseFundsCutOffDate',
    ],
    [{ checkoutSettings: { automaticCompletion: { enabled: true, delay: 43_200 } } }, 'delay'],
    [{ checkoutSettings: { automaticCompletion: { enabled: false, delay: 1 } } }, 'delay'],
    [
      { checkoutSettings: { automaticCompletion: { enabled: true, cutOffDate: '2026-02-01T00:00:00Z' } } },
      'cutOffDate',
    ],
    [
      { checkoutSettings: { automaticCompletion: { enabled: false, cutOffDate: '2026-03-14T12:00:00Z' } } },
      'cutOffDate',
    ],
    [
      {
        checkoutSettings: {
          automaticCompletion: { enabled: true },
          automaticallyCompleteFullyPaidCheckouts: true,
        },
      },
      'automaticallyCompleteFullyPaidCheckouts',
    ],
  ] satisfies Array<[ChannelSettingsInput, string]>)('cannot be %j', (input, field) => {
    expect(refusals(input)).toEqual([`${field}: INVALID`])
  })
})
