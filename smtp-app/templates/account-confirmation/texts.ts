import type { Locale } from '../../languages.ts'
import type { CommonFacts, MailTexts } from '../template.ts'

export const texts: Record<Locale, (facts: CommonFacts) => MailTexts> = {
  en: ({ shopName, email }) => ({
    subject: `Confirm your e-mail address for ${shopName}`,
    preheader: `One click, and your account at ${shopName} is ready to use.`,
    heading: 'Confirm your e-mail address',
    paragraphs: [
      `Thank you for creating an account at ${shopName}. Please confirm that ${email} is your address, so that we can reach you about your orders and keep your account safe.`,
    ],
    button: 'Confirm e-mail address',
    notYou: `If you did not create an account at ${shopName}, simply ignore this mail. Without this link nobody can confirm your address.`,
  }),
  de: ({ shopName, email }) => ({
    subject: `Bestätigen Sie Ihre E-Mail-Adresse für ${shopName}`,
    preheader: `Ein Klick, und Ihr Konto bei ${shopName} ist startklar.`,
    heading: 'Bestätigen Sie Ihre E-Mail-Adresse',
    paragraphs: [
      `Vielen Dank, dass Sie ein Konto bei ${shopName} angelegt haben. Bitte bestätigen Sie, dass ${email} Ihre Adresse ist, damit wir Sie zu Ihren Bestellungen erreichen und Ihr Konto schützen können.`,
    ],
    button: 'E-Mail-Adresse bestätigen',
    notYou: `Wenn Sie kein Konto bei ${shopName} angelegt haben, ignorieren Sie diese Nachricht einfach. Ohne diesen Link kann niemand Ihre Adresse bestätigen.`,
  }),
  fr: ({ shopName, email }) => ({
    subject: `Confirmez votre adresse e-mail pour ${shopName}`,
    preheader: `Un clic, et votre compte chez ${shopName} est prêt.`,
    heading: 'Confirmez votre adresse e-mail',
    paragraphs: [
      `Merci d’avoir créé un compte chez ${shopName}. Veuillez confirmer que ${email} est bien votre adresse, afin que nous puissions vous joindre au sujet de vos commandes et protéger votre compte.`,
    ],
    button: 'Confirmer mon adresse',
    notYou: `Si vous n’avez pas créé de compte chez ${shopName}, ignorez simplement ce message. Sans ce lien, personne ne peut confirmer votre adresse.`,
  }),
  es: ({ shopName, email }) => ({
    subject: `Confirma tu correo electrónico para ${shopName}`,
    preheader: `Un clic y tu cuenta en ${shopName} estará lista.`,
    heading: 'Confirma tu correo electrónico',
    paragraphs: [
      `Gracias por crear una cuenta en ${shopName}. Confirma que ${email} es tu dirección para que podamos avisarte sobre tus pedidos y proteger tu cuenta.`,
    ],
    button: 'Confirmar mi correo',
    notYou: `Si no has creado una cuenta en ${shopName}, ignora este mensaje. Sin este enlace nadie puede confirmar tu dirección.`,
  }),
  pl: ({ shopName, email }) => ({
    subject: `Potwierdź swój adres e-mail w sklepie ${shopName}`,
    preheader: `Jedno kliknięcie i Twoje konto w sklepie ${shopName} będzie gotowe.`,
    heading: 'Potwierdź swój adres e-mail',
    paragraphs: [
      `Dziękujemy za założenie konta w sklepie ${shopName}. Potwierdź, że ${email} to Twój adres, abyśmy mogli informować Cię o zamówieniach i chronić Twoje konto.`,
    ],
    button: 'Potwierdź adres e-mail',
    notYou: `Jeśli konto w sklepie ${shopName} nie zostało założone przez Ciebie, zignoruj tę wiadomość. Bez tego linku nikt nie potwierdzi Twojego adresu.`,
  }),
}
