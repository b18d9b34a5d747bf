import type { Locale } from '../../languages.ts'
import type { CommonFacts, MailTexts } from '../template.ts'

export const texts: Record<Locale, (facts: CommonFacts) => MailTexts> = {
  en: ({ shopName }) => ({
    subject: `Your e-mail address at ${shopName} was changed`,
    preheader: 'If you did not make this change, please act now.',
    heading: 'Your e-mail address was changed',
    paragraphs: [
      `The account at ${shopName} that used this address now has another one. From now on you sign in with the new address, and mail about the account goes there.`,
    ],
    notYou: `Then somebody else may have access to your account. Contact ${shopName} at once, and change the password of this mailbox.`,
  }),
  de: ({ shopName }) => ({
    subject: `Ihre E-Mail-Adresse bei ${shopName} wurde geändert`,
    preheader: 'Wenn Sie das nicht waren, handeln Sie bitte jetzt.',
    heading: 'Ihre E-Mail-Adresse wurde geändert',
    paragraphs: [
      `Das Konto bei ${shopName}, zu dem diese Adresse gehörte, hat jetzt eine andere. Ab sofort melden Sie sich mit der neuen Adresse an, und Nachrichten zum Konto gehen dorthin.`,
    ],
    notYou: `Dann hat vielleicht jemand anderes Zugriff auf Ihr Konto. Wenden Sie sich sofort an ${shopName} und ändern Sie das Passwort dieses Postfachs.`,
  }),
  fr: ({ shopName }) => ({
    subject: `Votre adresse e-mail chez ${shopName} a été modifiée`,
    preheader: 'Si vous n’êtes pas à l’origine de ce changement, réagissez sans attendre.',
    heading: 'Votre adresse e-mail a été modifiée',
    paragraphs: [
      `Le compte chez ${shopName} qui utilisait cette adresse en a désormais une autre. Connectez-vous dorénavant avec la nouvelle adresse ; les messages concernant le compte y seront envoyés.`,
    ],
    notYou: `Quelqu’un d’autre a peut-être accès à votre compte. Contactez immédiatement ${shopName} et changez le mot de passe de cette messagerie.`,
  }),
  es: ({ shopName }) => ({
    subject: `Se ha cambiado tu correo electrónico en ${shopName}`,
    preheader: 'Si no has hecho tú este cambio, actúa cuanto antes.',
    heading: 'Se ha cambiado tu correo electrónico',
    paragraphs: [
      `La cuenta de ${shopName} que usaba esta dirección tiene ahora otra. A partir de ahora entra con la dirección nueva; los mensajes sobre la cuenta llegarán allí.`,
    ],
    notYou: `Entonces es posible que otra persona tenga acceso a tu cuenta. Contacta de inmediato con ${shopName} y cambia la contraseña de este buzón.`,
  }),
  pl: ({ shopName }) => ({
    subject: `Twój adres e-mail w sklepie ${shopName} został zmieniony`,
    preheader: 'Jeśli ta zmiana nie pochodzi od Ciebie, zareaguj od razu.',
    heading: 'Twój adres e-mail został zmieniony',
    paragraphs: [
      `Konto w sklepie ${shopName}, do którego należał ten adres, ma teraz inny. Od teraz logujesz się nowym adresem i tam trafiają wiadomości dotyczące konta.`,
    ],
    notYou: `W takim razie ktoś inny może mieć dostęp do Twojego konta. Natychmiast skontaktuj się ze sklepem ${shopName} i zmień hasło do tej skrzynki.`,
  }),
}
