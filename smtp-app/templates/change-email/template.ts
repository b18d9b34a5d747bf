import { maskAddress } from '../../../shared/mail/address.ts'
import { completeLink } from '../../links.ts'
import { requiredText } from '../../payload.ts'
import { awkwardSamples, bareLinkPayload, linkPayload } from '../samples.ts'
import { defineTemplate } from '../template.ts'
import { texts } from './texts.ts'

const newEmail = 'countess@lovelace.example'
const request = (fields = {}) => linkPayload('email', { withEmail: false }, { newEmail, ...fields })

export const changeEmail = defineTemplate(import.meta.dirname, {
  event: 'ACCOUNT_CHANGE_EMAIL_REQUESTED',
  title: 'Confirm the new e-mail address',
  description: 'Sent to the new address, which counts only once its link was used.',
  eventFields: 'token redirectUrl newEmail',
  // As long as the token lives: Saleor's JWT_TTL_REQUEST_EMAIL_CHANGE.
  usefulForSeconds: 3600,
  recipient: (payload) => requiredText(payload, 'newEmail'),
  facts: (payload) => ({
    link: completeLink(requiredText(payload, 'redirectUrl'), { token: requiredText(payload, 'token') }),
    rows: [
      // The new address may be mistyped, and then a stranger reads this.
      { label: 'currentAddress', value: maskAddress(requiredText(payload, 'user.email')) },
      { label: 'newAddress', value: requiredText(payload, 'newEmail') },
    ],
  }),
  texts,
  samples: {
    requested: { payload: request() },
    'bare-link': { payload: bareLinkPayload('email', { newEmail }) },
    ...awkwardSamples(request),
  },
})
