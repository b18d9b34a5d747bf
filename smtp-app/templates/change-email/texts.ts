import type { Locale } from '../../languages.ts'
import type { CommonFacts, MailTexts } from '../template.ts'

export const texts: Record<Locale, (facts: CommonFacts) => MailTexts> = {
  en: ({ shopName }) => ({
    subject: `Confirm your new e-mail address for ${shopName}`,
    preheader: 'The address of your account changes once you confirm the new one.',
    heading: 'Confirm your new e-mail address',
    paragraphs: [
      `We received a request to use this address for an account at ${shopName} from now on. Until you confirm it, the current address stays in use.`,
    ],
    button: 'Confirm new address',
    notYou: 'Then ignore this mail, and nothing changes. Somebody may have mistyped an address.',
  }),
  de: ({ shopName }) => ({
    subject: `Bestätigen Sie Ihre neue E-Mail-Adresse für ${shopName}`,
    preheader: 'Die Adresse Ihres Kontos ändert sich, sobald Sie die neue bestätigen.',
    heading: 'Bestätigen Sie Ihre neue E-Mail-Adresse',
    paragraphs: [
      `Wir wurden gebeten, diese Adresse ab jetzt für ein Konto bei ${shopName} zu verwenden. Bis Sie sie bestätigen, gilt die bisherige Adresse.`,
    ],
    button: 'Neue Adresse bestätigen',
    notYou:
      'Dann ignorieren Sie diese Nachricht, und nichts ändert sich. Vielleicht hat sich jemand vertippt.',
  }),
  fr: ({ shopName }) => ({
    subject: `Confirmez votre nouvelle adresse e-mail pour ${shopName}`,
    preheader: 'L’adresse de votre compte change dès que vous confirmez la nouvelle.',
    heading: 'Confirmez votre nouvelle adresse e-mail',
    paragraphs: [
      `On nous a demandé d’utiliser désormais cette adresse pour un compte chez ${shopName}. Tant que vous ne l’avez pas confirmée, l’adresse actuelle reste en vigueur.`,
    ],
    button: 'Confirmer la nouvelle adresse',
    notYou: 'Ignorez alors ce message, et rien ne change. Quelqu’un a peut-être mal saisi une adresse.',
  }),
  es: ({ shopName }) => ({
    subject: `Confirma tu nuevo correo electrónico para ${shopName}`,
    preheader: 'La dirección de tu cuenta cambia cuando confirmes la nueva.',
    heading: 'Confirma tu nuevo correo electrónico',
    paragraphs: [
      `Hemos recibido una solicitud para usar esta dirección en una cuenta de ${shopName} a partir de ahora. Hasta que la confirmes, seguirá valiendo la actual.`,
    ],
    button: 'Confirmar la nueva dirección',
    notYou: 'Entonces ignora este mensaje y no cambiará nada. Quizá alguien escribió mal una dirección.',
  }),
  pl: ({ shopName }) => ({
    subject: `Potwierdź nowy adres e-mail w sklepie ${shopName}`,
    preheader: 'Adres Twojego konta zmieni się, gdy potwierdzisz nowy.',
    heading: 'Potwierdź nowy adres e-mail',
    paragraphs: [
      `Otrzymaliśmy prośbę, aby od teraz używać tego adresu dla konta w sklepie ${shopName}. Do czasu potwierdzenia obowiązuje obecny adres.`,
    ],
    button: 'Potwierdź nowy adres',
    notYou:
      'W takim razie zignoruj tę wiadomość, a nic się nie zmieni. Być może ktoś pomylił się, wpisując adres.',
  }),
}
