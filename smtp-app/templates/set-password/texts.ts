import type { Locale } from '../../languages.ts'
import type { CommonFacts, MailTexts } from '../template.ts'

/** `firstPassword` is the invitation to an account that the shop has opened. */
type Facts = CommonFacts & { readonly firstPassword: boolean }

const forgotten: Record<Locale, (facts: CommonFacts) => MailTexts> = {
  en: ({ shopName }) => ({
    subject: `Set a new password for ${shopName}`,
    preheader: 'Choose a new password. Until then your current one stays valid.',
    heading: 'Set a new password',
    paragraphs: [
      `We were asked to reset the password of your account at ${shopName}. Choose a new one with this button; until then your current password stays valid.`,
    ],
    button: 'Choose a new password',
    notYou:
      'Then ignore this mail. Your password stays as it is, and nobody can change it without this link.',
  }),
  de: ({ shopName }) => ({
    subject: `Neues Passwort für ${shopName} festlegen`,
    preheader: 'Wählen Sie ein neues Passwort. Bis dahin gilt das bisherige.',
    heading: 'Legen Sie ein neues Passwort fest',
    paragraphs: [
      `Wir wurden gebeten, das Passwort Ihres Kontos bei ${shopName} zurückzusetzen. Wählen Sie über diese Schaltfläche ein neues; bis dahin gilt Ihr bisheriges Passwort.`,
    ],
    button: 'Neues Passwort wählen',
    notYou:
      'Dann ignorieren Sie diese Nachricht. Ihr Passwort bleibt, wie es ist, und niemand kann es ohne diesen Link ändern.',
  }),
  fr: ({ shopName }) => ({
    subject: `Choisissez un nouveau mot de passe pour ${shopName}`,
    preheader: 'Choisissez un nouveau mot de passe. D’ici là, l’actuel reste valable.',
    heading: 'Choisissez un nouveau mot de passe',
    paragraphs: [
      `On nous a demandé de réinitialiser le mot de passe de votre compte chez ${shopName}. Choisissez-en un nouveau avec ce bouton ; d’ici là, votre mot de passe actuel reste valable.`,
    ],
    button: 'Choisir un mot de passe',
    notYou:
      'Ignorez alors ce message. Votre mot de passe reste inchangé, et personne ne peut le modifier sans ce lien.',
  }),
  es: ({ shopName }) => ({
    subject: `Elige una contraseña nueva para ${shopName}`,
    preheader: 'Elige una contraseña nueva. Hasta entonces vale la actual.',
    heading: 'Elige una contraseña nueva',
    paragraphs: [
      `Hemos recibido una solicitud para restablecer la contraseña de tu cuenta en ${shopName}. Elige una nueva con este botón; hasta entonces sigue valiendo la actual.`,
    ],
    button: 'Elegir contraseña nueva',
    notYou: 'Entonces ignora este mensaje. Tu contraseña no cambia y nadie puede cambiarla sin este enlace.',
  }),
  pl: ({ shopName }) => ({
    subject: `Ustaw nowe hasło w sklepie ${shopName}`,
    preheader: 'Wybierz nowe hasło. Do tego czasu działa dotychczasowe.',
    heading: 'Ustaw nowe hasło',
    paragraphs: [
      `Otrzymaliśmy prośbę o zmianę hasła do Twojego konta w sklepie ${shopName}. Wybierz nowe za pomocą tego przycisku; do tego czasu działa dotychczasowe.`,
    ],
    button: 'Wybierz nowe hasło',
    notYou:
      'W takim razie zignoruj tę wiadomość. Hasło pozostanie bez zmian i bez tego linku nikt go nie zmieni.',
  }),
}

const invitation: Record<Locale, (facts: CommonFacts) => MailTexts> = {
  en: ({ shopName }) => ({
    subject: `Your account at ${shopName} is waiting for you`,
    preheader: `${shopName} has opened an account for you. Choose a password to use it.`,
    heading: 'Your account is waiting for you',
    paragraphs: [
      `${shopName} has opened an account for you. Choose a password, and you can sign in and follow your orders.`,
    ],
    button: 'Set a password',
    notYou: `If you do not expect an account at ${shopName}, ignore this mail. Without a password nobody can sign in to it.`,
  }),
  de: ({ shopName }) => ({
    subject: `Ihr Konto bei ${shopName} wartet auf Sie`,
    preheader: `${shopName} hat ein Konto für Sie angelegt. Wählen Sie ein Passwort.`,
    heading: 'Ihr Konto wartet auf Sie',
    paragraphs: [
      `${shopName} hat ein Konto für Sie angelegt. Wählen Sie ein Passwort, dann können Sie sich anmelden und Ihre Bestellungen verfolgen.`,
    ],
    button: 'Passwort festlegen',
    notYou: `Wenn Sie kein Konto bei ${shopName} erwarten, ignorieren Sie diese Nachricht. Ohne Passwort kann sich niemand anmelden.`,
  }),
  fr: ({ shopName }) => ({
    subject: `Votre compte chez ${shopName} vous attend`,
    preheader: `${shopName} a ouvert un compte pour vous. Choisissez un mot de passe.`,
    heading: 'Votre compte vous attend',
    paragraphs: [
      `${shopName} a ouvert un compte pour vous. Choisissez un mot de passe pour vous connecter et suivre vos commandes.`,
    ],
    button: 'Définir mon mot de passe',
    notYou: `Si vous n’attendez pas de compte chez ${shopName}, ignorez ce message. Sans mot de passe, personne ne peut s’y connecter.`,
  }),
  es: ({ shopName }) => ({
    subject: `Tu cuenta en ${shopName} te espera`,
    preheader: `${shopName} ha abierto una cuenta para ti. Elige una contraseña.`,
    heading: 'Tu cuenta te espera',
    paragraphs: [
      `${shopName} ha abierto una cuenta para ti. Elige una contraseña para entrar y seguir tus pedidos.`,
    ],
    button: 'Crear contraseña',
    notYou: `Si no esperas ninguna cuenta en ${shopName}, ignora este mensaje. Sin contraseña nadie puede entrar en ella.`,
  }),
  pl: ({ shopName }) => ({
    subject: `Twoje konto w sklepie ${shopName} czeka na Ciebie`,
    preheader: `W sklepie ${shopName} utworzono dla Ciebie konto. Ustaw hasło.`,
    heading: 'Twoje konto czeka na Ciebie',
    paragraphs: [
      `W sklepie ${shopName} utworzono dla Ciebie konto. Ustaw hasło, aby się zalogować i śledzić zamówienia.`,
    ],
    button: 'Ustaw hasło',
    notYou: `Jeśli nie spodziewasz się konta w sklepie ${shopName}, zignoruj tę wiadomość. Bez hasła nikt się na nie nie zaloguje.`,
  }),
}

const inLanguage = (locale: Locale) => (facts: Facts) =>
  (facts.firstPassword ? invitation : forgotten)[locale](facts)

export const texts: Record<Locale, (facts: Facts) => MailTexts> = {
  en: inLanguage('en'),
  de: inLanguage('de'),
  fr: inLanguage('fr'),
  es: inLanguage('es'),
  pl: inLanguage('pl'),
}
