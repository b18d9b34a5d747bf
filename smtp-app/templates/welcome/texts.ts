import type { Locale } from '../../languages.ts'
import type { CommonFacts, MailTexts } from '../template.ts'

export const texts: Record<Locale, (facts: CommonFacts) => MailTexts> = {
  en: ({ shopName }) => ({
    subject: `Welcome to ${shopName}`,
    preheader: 'Your e-mail address is confirmed and your account is ready to use.',
    heading: `Welcome to ${shopName}`,
    paragraphs: [
      'Your e-mail address is confirmed, and your account is ready. This is what it does for you:',
    ],
    list: [
      'Your addresses are saved, so checking out takes less time.',
      'Your orders stay in one place, from the first to the latest.',
      'You can change your details, password and language at any time.',
    ],
    notYou: `If you did not confirm this address yourself, please tell ${shopName}.`,
  }),
  de: ({ shopName }) => ({
    subject: `Willkommen bei ${shopName}`,
    preheader: 'Ihre E-Mail-Adresse ist bestätigt, und Ihr Konto ist startklar.',
    heading: `Willkommen bei ${shopName}`,
    paragraphs: ['Ihre E-Mail-Adresse ist bestätigt, und Ihr Konto ist startklar. Das haben Sie davon:'],
    list: [
      'Ihre Adressen sind gespeichert, damit geht das Bestellen schneller.',
      'Ihre Bestellungen finden Sie an einem Ort, von der ersten bis zur letzten.',
      'Angaben, Passwort und Sprache können Sie jederzeit ändern.',
    ],
    notYou: `Wenn Sie diese Adresse nicht selbst bestätigt haben, melden Sie sich bitte bei ${shopName}.`,
  }),
  fr: ({ shopName }) => ({
    subject: `Bienvenue chez ${shopName}`,
    preheader: 'Votre adresse e-mail est confirmée et votre compte est prêt.',
    heading: `Bienvenue chez ${shopName}`,
    paragraphs: [
      'Votre adresse e-mail est confirmée et votre compte est prêt. Voici ce qu’il vous apporte :',
    ],
    list: [
      'Vos adresses sont enregistrées : vous commandez plus vite.',
      'Vos commandes restent au même endroit, de la première à la dernière.',
      'Vous pouvez modifier vos données, votre mot de passe et votre langue à tout moment.',
    ],
    notYou: `Si vous n’avez pas confirmé cette adresse vous-même, veuillez prévenir ${shopName}.`,
  }),
  es: ({ shopName }) => ({
    subject: `Te damos la bienvenida a ${shopName}`,
    preheader: 'Tu correo está confirmado y tu cuenta ya está lista para usar.',
    heading: `Te damos la bienvenida a ${shopName}`,
    paragraphs: ['Tu correo electrónico está confirmado y tu cuenta está lista. Esto es lo que te ofrece:'],
    list: [
      'Tus direcciones quedan guardadas, así que comprar lleva menos tiempo.',
      'Tus pedidos están en un solo lugar, del primero al último.',
      'Puedes cambiar tus datos, tu contraseña y tu idioma cuando quieras.',
    ],
    notYou: `Si no has confirmado tú esta dirección, ponte en contacto con ${shopName}.`,
  }),
  pl: ({ shopName }) => ({
    subject: `Witamy w sklepie ${shopName}`,
    preheader: 'Twój adres e-mail jest potwierdzony, a konto gotowe do użycia.',
    heading: `Witamy w sklepie ${shopName}`,
    paragraphs: ['Twój adres e-mail jest potwierdzony, a konto gotowe. Oto, co Ci daje:'],
    list: [
      'Twoje adresy są zapisane, więc zakupy trwają krócej.',
      'Wszystkie zamówienia znajdziesz w jednym miejscu, od pierwszego do ostatniego.',
      'W każdej chwili możesz zmienić swoje dane, hasło i język.',
    ],
    notYou: `Jeśli ten adres nie został potwierdzony przez Ciebie, skontaktuj się ze sklepem ${shopName}.`,
  }),
}
