import { connect, type Socket } from "node:net";
import type { Readable } from "node:stream";

/** What a scanner says of a content. */
export type Verdict = { is: "clean" } | { is: "infected"; found: string };

export interface Scanner {
  /** Reads the content to its end. Throws where there is no answer: then nothing is known. */
  scan(content: Readable): Promise<Verdict>;
  /** Throws while the scanner does not answer. */
  check(): Promise<void>;
}

/** Milliseconds for one scan, and of silence on the line. */
const PATIENCE = 45_000;
const SILENCE = 20_000;
const longestAnswer = 4096;

/** The scanner clamd at tcp://host:port, by its command INSTREAM (clamd(8)). */
export function clamd(url: string): Scanner {
  const { hostname, port } = new URL(url);
  const address = { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || 3310) };
  return {
    async scan(content) {
      const answer = await ask(address, "INSTREAM", content);
      const [, found] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
      if (found !== undefined) return { is: "infected", found };
      if (answer === "stream: OK") return { is: "clean" };
      throw new Error(`the virus scanner answered: ${answer.slice(0, 200)}`);
    },
    async check() {
      const answer = await ask(address, "PING");
      if (answer !== "PONG") throw new Error(`the virus scanner answered: ${answer.slice(0, 200)}`);
    },
  };
}

/** Sends a command, and content in blocks with their length before them; answers the line that comes back. */
async function ask(address: { host: string; port: number }, command: string, content?: Readable) {
  const socket = connect(address);
  const timer = setTimeout(() => socket.destroy(new Error("the scan took too long")), PATIENCE);
  socket.setTimeout(SILENCE, () => socket.destroy(new Error("the virus scanner is silent")));
  const answered = answerOf(socket);
  // Awaited below; until then a failure is no unhandled rejection.
  answered.catch(() => {});
  try {
    socket.write(`z${command}\0`);
    if (content) await send(socket, content);
    return await answered;
  } finally {
    clearTimeout(timer);
    socket.destroy();
    content?.destroy();
  }
}

async function send(socket: Socket, content: Readable) {
  for await (const bytes of content as AsyncIterable<Buffer>) {
    // It has answered before the end: the content is too long for it, or it is leaving.
    if (!socket.writable) return;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    socket.write(length);
    if (bytes.length > 0 && !socket.write(bytes)) await drained(socket);
  }
  if (socket.writable) socket.write(Buffer.alloc(4));
}

const drained = (socket: Socket) =>
  new Promise<void>((done) => {
    const go = () => {
      socket.off("drain", go).off("close", go);
      done();
    };
    socket.on("drain", go).on("close", go);
  });

function answerOf(socket: Socket) {
  return new Promise<string>((done, failed) => {
    let answer = "";
    socket.on("data", (bytes: Buffer) => {
      answer += bytes.toString("utf8");
      const end = answer.indexOf("\0");
      if (end !== -1) done(answer.slice(0, end));
      else if (answer.length > longestAnswer) socket.destroy(new Error("no answer of a scanner"));
    });
    socket.on("error", failed);
    socket.on("close", () => failed(new Error("the virus scanner broke off")));
  });
}
