import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";
import { Leak, leaksOfMail } from "./canaries.ts";

export interface Received extends Email {
  /** To whom the envelope was addressed. */
  recipients: string[];
}

const bytesOf = ({ content }: Email["attachments"][number]) =>
  typeof content === "string" ? Buffer.from(content) : Buffer.from(new Uint8Array(content));

/** The code with which a recipient is refused, 0 for one that is taken. */
type Refusal = (address: string) => number;
const takesAll: Refusal = () => 0;

/** Waited for between taking a mail and saying so. */
type BeforeAnswer = (mail: Received) => Promise<void> | void;

/** A real SMTP server that keeps what it gets, and which planted secrets it was not to get. */
export async function openSmtpSink(
  port = 0,
  refuses = takesAll,
  beforeAnswer: BeforeAnswer = () => {},
) {
  const mails: Received[] = [];
  const leaks: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _, done) {
      const responseCode = refuses(address);
      if (responseCode === 0) return done();
      done(Object.assign(new Error("Recipient refused"), { responseCode }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      async function keep() {
        const raw = Buffer.concat(chunks);
        const mail = await PostalMime.parse(raw);
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        const received = { ...mail, recipients };
        mails.push(received);
        const parts = [mail.text ?? "", mail.html ?? "", mail.subject ?? ""].map((text) =>
          Buffer.from(text),
        );
        const all = [...parts, ...mail.attachments.map(bytesOf)];
        for (const leak of await leaksOfMail(raw, recipients, all))
          leaks.push(`mail to ${recipients.join()}: ${leak}`);
        await beforeAnswer(received);
        done();
      }
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => void keep());
    },
  });
  // A client that goes away in the middle is none of the sink's business.
  server.on("error", () => {});
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  const address = server.server.address() as AddressInfo;

  let stopped = false;
  async function stop() {
    if (stopped) return;
    stopped = true;
    await new Promise<void>((closed) => server.close(closed));
  }
  const { port: bound } = address;
  const url = `smtp://127.0.0.1:${bound}?rateLimit=200`;
  return { mails, leaks, port: bound, url, stop };
}

/** The same, stopped when the test ends, which fails if a mail told a secret. */
export async function smtpSink(port = 0, refuses = takesAll, beforeAnswer?: BeforeAnswer) {
  const sink = await openSmtpSink(port, refuses, beforeAnswer);
  onTestFinished(async () => {
    await sink.stop();
    if (sink.leaks.length > 0) throw new Leak(sink.leaks.join("\n"));
  });
  return sink;
}
