import { globalId } from '../../../../shared/global-id.ts'
import { has, staffOrApp } from '../../../domain/access.ts'
import { channelById, channelBySlug, listChannels } from '../../../domain/channels.ts'
import { BadQuestion } from '../../../domain/errors.ts'
import type { Channel } from '../../../tables.ts'
import { askedId } from '../global-id.ts'
import { guarded } from '../guarded.ts'
import { metadataFields, requireFor } from '../metadata-fields.ts'
import { query } from '../query.ts'
import type { ChannelResolvers, QueryResolvers } from '../resolver-types.ts'
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

/** Anybody may ask for a channel by its slug; what it is called and where it sells is for those who run the shop. */
export const channel: ChannelResolvers = {
  id: ({ id }) => globalId('Channel', id),
  name: guarded(staffOrApp, ({ name }) => name),
  isActive: guarded(staffOrApp, ({ isActive }) => isActive),
  currencyCode: guarded(staffOrApp, ({ currencyCode }) => currencyCode),
  defaultCountry: guarded(staffOrApp, ({ defaultCountry }) => countryDisplay(defaultCountry)),
  ...metadataFields<Channel>(requireFor(has('MANAGE_CHANNELS'))),
}
