import { requiredText } from '../../payload.ts'
import { accountPayload, awkwardSamples } from '../samples.ts'
import { defineTemplate } from '../template.ts'
import { texts } from './texts.ts'

export const accountDeleted = defineTemplate(import.meta.dirname, {
  event: 'ACCOUNT_DELETED',
  title: 'Account deleted',
  description: 'The last mail to a customer: the account is gone.',
  usefulForSeconds: 7 * 86_400,
  recipient: (payload) => requiredText(payload, 'user.email'),
  facts: (payload) => ({
    rows: [{ label: 'account', value: requiredText(payload, 'user.email') }],
    showTime: true,
  }),
  texts,
  samples: { deleted: { payload: accountPayload() }, ...awkwardSamples(accountPayload) },
})
