import { completeLink } from '../../links.ts'
import { requiredText, valueAt } from '../../payload.ts'
import { awkwardSamples, bareLinkPayload, byApp, byStaff, linkPayload } from '../samples.ts'
import { defineTemplate, type MailFacts } from '../template.ts'
import { texts } from './texts.ts'

const request = (fields = {}) => linkPayload('password', { withEmail: true }, fields)

/**
 * Saleor has one event for a forgotten password and for the first password of an account that the shop opened. Who
 * caused it tells them apart: an app, or a staff member acting for somebody else, does not forget a password.
 */
function isInvitation(payload: unknown): boolean {
  if (valueAt(payload, 'issuingPrincipal.__typename') === 'App') return true
  const isStaff = valueAt(payload, 'issuingPrincipal.isStaff') === true
  return isStaff && valueAt(payload, 'issuingPrincipal.id') !== valueAt(payload, 'user.id')
}

export const setPassword = defineTemplate<MailFacts & { firstPassword: boolean }>(import.meta.dirname, {
  event: 'ACCOUNT_SET_PASSWORD_REQUESTED',
  title: 'Set a password',
  description: 'Sent for a forgotten password, and as an invitation when the shop opened the account.',
  eventFields: 'token redirectUrl',
  // As long as the token lives: Saleor's PASSWORD_RESET_TIMEOUT.
  usefulForSeconds: 3 * 86_400,
  recipient: (payload) => requiredText(payload, 'user.email'),
  facts: (payload) => ({
    firstPassword: isInvitation(payload),
    link: completeLink(requiredText(payload, 'redirectUrl'), {
      token: requiredText(payload, 'token'),
      email: requiredText(payload, 'user.email'),
    }),
    rows: [{ label: 'account', value: requiredText(payload, 'user.email') }],
  }),
  texts,
  samples: {
    reset: { payload: request() },
    'invited-by-staff': { payload: request(byStaff) },
    'invited-by-app': { payload: request(byApp) },
    'bare-link': { payload: bareLinkPayload('password') },
    ...awkwardSamples(request),
  },
})
