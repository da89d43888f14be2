import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";

export interface Received extends Email {
  /** To whom the envelope was addressed. */
  recipients: string[];
}

/** A real SMTP server that keeps what it gets, stopped when the test ends. */
export async function smtpSink(port = 0) {
  const mails: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      async function keep() {
        const mail = await PostalMime.parse(Buffer.concat(chunks));
        mails.push({ ...mail, recipients: session.envelope.rcptTo.map(({ address }) => address) });
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
  onTestFinished(stop);
  return { mails, port: address.port, url: `smtp://127.0.0.1:${address.port}`, stop };
}
