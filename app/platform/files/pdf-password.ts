import { createCipheriv, createHash } from "node:crypto";

/**
 * Whether an encrypted PDF opens without a password: it then only restricts printing or editing
 * (ISO 32000-2 §7.6.4). Anything that is not understood counts as closed.
 */
export function opensWithoutPassword(pdf: Buffer): boolean {
  const text = pdf.toString("latin1");
  const dictionary = encryptionOf(text);
  if (!dictionary) return false;
  const number = (name: string, otherwise: number) =>
    Number(new RegExp(`/${name}\\s+(-?\\d+)`).exec(dictionary)?.[1] ?? otherwise);
  const [owner, user] = [stringOf(dictionary, "O"), stringOf(dictionary, "U")];
  if (!/\/Filter\s*\/Standard\b/.test(dictionary) || !owner || !user) return false;

  const revision = number("R", 0);
  if (revision >= 5) return opensByHash(revision, user);
  const id = firstId(text);
  if (revision < 2 || !id) return false;
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(number("P", 0) | 0);
  const hidesMetadata = revision >= 4 && /\/EncryptMetadata\s+false/.test(dictionary);
  const key = keyOf(
    [padding, owner.subarray(0, 32), permissions, id, Buffer.alloc(hidesMetadata ? 4 : 0, 0xff)],
    revision,
    keyBytes(revision, number("Length", 40)),
  );
  return opensByKey(revision, key, user, id);
}

/** Filters of revision 4 tell a length of their own; theirs is always 128 bits. */
function keyBytes(revision: number, bits: number) {
  if (revision === 2) return 5;
  return revision === 4 ? 16 : bits / 8;
}

/** The dictionary stands outside of every compressed object, by itself or in the trailer. */
function encryptionOf(text: string): string | null {
  const at = text.lastIndexOf("/Encrypt");
  const [, n, generation] = /^\/Encrypt\s+(\d+)\s+(\d+)\s+R/.exec(text.slice(at, at + 60)) ?? [];
  if (n === undefined) return text.slice(at, at + 2000);
  const object = new RegExp(`(?:^|[\\r\\n\\s])${n}\\s+${generation}\\s+obj\\b`).exec(text);
  if (!object) return null;
  const end = text.indexOf("endobj", object.index);
  return text.slice(object.index, end === -1 ? undefined : end);
}

const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** The bytes of a string that stands at the beginning of the text, in either notation. */
function readString(text: string): Buffer | null {
  const [, hex] = /^\s*<([0-9A-Fa-f\s]*)>/.exec(text) ?? [];
  if (hex !== undefined) return Buffer.from(hex.replaceAll(/\s/g, ""), "hex");
  const start = /^\s*\(/.exec(text);
  if (!start) return null;
  let read = "";
  let depth = 1;
  for (let at = start[0].length; at < text.length; at++) {
    const character = text[at] ?? "";
    if (character === "\\") {
      const [octal] = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4)) ?? [];
      const next = text[at + 1] ?? "";
      const isBreak = next === "\r" || next === "\n";
      read += octal ? String.fromCharCode(parseInt(octal, 8) & 255) : (escapes[next] ?? next);
      if (isBreak) read = read.slice(0, -1);
      at += octal?.length ?? 1;
      continue;
    }
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth === 0) return Buffer.from(read, "latin1");
    read += character;
  }
  return null;
}

function stringOf(dictionary: string, name: string): Buffer | null {
  const found = new RegExp(`/${name}(?=[\\s(<])`).exec(dictionary);
  return found && readString(dictionary.slice(found.index + name.length + 1));
}

function firstId(text: string): Buffer | null {
  const at = text.lastIndexOf("/ID");
  const [opening] = /^\/ID\s*\[/.exec(text.slice(at, at + 20)) ?? [];
  return opening === undefined ? null : readString(text.slice(at + opening.length, at + 500));
}

const md5 = (...parts: Buffer[]) => createHash("md5").update(Buffer.concat(parts)).digest();

/** What an empty password is filled up with. */
const padding = Buffer.from(
  "28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a",
  "hex",
);

/** Algorithm 2. */
function keyOf(parts: Buffer[], revision: number, length: number): Buffer {
  let key: Buffer = md5(...parts);
  if (revision >= 3) for (let turn = 0; turn < 50; turn++) key = md5(key.subarray(0, length));
  return key.subarray(0, length);
}

function rc4(key: Buffer, content: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index & 255] ?? 0;
  const swap = (one: number, other: number) => {
    const kept = at(one);
    state[one & 255] = at(other);
    state[other & 255] = kept;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let j = 0;
  const sealed = Buffer.from(content);
  for (const [index, byte] of content.entries()) {
    const i = (index + 1) & 255;
    j = (j + at(i)) & 255;
    swap(i, j);
    sealed[index] = byte ^ at(at(i) + at(j));
  }
  return sealed;
}

/** Algorithms 4, 5 and 6. */
function opensByKey(revision: number, key: Buffer, user: Buffer, id: Buffer) {
  if (revision === 2) return rc4(key, padding).equals(user.subarray(0, 32));
  let sealed: Buffer = md5(padding, id);
  for (let turn = 0; turn < 20; turn++)
    sealed = rc4(Buffer.from(key.map((one) => one ^ turn)), sealed);
  return sealed.subarray(0, 16).equals(user.subarray(0, 16));
}

const sha = (bits: number, content: Buffer) => createHash(`sha${bits}`).update(content).digest();

/** Algorithms 11 and 2.B with an empty password. */
function opensByHash(revision: number, user: Buffer) {
  const salt = user.subarray(32, 40);
  let key = sha(256, salt);
  for (let turn = 0, last = 0; revision >= 6 && (turn < 64 || last > turn - 32); turn++) {
    const cipher = createCipheriv("aes-128-cbc", key.subarray(0, 16), key.subarray(16, 32));
    const sealed = cipher.setAutoPadding(false).update(Buffer.concat(Array(64).fill(key)));
    const rest = sealed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = sha(256 + rest * 128, sealed);
    last = sealed.at(-1) ?? 0;
  }
  return key.subarray(0, 32).equals(user.subarray(0, 32));
}
