import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createTransport, type SendMailOptions } from "nodemailer";

export interface Mail {
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Address of the people to answer to. */
  replyTo?: string | undefined;
  /** Address that switches such mails off: a page, and below it one for the button of mail programs. */
  unsubscribe?: string | undefined;
  attachments?: { filename: string; content: Buffer; contentType: string }[];
}

export type HandOver = () => Promise<void>;

export interface Mailer {
  /**
   * Sends one mail. The same `key` gives the same Message-ID, so a repeated one can be told apart.
   * `handOver` runs when everything but the end of the mail is sent: only after it can the mail be
   * taken, and where it throws the mail is not sent.
   */
  send(key: string, mail: Mail, handOver?: HandOver): Promise<void>;
  close(): void;
}

const messageId = (key: string, host: string) =>
  `<${createHash("sha256").update(key).digest("hex").slice(0, 32)}@${host}>`;

/** Headers of RFC 8058, by which mail programs show a button of their own. */
const oneClick = (unsubscribe: string) => ({
  "List-Unsubscribe": { prepared: true, value: `<${unsubscribe}/one-click>` },
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

const envelope = (
  from: string,
  host: string,
  key: string,
  { unsubscribe, ...mail }: Mail,
): SendMailOptions => ({
  from,
  messageId: messageId(key, host),
  headers: {
    "Auto-Submitted": "auto-generated",
    ...(unsubscribe && oneClick(unsubscribe)),
  },
  ...mail,
});

/** How long a mail server may be silent, in milliseconds; the mail is tried again later. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** At most so many mails in a second, so that a mail server that is back is not stormed (security.md F5). */
const pace = { rateLimit: 5, rateDelta: 1000 };

/** A connection that the server has closed while it was idle is replaced. */
const pool = { pool: true, maxConnections: 3, maxRequeues: 1 } as const;

/**
 * What the mail server said to the recipient or to the mail: refused for good (5xx), or put off (4xx);
 * null where it was not reached, or takes nothing from us at all.
 */
export function answerOf(error: unknown): "refused" | "putOff" | null {
  if (!(error instanceof Error)) return null;
  const { responseCode = 0, command = "" } = error as { responseCode?: number; command?: string };
  if (command !== "RCPT TO" && command !== "DATA") return null;
  if (responseCode >= 500) return "refused";
  return responseCode >= 400 ? "putOff" : null;
}

/** A second time it is refused: what was handed over once is not sent again. */
function once(handOver: HandOver): HandOver {
  let isBegun = false;
  return async () => {
    if (isBegun) throw new Error("a mail is handed over once");
    isBegun = true;
    await handOver();
  };
}

/** A message that ends only after `handOver`; it is not read before the server waits for it. */
const endingAfter = (message: Readable, handOver: HandOver) =>
  Readable.from(
    (async function* () {
      yield* message;
      await handOver();
    })(),
    { objectMode: false },
  );

/** Mail through SMTP, over a small pool of connections; `?rateLimit=20` in the address sets another pace. */
export function smtpMailer(url: string, from: string, host: string): Mailer {
  const transport = createTransport({ url, ...pool, ...pace, ...patience });
  transport.use("stream", ({ data, message }, done) => {
    const { handOver } = data as { handOver?: HandOver };
    if (handOver) message.processFunc((input) => endingAfter(input as Readable, handOver));
    done();
  });
  return {
    async send(key, mail, handOver) {
      const options = { ...envelope(from, host, key, mail), handOver: handOver && once(handOver) };
      await transport.sendMail(options as SendMailOptions);
    },
    close: () => transport.close(),
  };
}

/** Mail into a folder, one .eml file each: the inbox at /dev/mail while no SMTP server is set. */
export function folderMailer(dir: string, from: string, host: string, now: () => Date): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    async send(key, mail, handOver) {
      const { message } = await transport.sendMail(envelope(from, host, key, mail));
      await mkdir(dir, { recursive: true });
      const digest = createHash("sha256").update(key).digest("hex").slice(0, 12);
      const name = `${now().toISOString().replaceAll(":", "-")}-${digest}.eml`;
      await writeFile(join(dir, `.${name}`), message as Buffer);
      await handOver?.();
      await rename(join(dir, `.${name}`), join(dir, name));
    },
    close() {},
  };
}

/** Names of the kept mails, newest first, at most `limit`. */
export async function keptMails(dir: string, limit: number): Promise<string[]> {
  const names = await readdir(dir).catch(() => []);
  return names
    .filter((name) => /^[\w.-]+\.eml$/.test(name) && !name.startsWith("."))
    .sort()
    .reverse()
    .slice(0, limit);
}

/** One kept mail as sent, or null. */
export async function keptMail(dir: string, name: string): Promise<Buffer | null> {
  if (!/^\d[\w.-]+\.eml$/.test(name)) return null;
  const path = join(dir, name);
  return (await stat(path).catch(() => null)) ? readFile(path) : null;
}
