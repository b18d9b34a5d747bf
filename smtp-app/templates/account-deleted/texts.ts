import type { Locale } from '../../languages.ts'
import type { CommonFacts, MailTexts } from '../template.ts'

export const texts: Record<Locale, (facts: CommonFacts) => MailTexts> = {
  en: ({ shopName }) => ({
    subject: `Your account at ${shopName} was deleted`,
    preheader: 'Your profile and saved addresses are erased. Thank you for your time with us.',
    heading: 'Your account was deleted',
    paragraphs: [
      `As requested, your account at ${shopName} and the addresses saved in it have been erased. You can no longer sign in.`,
      'Thank you for having been with us. A new account is always welcome.',
    ],
    notYou: `If you did not ask for this, please contact ${shopName}.`,
  }),
  de: ({ shopName }) => ({
    subject: `Ihr Konto bei ${shopName} wurde gelöscht`,
    preheader: 'Ihr Profil und Ihre Adressen sind gelöscht. Danke für Ihre Zeit bei uns.',
    heading: 'Ihr Konto wurde gelöscht',
    paragraphs: [
      `Wie gewünscht haben wir Ihr Konto bei ${shopName} und die darin gespeicherten Adressen gelöscht. Sie können sich nicht mehr anmelden.`,
      'Danke, dass Sie bei uns waren. Ein neues Konto ist jederzeit willkommen.',
    ],
    notYou: `Wenn Sie das nicht veranlasst haben, wenden Sie sich bitte an ${shopName}.`,
  }),
  fr: ({ shopName }) => ({
    subject: `Votre compte chez ${shopName} a été supprimé`,
    preheader: 'Votre profil et vos adresses sont effacés. Merci pour votre confiance.',
    heading: 'Votre compte a été supprimé',
    paragraphs: [
      `Comme demandé, votre compte chez ${shopName} et les adresses qui y étaient enregistrées ont été effacés. Vous ne pouvez plus vous connecter.`,
      'Merci d’avoir été des nôtres. Un nouveau compte sera toujours le bienvenu.',
    ],
    notYou: `Si vous n’avez pas demandé cette suppression, veuillez contacter ${shopName}.`,
  }),
  es: ({ shopName }) => ({
    subject: `Se ha eliminado tu cuenta en ${shopName}`,
    preheader: 'Tu perfil y tus direcciones se han borrado. Gracias por tu confianza.',
    heading: 'Tu cuenta se ha eliminado',
    paragraphs: [
      `Tal como se solicitó, hemos borrado tu cuenta en ${shopName} y las direcciones guardadas en ella. Ya no puedes iniciar sesión.`,
      'Gracias por haber estado con nosotros. Siempre podrás crear una cuenta nueva.',
    ],
    notYou: `Si no has solicitado la eliminación, ponte en contacto con ${shopName}.`,
  }),
  pl: ({ shopName }) => ({
    subject: `Twoje konto w sklepie ${shopName} zostało usunięte`,
    preheader: 'Twój profil i adresy zostały usunięte. Dziękujemy za wspólny czas.',
    heading: 'Twoje konto zostało usunięte',
    paragraphs: [
      `Zgodnie z prośbą usunęliśmy Twoje konto w sklepie ${shopName} wraz z zapisanymi adresami. Nie można się już na nie zalogować.`,
      'Dziękujemy za wspólny czas. W każdej chwili możesz założyć nowe konto.',
    ],
    notYou: `Jeśli prośba o usunięcie nie pochodzi od Ciebie, skontaktuj się ze sklepem ${shopName}.`,
  }),
}
