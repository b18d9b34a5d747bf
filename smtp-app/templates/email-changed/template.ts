import { maskAddress } from '../../../shared/mail/address.ts'
import { requiredText } from '../../payload.ts'
import { accountPayload, awkwardSamples } from '../samples.ts'
import { defineTemplate } from '../template.ts'
import { texts } from './texts.ts'

const extra = { oldEmail: 'ada@customers.example' }
const changed = ({ user = {}, ...fields }: Parameters<typeof accountPayload>[0] = {}) =>
  accountPayload({ ...fields, user: { email: 'countess@lovelace.example', ...user } })

export const emailChanged = defineTemplate(import.meta.dirname, {
  event: 'ACCOUNT_EMAIL_CHANGED',
  title: 'E-mail address changed',
  description: 'Warns the old address, which the app remembers from the request.',
  usefulForSeconds: 7 * 86_400,
  // The event names the new address only. Without the old one there is nobody left to warn.
  recipient: (_payload, extra) => extra.oldEmail,
  facts: (payload, extra) => ({
    rows: [
      { label: 'previousAddress', value: extra.oldEmail ?? '' },
      // Whoever still reads the old mailbox need not learn the new address in full.
      { label: 'newAddress', value: maskAddress(requiredText(payload, 'user.email')) },
    ],
    showTime: true,
  }),
  texts,
  samples: { changed: { payload: changed(), extra }, ...awkwardSamples(changed, extra) },
})
