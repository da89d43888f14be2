import { Secret, TOTP } from "otpauth";
import { encodeQR } from "qr";

/** Seconds for which one code stands, as every authenticator app has it (RFC 6238). */
const period = 30;

const totpOf = (hex: string, label = "") =>
  new TOTP({ issuer: "Kvieslys", label, period, secret: Secret.fromHex(hex) });

/** The secret as people type it into an app, in groups of four. */
export const typeable = (hex: string) =>
  Secret.fromHex(hex).base32.replaceAll(/(.{4})(?=.)/g, "$1 ");

/** What the picture for the app carries. */
export const enrolmentUri = (hex: string, email: string) => totpOf(hex, email).toString();

/** A text as a square of dark and light cells, with the quiet edge that readers need. */
export const pictureOf = (text: string): boolean[][] =>
  encodeQR(text, "raw", { ecc: "medium", border: 4 });

/** The code of the moment; apps make it, and tests. */
export const codeAt = (hex: string, at: Date) => totpOf(hex).generate({ timestamp: at.getTime() });

/** The half minute to which a code belongs, the present one or the one beside it; null for a wrong code. */
export function stepOf(hex: string, code: string, at: Date): number | null {
  const timestamp = at.getTime();
  const delta = totpOf(hex).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
}
