import type { Locale } from '../languages.ts'

/** What every mail says, whatever it is about. */
export interface Phrases {
  /** First line; `firstName` is empty where none is known. */
  readonly greeting: (firstName: string) => string
  readonly copyLink: string
  /** `duration` comes from Intl (`3 days`), in the nominative. */
  readonly linkLife: (duration: string) => string
  readonly notYou: string
  readonly account: string
  readonly currentAddress: string
  readonly previousAddress: string
  readonly newAddress: string
  readonly when: string
  readonly footer: (shopName: string) => string
  /** Stands in for the name of a shop that has none. */
  readonly ourShop: string
}

export const phrases: Record<Locale, Phrases> = {
  en: {
    greeting: (firstName) => (firstName ? `Hello ${firstName},` : 'Hello,'),
    copyLink: 'If the button does not work, copy this address into your browser:',
    linkLife: (duration) => `The link works once, within ${duration} of the request.`,
    notYou: 'Was this not you?',
    account: 'Account',
    currentAddress: 'Current address',
    previousAddress: 'Previous address',
    newAddress: 'New address',
    when: 'When',
    footer: (shopName) => `This is an automatic message about your account at ${shopName}.`,
    ourShop: 'our shop',
  },
  de: {
    greeting: (firstName) => (firstName ? `Guten Tag ${firstName},` : 'Guten Tag,'),
    copyLink: 'Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:',
    linkLife: (duration) => `Der Link funktioniert einmal. Gültigkeit ab der Anfrage: ${duration}.`,
    notYou: 'Sie waren das nicht?',
    account: 'Konto',
    currentAddress: 'Bisherige Adresse',
    previousAddress: 'Frühere Adresse',
    newAddress: 'Neue Adresse',
    when: 'Zeitpunkt',
    footer: (shopName) => `Dies ist eine automatische Nachricht zu Ihrem Konto bei ${shopName}.`,
    ourShop: 'unserem Shop',
  },
  fr: {
    greeting: (firstName) => (firstName ? `Bonjour ${firstName},` : 'Bonjour,'),
    copyLink: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
    linkLife: (duration) =>
      `Ce lien fonctionne une seule fois. Validité à compter de la demande : ${duration}.`,
    notYou: 'Ce n’était pas vous ?',
    account: 'Compte',
    currentAddress: 'Adresse actuelle',
    previousAddress: 'Ancienne adresse',
    newAddress: 'Nouvelle adresse',
    when: 'Date',
    footer: (shopName) => `Ceci est un message automatique concernant votre compte chez ${shopName}.`,
    ourShop: 'notre boutique',
  },
  es: {
    greeting: (firstName) => (firstName ? `Hola, ${firstName}:` : 'Hola:'),
    copyLink: 'Si el botón no funciona, copia esta dirección en tu navegador:',
    linkLife: (duration) => `El enlace funciona una sola vez. Validez desde la solicitud: ${duration}.`,
    notYou: '¿No has sido tú?',
    account: 'Cuenta',
    currentAddress: 'Dirección actual',
    previousAddress: 'Dirección anterior',
    newAddress: 'Dirección nueva',
    when: 'Fecha',
    footer: (shopName) => `Este es un mensaje automático sobre tu cuenta en ${shopName}.`,
    ourShop: 'nuestra tienda',
  },
  pl: {
    greeting: (firstName) => (firstName ? `Dzień dobry, ${firstName}!` : 'Dzień dobry!'),
    copyLink: 'Jeśli przycisk nie działa, skopiuj ten adres do przeglądarki:',
    linkLife: (duration) => `Link działa tylko raz. Ważność od chwili zgłoszenia: ${duration}.`,
    notYou: 'To nie Ty?',
    account: 'Konto',
    currentAddress: 'Obecny adres',
    previousAddress: 'Poprzedni adres',
    newAddress: 'Nowy adres',
    when: 'Kiedy',
    footer: (shopName) => `To automatyczna wiadomość dotycząca Twojego konta w sklepie ${shopName}.`,
    ourShop: 'internetowym',
  },
}
