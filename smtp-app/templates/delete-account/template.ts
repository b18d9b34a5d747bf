import { completeLink } from '../../links.ts'
import { requiredText } from '../../payload.ts'
import { awkwardSamples, bareLinkPayload, linkPayload } from '../samples.ts'
import { defineTemplate } from '../template.ts'
import { texts } from './texts.ts'

const request = (fields = {}) => linkPayload('delete', { withEmail: false }, fields)

export const deleteAccount = defineTemplate(import.meta.dirname, {
  event: 'ACCOUNT_DELETE_REQUESTED',
  title: 'Confirm the deletion',
  description: 'Sent when a customer asks for the account to be deleted.',
  eventFields: 'token redirectUrl',
  // As long as the token lives: Saleor's PASSWORD_RESET_TIMEOUT.
  usefulForSeconds: 3 * 86_400,
  recipient: (payload) => requiredText(payload, 'user.email'),
  facts: (payload) => ({
    link: completeLink(requiredText(payload, 'redirectUrl'), { token: requiredText(payload, 'token') }),
    rows: [{ label: 'account', value: requiredText(payload, 'user.email') }],
    destructive: true,
  }),
  texts,
  samples: {
    requested: { payload: request() },
    'bare-link': { payload: bareLinkPayload('delete') },
    ...awkwardSamples(request),
  },
})
