import type { account as original } from "../lt/account.ts";
import type { Message } from "../message.ts";

export const account = {
  "field.email": "E-mail",
  "field.password": "Password",
  "field.newPassword": "New password",
  "field.currentPassword": "Present password",
  "field.name": "Name and surname",
  "field.language": "Language",
  "field.passwordHint":
    "At least 12 characters. A few words with spaces will do; you may paste it.",
  "language.lt": "Lietuvių",
  "language.en": "English",

  "word.act": "Action",

  "signIn.title": "Sign in",
  "signIn.button": "Sign in",
  "signIn.forgot": "Forgot your password?",
  "signIn.new": "No account yet?",
  "signIn.register": "Create an account",
  "signIn.needed": "Sign in to go on.",
  "signIn.already": "You are signed in as {name}.",
  "signIn.done.reset": "The password has been changed. Sign in with the new one.",
  "signIn.done.confirmed": "The e-mail address has been confirmed. You can sign in.",
  "signIn.done.out": "You have signed out.",
  "signIn.demo": "Demonstration",
  "signIn.demoText": "Sign in by one click as one of these invented people.",

  "register.title": "Create an account",
  "register.text":
    "You need an account to fill in and submit a proposal. Calls and results can be seen without one.",
  "register.emailHint": "We will send a link to this address to confirm it.",
  "register.privacy": "I have read the privacy notice and agree that my data are processed.",
  "register.privacyLink": "Privacy notice",
  "register.button": "Create the account",
  "register.have": "Have an account already?",
  "checkMail.title": "Check your e-mail",
  "checkMail.sent": "We have sent a mail to {email}. It tells what to do next.",
  "checkMail.missing":
    "No mail? Wait a few minutes, look in the spam folder and check that the address has no mistake.",
  "checkMail.meanwhile":
    "You can fill in a proposal right away. The address has to be confirmed before you submit it.",

  "confirm.title": "Confirm your e-mail address",
  "confirm.text": "Press the button and the address will be confirmed.",
  "confirm.button": "Confirm the address",
  "confirm.invalidTitle": "The link no longer works",
  "confirm.invalid":
    "A link works for 24 hours, only once, and only the newest one. If the address is not confirmed yet, sign in and ask for a new link on the account page.",

  "reset.askTitle": "Forgot your password?",
  "reset.askText":
    "Enter the address of the account: we will send a link to choose a new password.",
  "reset.askButton": "Send the link",
  "reset.sent":
    "If there is an account with the address {email}, we have sent a link to choose a new password. It works for one hour.",
  "reset.title": "Choose a new password",
  "reset.text": "When the password is changed, you will have to sign in again on all devices.",
  "reset.button": "Change the password",
  "reset.invalid":
    "A link works for one hour, only once, and only the newest one. Ask for a new one.",
  "reset.again": "Ask for a new link",

  "account.title": "Account",
  "account.details": "Your details",
  "account.emailState": "E-mail",
  "account.confirmed": "Confirmed",
  "account.unconfirmed": "Not confirmed",
  "account.unconfirmedText":
    "You can fill in a proposal, but not submit it until you confirm the address by the link in the mail.",
  "account.resend": "Send the link again",
  "account.password": "Password",
  "account.changePassword": "Change the password",
  "account.sessions": "Where you are signed in",
  "account.sessionsText": "If you do not recognise a device, sign it out and change your password.",
  "account.device": "Device",
  "account.unknownDevice": "Unknown device",
  "account.since": "Signed in",
  "account.seen": "Last seen",
  "account.thisDevice": "this device",
  "account.revoke": "Sign out",
  "account.revokeOthers": "Sign out all others",
  "account.signOutText": "Sign out when you are done on a computer that is not yours.",
  "account.done.details": "Your details have been saved.",
  "account.done.confirmed": "The e-mail address has been confirmed.",
  "account.done.sent": "We have sent the link. Check your e-mail.",
  "account.done.revoked": "Signed out.",
  "account.done.password":
    "The password has been changed. Other devices will have to sign in again.",
  "password.title": "Change your password",

  "role.VIEWER": "Viewer",
  "role.EDITOR": "Editor",
  "role.SIGNATORY": "Signatory",
  "role.OWNER": "Owner",
  "role.VIEWER.may": "sees proposals and letters",
  "role.EDITOR.may": "sees and fills in proposals, changes the details of the organisation",
  "role.SIGNATORY.may": "fills in and submits proposals",
  "role.OWNER.may": "fills in, submits and manages members",

  "problem.language": "Choose a language",
  "problem.textTooLong": "The text is too long",
  "problem.personName": "Enter your name and surname in letters, such as “Ona Onaitė”",
  "problem.privacy": "Tick that you have read the privacy notice",
  "problem.password.missing": "Enter a password",
  "problem.password.short": "The password is too short – 12 characters at least",
  "problem.password.long": "The password is too long – 200 characters at most",

  "refusal.too-many-tries": "Too many tries. Try again in {minutes} min.",
  "refusal.wrong-credentials": "The e-mail address or the password is wrong",
  "refusal.wrong-password": "The present password is wrong",
  "refusal.common-password":
    "This password is very common and easily guessed. Choose another, such as a few unrelated words",
  "refusal.link-invalid": "The link no longer works",
  "refusal.email-confirmed-already": "The e-mail address is confirmed already",
} as const satisfies Record<keyof typeof original, Message>;
