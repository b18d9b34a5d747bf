import { requiredText } from '../../payload.ts'
import { accountPayload, awkwardSamples } from '../samples.ts'
import { defineTemplate } from '../template.ts'
import { texts } from './texts.ts'

export const welcome = defineTemplate(import.meta.dirname, {
  event: 'ACCOUNT_CONFIRMED',
  title: 'Welcome',
  description: 'Sent once the address is confirmed.',
  usefulForSeconds: 2 * 86_400,
  recipient: (payload) => requiredText(payload, 'user.email'),
  facts: () => ({}),
  texts,
  samples: { confirmed: { payload: accountPayload() }, ...awkwardSamples(accountPayload) },
})
