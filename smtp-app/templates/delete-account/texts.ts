import type { Locale } from '../../languages.ts'
import type { CommonFacts, MailTexts } from '../template.ts'

export const texts: Record<Locale, (facts: CommonFacts) => MailTexts> = {
  en: ({ shopName }) => ({
    subject: `Confirm the deletion of your account at ${shopName}`,
    preheader: 'Nothing is deleted until you confirm. After that it cannot be undone.',
    heading: 'Delete your account?',
    paragraphs: [
      `We received a request to delete your account at ${shopName}. Nothing happens until you confirm. After that there is no way back:`,
    ],
    list: [
      'You can no longer sign in.',
      'Your profile and your saved addresses are erased.',
      'Your past orders can no longer be seen in an account.',
    ],
    button: 'Delete my account',
    notYou:
      'Then do not use the link, and change your password: somebody may be signed in with your account.',
  }),
  de: ({ shopName }) => ({
    subject: `Bestätigen Sie die Löschung Ihres Kontos bei ${shopName}`,
    preheader: 'Bis zu Ihrer Bestätigung wird nichts gelöscht, danach gibt es kein Zurück.',
    heading: 'Konto löschen?',
    paragraphs: [
      `Wir wurden gebeten, Ihr Konto bei ${shopName} zu löschen. Bis zu Ihrer Bestätigung geschieht nichts. Danach gibt es kein Zurück:`,
    ],
    list: [
      'Sie können sich nicht mehr anmelden.',
      'Ihr Profil und Ihre gespeicherten Adressen werden gelöscht.',
      'Ihre früheren Bestellungen sind in keinem Konto mehr einsehbar.',
    ],
    button: 'Mein Konto löschen',
    notYou:
      'Dann verwenden Sie den Link nicht und ändern Sie Ihr Passwort: Vielleicht ist jemand mit Ihrem Konto angemeldet.',
  }),
  fr: ({ shopName }) => ({
    subject: `Confirmez la suppression de votre compte chez ${shopName}`,
    preheader: 'Rien n’est supprimé sans votre confirmation. Ensuite, c’est irréversible.',
    heading: 'Supprimer votre compte ?',
    paragraphs: [
      `On nous a demandé de supprimer votre compte chez ${shopName}. Rien ne se passe sans votre confirmation. Ensuite, aucun retour n’est possible :`,
    ],
    list: [
      'Vous ne pourrez plus vous connecter.',
      'Votre profil et vos adresses enregistrées seront effacés.',
      'Vos anciennes commandes ne seront plus visibles dans un compte.',
    ],
    button: 'Supprimer mon compte',
    notYou:
      'N’utilisez alors pas le lien et changez votre mot de passe : quelqu’un est peut-être connecté à votre compte.',
  }),
  es: ({ shopName }) => ({
    subject: `Confirma la eliminación de tu cuenta en ${shopName}`,
    preheader: 'No se borra nada hasta que lo confirmes. Después no se puede deshacer.',
    heading: '¿Eliminar tu cuenta?',
    paragraphs: [
      `Hemos recibido una solicitud para eliminar tu cuenta en ${shopName}. No pasará nada hasta que lo confirmes. Después no hay vuelta atrás:`,
    ],
    list: [
      'Ya no podrás iniciar sesión.',
      'Se borrarán tu perfil y tus direcciones guardadas.',
      'Tus pedidos anteriores dejarán de verse en una cuenta.',
    ],
    button: 'Eliminar mi cuenta',
    notYou:
      'Entonces no uses el enlace y cambia tu contraseña: es posible que alguien haya entrado en tu cuenta.',
  }),
  pl: ({ shopName }) => ({
    subject: `Potwierdź usunięcie konta w sklepie ${shopName}`,
    preheader: 'Bez potwierdzenia nic nie zostanie usunięte. Potem nie da się tego cofnąć.',
    heading: 'Usunąć konto?',
    paragraphs: [
      `Otrzymaliśmy prośbę o usunięcie Twojego konta w sklepie ${shopName}. Bez potwierdzenia nic się nie stanie. Potem nie ma już odwrotu:`,
    ],
    list: [
      'Nie będzie można się już zalogować.',
      'Twój profil i zapisane adresy zostaną usunięte.',
      'Wcześniejsze zamówienia nie będą już widoczne na koncie.',
    ],
    button: 'Usuń moje konto',
    notYou: 'W takim razie nie używaj linku i zmień hasło: ktoś może być zalogowany na Twoje konto.',
  }),
}
