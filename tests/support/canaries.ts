import { createHash } from "node:crypto";
import { gunzipSync, inflateSync } from "node:zlib";
import { readPdf } from "./read-pdf.ts";
import { readZip } from "./read-zip.ts";

/** A secret of the test data: unique, so that wherever it turns up tells what has leaked. */
interface Canary {
  what: string;
  mayBeSeenBy: (viewer: string) => boolean;
}

/** By the five digits of the token, or the digits of a sum in cents. */
const planted = new Map<string, Canary>();
const viewers = new Map<string, string>();
let made = 0;

/** Something that nobody may see who is not allowed to was shown to them. */
export class Leak extends Error {}

/** A word that stands for a secret, found in every spelling by its digits. */
export function canary(what: string, mayBeSeenBy: Canary["mayBeSeenBy"]) {
  const digits = String(++made).padStart(5, "0");
  planted.set(digits, { what, mayBeSeenBy });
  return `KANAR-${digits}-ąžūė`;
}

/** Of a sum; a row of small numbers would else look like the digits of a word. */
const LEAST_DIGITS = 7;

/** A sum in cents that is a secret; seven digits or more, so that no other number looks like it. */
export function secretSum(cents: number, what: string, mayBeSeenBy: Canary["mayBeSeenBy"]) {
  planted.set(String(cents), { what, mayBeSeenBy });
  return cents;
}

/** To whom mail for an address goes. */
export const knownAs = (email: string, viewer: string) => viewers.set(email.toLowerCase(), viewer);

export const isScanning = () => planted.size > 0;

/** Takes all canaries away; without any the scanner does nothing. */
export function forgetCanaries() {
  planted.clear();
  unpacked.clear();
  viewers.clear();
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Each undoes one way of writing text; what is not written so stays as it is. */
const decoders: readonly ((text: string) => string)[] = [
  (text) =>
    text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (_, hex, ten, name) =>
      name ? (named[name.toLowerCase()] ?? "") : character(hex ? parseInt(hex, 16) : Number(ten)),
    ),
  (text) => text.replace(/\\u([\da-f]{4})/gi, (_, hex) => character(parseInt(hex, 16))),
  (text) => text.replace(/(?:%[\da-f]{2})+/gi, (run) => fromHex(run.replaceAll("%", ""))),
  (text) =>
    text
      .replace(/=\r?\n/g, "")
      .replace(/(?:=[\dA-F]{2})+/g, (run) => fromHex(run.replaceAll("=", ""))),
  (text) =>
    text.replace(
      /[\w+/-]{16}(?:[\w+/-]|\r?\n(?=[\w+/]))*={0,2}/g,
      (run) => `${run} ${fromBase64(run)}`,
    ),
];

const character = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : "");
const fromHex = (hex: string) => Buffer.from(hex, "hex").toString("utf8");

/** What the run says where it is the encoding of text; hashes and ids are not. */
function fromBase64(run: string) {
  const text = Buffer.from(run.replaceAll(/\s/g, ""), "base64").toString("utf8");
  return text.includes("KANAR") || /^\d{7,}$/.test(text) ? text : "";
}

const decoded = (text: string) => decoders.reduce((read, decode) => decode(read), text);

/** The text as it stands and decoded, twice where one encoding holds another. */
function spellings(text: string) {
  const once = decoded(text);
  return new Set([text, once, decoded(once)]);
}

function keysIn(text: string, found: Set<string>) {
  // A long line may break within a token.
  const joined = text.includes("KANAR") ? text.replaceAll(/[\s\u00ad]+/g, "") : "";
  for (const [, digits = ""] of joined.matchAll(/KANAR-(\d{5})/gi)) found.add(digits);
  for (const [, digits = ""] of text.matchAll(/kanar-(\d{5})/gi)) found.add(digits);
  for (const [sum] of text.matchAll(/(?<![\w.-])\d[\d.,\u00a0\u202f ]{5,14}\d(?![\w-])/g))
    if (sum.replaceAll(/\D/g, "").length >= LEAST_DIGITS) found.add(sum.replaceAll(/\D/g, ""));
}

