import type { ChannelSettings } from '../../tables/channel-settings.ts'
import type { Channel } from '../../tables/shop.ts'
import type { Problem } from '../errors.ts'
import type { Maybe } from '../lists/conditions.ts'
import { readMoment } from '../lists/moment.ts'

/** Minutes that Saleor waits before it completes a paid checkout, unless told otherwise. */
const COMPLETION_DELAY_MINUTES = 30
/** Saleor completes nothing that was left alone for longer than this. */
const OLDEST_CHECKOUT_DAYS = 30
const LONGEST_DELETION_DAYS = 120

/** Saleor's four groups of settings; null or absent: as before. */
export interface ChannelSettingsInput {
  stockSettings?: Maybe<{ allocationStrategy: ChannelSettings['allocationStrategy'] }>
  orderSettings?: Maybe<
    Changes<
      | 'automaticallyConfirmAllNewOrders'
      | 'automaticallyFulfillNonShippableGiftCard'
      | 'expireOrdersAfter'
      | 'deleteExpiredOrdersAfter'
      | 'markAsPaidStrategy'
      | 'allowUnpaidOrders'
      | 'includeDraftOrderInVoucherUsage'
      | 'draftOrderLinePriceFreezePeriod'
      | 'useLegacyLineDiscountPropagation'
    >
  >
  checkoutSettings?: Maybe<
    Changes<'useLegacyErrorFlow' | 'automaticallyCompleteFullyPaidCheckouts' | 'allowLegacyGiftCardUse'> & {
      automaticCompletion?: Maybe<Completion>
    }
  >
  paymentSettings?: Maybe<
    Changes<
      | 'defaultTransactionFlowStrategy'
      | 'releaseFundsForExpiredCheckouts'
      | 'checkoutTtlBeforeReleasingFunds'
      | 'checkoutReleaseFundsCutOffDate'
    >
  >
}

type Changes<Key extends keyof ChannelSettings> = { [Name in Key]?: Maybe<ChannelSettings[Name]> }

interface Completion {
  enabled: boolean
  delay?: Maybe<number>
  cutOffDate?: Maybe<string>
}

/** Saleor's. */
const defaults: ChannelSettings = {
  allocationStrategy: 'PRIORITIZE_SORTING_ORDER',
  automaticallyConfirmAllNewOrders: true,
  automaticallyFulfillNonShippableGiftCard: true,
  expireOrdersAfter: null,
  deleteExpiredOrdersAfter: 60,
  markAsPaidStrategy: 'PAYMENT_FLOW',
  allowUnpaidOrders: false,
  includeDraftOrderInVoucherUsage: false,
  draftOrderLinePriceFreezePeriod: 24,
  useLegacyLineDiscountPropagation: false,
  useLegacyErrorFlow: true,
  automaticallyCompleteFullyPaidCheckouts: false,
  automaticCompletionDelay: null,
  automaticCompletionCutOffDate: null,
  allowLegacyGiftCardUse: true,
  defaultTransactionFlowStrategy: 'CHARGE',
  releaseFundsForExpiredCheckouts: false,
  checkoutTtlBeforeReleasingFunds: 6,
  checkoutReleaseFundsCutOffDate: null,
}

/** What may be decided against: here a null means something. */
const clearable = new Set([
  'expireOrdersAfter',
  'draftOrderLinePriceFreezePeriod',
  'checkoutReleaseFundsCutOffDate',
])

export const settingsOf = ({ settings }: Pick<Channel, 'settings'>): ChannelSettings => ({
  ...defaults,
  ...settings,
})

/** What an input decides, and what cannot be decided so. */
export function readChannelSettings(
  { stockSettings, orderSettings, checkoutSettings, paymentSettings }: ChannelSettingsInput,
  now: Date,
): { settings: Partial<ChannelSettings>; problems: Problem[] } {
  const { automaticCompletion, ...checkout } = checkoutSettings ?? {}
  const given = { ...stockSettings, ...orderSettings, ...checkout, ...paymentSettings }
  const settings: Partial<ChannelSettings> = Object.fromEntries(
    Object.entries(given).filter(([key, value]) =>
      value === null ? clearable.has(key) : value !== undefined,
    ),
  )
  // Zero is never, as for Saleor.
  if (settings.expireOrdersAfter === 0) settings.expireOrdersAfter = null
  const problems = rangeProblems(settings)
  if (automaticCompletion) {
    problems.push(...completionProblems(automaticCompletion, now))
    if (checkout.automaticallyCompleteFullyPaidCheckouts !== undefined)
      problems.push(
        refused(
          'automaticallyCompleteFullyPaidCheckouts',
          "Use 'automaticCompletion' alone, which replaces it.",
        ),
      )
    Object.assign(settings, completion(automaticCompletion, now))
  } else if (settings.automaticallyCompleteFullyPaidCheckouts !== undefined)
    Object.assign(settings, completion({ enabled: settings.automaticallyCompleteFullyPaidCheckouts }, now))
  return { settings, problems }
}

/** Delay and date belong to what is switched on; from then on, unless told otherwise. */
const completion = ({ enabled, delay, cutOffDate }: Completion, now: Date): Partial<ChannelSettings> => ({
  automaticallyCompleteFullyPaidCheckouts: enabled,
  automaticCompletionDelay: enabled ? (delay ?? COMPLETION_DELAY_MINUTES) : null,
  automaticCompletionCutOffDate: enabled ? (cutOffDate ?? now.toISOString()) : null,
})

function completionProblems({ enabled, delay, cutOffDate }: Completion, now: Date): Problem[] {
  const given = { delay: delay ?? null, cutOffDate: cutOffDate ?? null }
  if (!enabled)
    return (['delay', 'cutOffDate'] as const)
      .filter((field) => given[field] !== null)
      .map((field) => refused(field, 'It belongs to what is switched on.'))
  const oldest = now.getTime() - OLDEST_CHECKOUT_DAYS * 86_400_000
  return [
    ...(given.delay !== null && given.delay >= OLDEST_CHECKOUT_DAYS * 1440
      ? [refused('delay', `The delay has to be shorter than ${OLDEST_CHECKOUT_DAYS} days.`)]
      : []),
    ...(given.cutOffDate !== null && (readMoment(given.cutOffDate)?.getTime() ?? 0) < oldest
      ? [refused('cutOffDate', `The date has to be within the last ${OLDEST_CHECKOUT_DAYS} days, or later.`)]
      : []),
  ]
}

function rangeProblems({
  deleteExpiredOrdersAfter: days,
  checkoutTtlBeforeReleasingFunds: hours,
  draftOrderLinePriceFreezePeriod: freeze,
  checkoutReleaseFundsCutOffDate: cutOff,
}: Partial<ChannelSettings>): Problem[] {
  return [
    ...(days !== undefined && (days < 1 || days > LONGEST_DELETION_DAYS)
      ? [refused('deleteExpiredOrdersAfter', `Between 1 and ${LONGEST_DELETION_DAYS} days are allowed.`)]
      : []),
    ...(hours !== undefined && hours <= 0
      ? [refused('checkoutTtlBeforeReleasingFunds', 'It has to be more than 0 hours.')]
      : []),
    ...(typeof freeze === 'number' && freeze < 0
      ? [refused('draftOrderLinePriceFreezePeriod', 'It cannot be less than 0 hours.')]
      : []),
    ...(typeof cutOff === 'string' && !readMoment(cutOff)
      ? [refused('checkoutReleaseFundsCutOffDate', 'No such moment can be kept.')]
      : []),
  ]
}

const refused = (field: string, message: string): Problem => ({ field, code: 'INVALID', message })
