import { completeLink } from '../../links.ts'
import { requiredText } from '../../payload.ts'
import { awkwardSamples, bareLinkPayload, linkPayload } from '../samples.ts'
import { defineTemplate } from '../template.ts'
import { texts } from './texts.ts'

const confirmation = (fields = {}) => linkPayload('confirm', { withEmail: true }, fields)

export const accountConfirmation = defineTemplate(import.meta.dirname, {
  event: 'ACCOUNT_CONFIRMATION_REQUESTED',
  title: 'Confirm the e-mail address',
  description: 'Sent after registration, and when the customer asks for the link again.',
  eventFields: 'token redirectUrl',
  // As long as the token lives: Saleor's PASSWORD_RESET_TIMEOUT.
  usefulForSeconds: 3 * 86_400,
  recipient: (payload) => requiredText(payload, 'user.email'),
  facts: (payload) => ({
    link: completeLink(requiredText(payload, 'redirectUrl'), {
      token: requiredText(payload, 'token'),
      email: requiredText(payload, 'user.email'),
    }),
  }),
  texts,
  samples: {
    registration: { payload: confirmation() },
    'bare-link': { payload: bareLinkPayload('confirm') },
    ...awkwardSamples(confirmation),
  },
})
