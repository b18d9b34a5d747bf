import { accountConfirmation } from './account-confirmation/template.ts'
import { accountDeleted } from './account-deleted/template.ts'
import { changeEmail } from './change-email/template.ts'
import { deleteAccount } from './delete-account/template.ts'
import { emailChanged } from './email-changed/template.ts'
import { setPassword } from './set-password/template.ts'
import type { MailTemplate } from './template.ts'
import { welcome } from './welcome/template.ts'

/** Every e-mail, in the order in which a customer may meet them. */
export const templates: readonly MailTemplate[] = [
  accountConfirmation,
  welcome,
  setPassword,
  changeEmail,
  emailChanged,
  deleteAccount,
  accountDeleted,
]
