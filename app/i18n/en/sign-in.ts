import type { signIn as original } from "../lt/sign-in.ts";
import type { Message } from "../message.ts";

export const signIn = {
  "code.title": "Enter the code",
  "code.text": "Open the code app on your phone and enter the code of Kvieslys.",
  "code.field": "Code of 6 digits",
  "code.button": "Continue",
  "code.noPhone": "I have no phone with me, but a recovery code",
  "code.recoveryText": "Enter one of your recovery codes. Each of them works once.",
  "code.recoveryField": "Recovery code",
  "code.withPhone": "I have my phone and enter the code of the app",
  "code.lost":
    "If you have neither the phone nor recovery codes, write to the administrator of the system.",
  "code.other": "Sign in as somebody else",

  "factor.title": "Signing in in two steps",
  "factor.text":
    "After the password you enter a code from an app on your phone. So the account stays safe even if somebody learns the password.",
  "factor.required":
    "Your role requires the second step, as you see the data of others. Until it is set up, the pages of your work are closed.",
  "factor.needed":
    "You need a phone with a code app, such as Google Authenticator, Microsoft Authenticator or FreeOTP. It takes about three minutes.",
  "factor.on": "Set up {time}",
  "factor.off": "Not set up",
  "factor.codesLeft": {
    one: "{n} unused recovery code is left.",
    other: "{n} unused recovery codes are left.",
  },
  "factor.setUp": "Set up",
  "factor.change": "Change the app",
  "factor.manage": "Manage",
  "factor.newCodes": "New recovery codes",
  "factor.remove": "Switch off",
  "factor.done.removed":
    "Switched off. The password is enough to sign in; other devices will have to sign in again.",
  "factor.othersEnd": "Other devices will have to sign in again.",

  "setUp.title": "Set up the code app",
  "setUp.scan": "1. Scan the picture with the app",
  "setUp.picture": "Picture for the code app",
  "setUp.key": "You cannot scan it? Type this key into the app:",
  "setUp.enter": "2. Enter what the app shows",
  "setUp.code": "Code of 6 digits from the app",
  "setUp.button": "Confirm",

  "codes.title": "Recovery codes",
  "codes.text":
    "Print them or write them down and keep them safe, not on the phone. Each code stands in for the app once. We will not show them again.",
  "codes.done": "Signing in in two steps is set up.",
  "codes.renewed": "The old recovery codes no longer work.",
  "codes.next": "I have kept the codes, continue",
  "codes.newTitle": "New recovery codes",
  "codes.newText": "The old codes will stop working.",
  "codes.newButton": "Get new codes",
  "removeFactor.title": "Switch the second step off",
  "removeFactor.text":
    "The password will be enough to sign in. The recovery codes will stop working.",

  "continue.title": "We have kept what you sent",
  "continue.text":
    "While you were typing, you were signed out, so the form has not been accepted yet. Press the button, and it will be sent just as it was.",
  "continue.until": "We keep it until {time}.",
  "continue.button": "Send it again",
  "continue.typed": "What you typed",

  "problem.code": "Enter the code: 6 digits, or a recovery code",
  "refusal.wrong-code": "The code is wrong, too old or already used. Enter a new one",
  "refusal.set-up-expired": "The picture is too old. Start again",
  "refusal.second-factor-required": "Your role requires the second step; it cannot be switched off",
  "refusal.busy": "Very many people are signing in right now. Wait a few seconds and try again",
} as const satisfies Record<keyof typeof original, Message>;
