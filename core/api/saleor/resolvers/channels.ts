import { globalId } from '../../../../shared/global-id.ts'
import { has, staffOrApp } from '../../../domain/access.ts'
import { BadQuestion } from '../../../domain/errors.ts'
import {
  activateChannel,
  createChannel,
  deactivateChannel,
  deleteChannel,
  updateChannel,
} from '../../../domain/shop/channel-changes.ts'
import { settingsOf } from '../../../domain/shop/channel-settings.ts'
import { channelById, channelBySlug, listChannels } from '../../../domain/shop/channels.ts'
import type { Channel } from '../../../tables/shop.ts'
import { askedId, decodeId, decodeOptionalId } from '../../given-ids.ts'
import { guarded } from '../guarded.ts'
import { metadataFields, requireFor } from '../metadata-fields.ts'
import { mutation } from '../mutation.ts'
import { query } from '../query.ts'
import type { ChannelResolvers, MutationResolvers, QueryResolvers } from '../resolver-types.ts'
import { countryDisplay } from './addresses.ts'

export const channelQueries = {
  channels: query(listChannels, () => ({})),
  channel: async (_query, { id, slug }, context) => {
    if (Boolean(id) === Boolean(slug))
      throw new BadQuestion("Exactly one of the arguments 'id' and 'slug' is needed.")
    const { read } = context.database
    if (slug) return channelBySlug(read, slug)
    const key = askedId(id ?? '', 'Channel')
    return key === null ? null : channelById(read, key)
  },
} satisfies QueryResolvers

const payload = (channel: Channel) => ({ channel })
const named = ({ id }: { id: string }) => ({ id: decodeId(id, 'Channel', 'id') })

export const channelMutations = {
  channelCreate: mutation(createChannel, ({ input }) => input, payload),
  channelUpdate: mutation(updateChannel, ({ id, input }) => ({ ...input, ...named({ id }) }), payload),
  channelActivate: mutation(activateChannel, named, payload),
  channelDeactivate: mutation(deactivateChannel, named, payload),
  channelDelete: mutation(
    deleteChannel,
    // Saleor names both IDs `id` where they cannot be read.
    ({ id, input }) => ({
      ...named({ id }),
      successorId: decodeOptionalId(input?.channelId, 'Channel', 'id'),
    }),
    payload,
  ),
} satisfies MutationResolvers

/** Anybody may ask for a channel by its slug; what it is called and where it sells is for those who run the shop. */
export const channel: ChannelResolvers = {
  id: ({ id }) => globalId('Channel', id),
  name: guarded(staffOrApp, ({ name }) => name),
  isActive: guarded(staffOrApp, ({ isActive }) => isActive),
  currencyCode: guarded(staffOrApp, ({ currencyCode }) => currencyCode),
  hasOrders: guarded(has('MANAGE_CHANNELS'), ({ id }: Channel, _args, { loaders }) =>
    loaders.hasOrders.load(id),
  ),
  defaultCountry: guarded(staffOrApp, ({ defaultCountry }) => countryDisplay(defaultCountry)),
  // Nothing is kept, sent or taxed here.
  warehouses: guarded(staffOrApp, () => []),
  countries: () => [],
  taxConfiguration: guarded(staffOrApp, ({ id }) => ({
    id: globalId('TaxConfiguration', id),
    chargeTaxes: false,
  })),
  stockSettings: guarded(staffOrApp, settingsOf),
  orderSettings: guarded(has('MANAGE_CHANNELS', 'MANAGE_ORDERS'), settingsOf),
  checkoutSettings: guarded(has('MANAGE_CHANNELS', 'MANAGE_CHECKOUTS'), (parent) => {
    const settings = settingsOf(parent)
    return { ...settings, automaticCompletionCutOffDate: moment(settings.automaticCompletionCutOffDate) }
  }),
  paymentSettings: guarded(has('MANAGE_CHANNELS', 'HANDLE_PAYMENTS'), (parent) => {
    const settings = settingsOf(parent)
    return { ...settings, checkoutReleaseFundsCutOffDate: moment(settings.checkoutReleaseFundsCutOffDate) }
  }),
  ...metadataFields<Channel>(requireFor(has('MANAGE_CHANNELS'))),
}

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text))