const startsWith = (bytes: Buffer, ...magic: number[]) =>
  bytes.subarray(0, magic.length).equals(Buffer.from(magic));

/** First bytes of gzip, deflate, PDF and ZIP. */
const magics = [
  [0x1f, 0x8b],
  [0x78, 0x9c],
  [0x78, 0xda],
  [...Buffer.from("%PDF-")],
  [0x50, 0x4b, 3, 4],
];
const unpacked = new Map<string, Promise<Buffer[]>>();

/** What a container holds, opened once for each content. */
function contents(bytes: Buffer) {
  if (!magics.some((magic) => startsWith(bytes, ...magic))) return [];
  const hash = createHash("sha256").update(bytes).digest("hex");
  const known = unpacked.get(hash) ?? unpack(bytes);
  unpacked.set(hash, known);
  return known;
}

/** An empty list for bytes that hold nothing, or are broken. */
async function unpack(bytes: Buffer): Promise<Buffer[]> {
  try {
    if (startsWith(bytes, 0x1f, 0x8b)) return [gunzipSync(bytes)];
    if (startsWith(bytes, 0x78, 0x9c) || startsWith(bytes, 0x78, 0xda)) return [inflateSync(bytes)];
    if (bytes.subarray(0, 5).equals(Buffer.from("%PDF-"))) {
      const pdf = readPdf(bytes);
      return [pdf.pages().join("\n"), pdf.info()].map((text) => Buffer.from(text));
    }
    if (!startsWith(bytes, 0x50, 0x4b, 3, 4)) return [];
    const entries = await readZip(bytes);
    return [...entries].flatMap(([name, entry]) => [Buffer.from(name), entry]);
  } catch {
    return [];
  }
}

async function keysOf(bytes: Buffer, found: Set<string>, depth = 0) {
  for (const text of spellings(bytes.toString("utf8"))) keysIn(text, found);
  if (depth < 4) for (const inner of await contents(bytes)) await keysOf(inner, found, depth + 1);
  return found;
}

/** What of it the viewer may not see; nothing where no canaries are planted. */
export async function leaksTo(viewer: string, ...parts: (Buffer | string)[]): Promise<string[]> {
  if (!isScanning()) return [];
  const found = new Set<string>();
  for (const part of parts) await keysOf(Buffer.from(part as string), found);
  return [...found].flatMap((key) => {
    const secret = planted.get(key);
    return secret && !secret.mayBeSeenBy(viewer) ? [secret.what] : [];
  });
}

/** Which planted secrets it shows, whoever may see them. */
export async function secretsIn(...parts: (Buffer | string)[]): Promise<string[]> {
  const found = new Set<string>();
  for (const part of parts) await keysOf(Buffer.from(part as string), found);
  return [...found].flatMap((key) => planted.get(key)?.what ?? []);
}

/** What a mail tells those to whom it goes and may not; an unknown address may see nothing. */
export async function leaksOfMail(raw: Buffer, recipients: readonly string[], parts: Buffer[]) {
  const all = recipients.map((address) =>
    leaksTo(viewers.get(address.toLowerCase()) ?? "X", raw, ...parts),
  );
  return (await Promise.all(all)).flat();
}

const written = ([name, value]: [string, string]) => `${name}: ${value}`;

/** Throws where an answer tells its reader what they may not see. */
export async function refuseLeaks(viewer: string, url: string, headers: Headers, body: Buffer) {
  if (!isScanning()) return;
  const leaks = await leaksTo(viewer, [...headers].map(written).join("\n"), body);
  if (leaks.length > 0) throw new Leak(`${viewer} at ${url} is told: ${leaks.join("; ")}`);
}
