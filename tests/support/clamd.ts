import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** The harmless text that scanners are tried with (eicar.org), put together so that no scanner finds this file. */
export const eicar = [
  String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}`,
  "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
].join("");

/** What the scanner does: its work, refuse any content, break off, or answer what is no answer. */
type Mode = "works" | "refuses" | "breaks off" | "babbles";

const answers: Record<Mode, string | null> = {
  works: null,
  refuses: "INSTREAM size limit exceeded. ERROR\0",
  "breaks off": "",
  babbles: "stream: NOTHING\0",
};

/** The blocks of INSTREAM put together; null while the empty one at the end has not come. */
function contentOf(bytes: Buffer): Buffer | null {
  const blocks: Buffer[] = [];
  for (let at = 0; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(blocks);
    blocks.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

/**
 * A scanner that speaks as clamd does over TCP (PING and INSTREAM with a null at the end, clamd(8)) and
 * knows one virus. It is stopped when the test ends.
 */
export async function startClamd() {
  const clamd = { mode: "works" as Mode, scanned: [] as Buffer[], url: "", stop };
  const command = Buffer.from("zINSTREAM\0");

  function serve(socket: Socket) {
    let got = Buffer.alloc(0);
    socket.on("error", () => {});
    socket.on("data", (bytes: Buffer) => {
      got = Buffer.concat([got, bytes]);
      if (got.equals(Buffer.from("zPING\0"))) return socket.end("PONG\0");
      if (got.length < command.length) return;
      if (!got.subarray(0, command.length).equals(command)) return socket.end("UNKNOWN COMMAND\0");
      const answer = answers[clamd.mode];
      if (answer !== null) return socket.end(answer);
      const content = contentOf(got.subarray(command.length));
      if (!content) return;
      clamd.scanned.push(content);
      socket.end(content.includes(eicar) ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0");
    });
  }

  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on("close", () => sockets.delete(socket)));
    serve(socket);
  });
  async function stop() {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise((done) => server.close(done));
  }
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(stop);
  clamd.url = `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return clamd;
}
