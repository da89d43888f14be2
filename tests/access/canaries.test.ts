import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { deflateSync, gzipSync } from "node:zlib";
import { createTransport } from "nodemailer";
import { afterEach, expect, onTestFinished, test } from "vitest";
import {
  canary,
  forgetCanaries,
  knownAs,
  Leak,
  leaksTo,
  secretsIn,
  secretSum,
} from "#tests/support/canaries.ts";
import { openSmtpSink } from "#tests/support/smtp.ts";
import { visitor } from "#tests/support/visitor.ts";
import { aZip } from "#tests/support/zip.ts";

afterEach(forgetCanaries);

const title = () => canary("the title", (viewer) => viewer === "A1");
const entities = (text: string) => Array.from(text, (c) => `&#x${c.codePointAt(0)?.toString(16)};`);
const escaped = (text: string) =>
  Array.from(text, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
const percent = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`);
const quoted = (text: string) =>
  [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`);
const base64 = (text: string) => Buffer.from(text).toString("base64");
const within = (text: string) => `<p>Pasiūlymas „${text}“ pateiktas</p>`;

const ways: [name: string, write: (secret: string) => Buffer | string][] = [
  ["as it is", within],
  ["in small letters", (secret) => within(secret.toLowerCase())],
  ["percent-encoded", (secret) => `/x?title=${percent(secret).join("")}`],
  ["as an address writes it", (secret) => `/x?title=${encodeURIComponent(secret)}`],
  ["in HTML entities", (secret) => within(entities(secret).join(""))],
  [
    "in decimal HTML entities",
    (s) => within(Array.from(s, (c) => `&#${c.charCodeAt(0)};`).join("")),
  ],
  ["in JSON escapes", (secret) => `{"title":"${escaped(secret).join("")}"}`],
  ["in JSON within HTML", (s) => within(`{&quot;t&quot;:&quot;${escaped(s).join("")}&quot;}`)],
  ["broken over two lines", (secret) => within(`${secret.slice(0, 8)}\r\n ${secret.slice(8)}`)],
  ["in base64", (secret) => `Content: ${base64(within(secret))}`],
  ["in the base64 of an address", (secret) => Buffer.from(within(secret)).toString("base64url")],
  ["in quoted-printable", (secret) => quoted(within(secret)).join("")],
  ["in soft-broken lines of a mail", (s) => `${s.slice(0, 9)}=\r\n${s.slice(9)}`],
  ["packed with gzip", (secret) => gzipSync(within(secret))],
  ["packed with deflate", (secret) => deflateSync(within(secret))],
  ["in an entry of an archive", (secret) => aZip([["a.txt", within(secret)]])],
  ["in the name of an entry", (secret) => aZip([[`${secret}.pdf`, "nothing"]])],
  ["in an archive in an archive", (s) => aZip([["b.zip", aZip([["sheet1.xml", within(s)]])]])],
];

test.for(ways)("a secret is found %s, and by those only who may not see it", async ([, write]) => {
  const shown = write(title());
  expect(await leaksTo("A9", shown)).toEqual(["the title"]);
  expect(await leaksTo("A1", shown)).toEqual([]);
  expect(await secretsIn(shown)).toEqual(["the title"]);
});

const cents = 1_234_567;

test.for(["1234567", "12345.67", "12 345,67 €", "12 345,67", "12,345.67", "€12,345.67"])(
  "a secret sum is found as %s",
  async (shown) => {
    secretSum(cents, "the sum", () => false);
    expect(await leaksTo("A9", `<td>${shown}</td>`)).toEqual(["the sum"]);
  },
);

test("numbers that only contain the digits of a secret sum are not it", async () => {
  secretSum(cents, "the sum", () => false);
  for (const other of ["91234567", "12345678", "a1234567", "1234567-89ab", "01900000-1234567"])
    expect(await leaksTo("A9", `id ${other}.`)).toEqual([]);
});

async function served(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise<unknown>((closed) => server.close(closed));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("the visitor of a test throws on a leak in a body, packed or not, and in a header", async () => {
  const secret = title();
  const origin = await served(({ url }, response) => {
    if (url === "/header") response.setHeader("location", `/${encodeURIComponent(secret)}`);
    if (url === "/gzip") response.setHeader("content-encoding", "gzip");
    const body = within(url === "/header" ? "nieko" : secret);
    response.end(url === "/gzip" ? gzipSync(body) : body);
  });
  for (const path of ["/body", "/gzip", "/header"]) {
    await expect(visitor(origin, "A9").get(path)).rejects.toThrow(Leak);
    await expect(visitor(origin).get(path)).rejects.toThrow(/X at .* is told: the title/);
    expect((await visitor(origin, "A1").get(path)).status).toBe(200);
  }
  forgetCanaries();
  expect((await visitor(origin).get("/body")).status).toBe(200);
});

test("a mail that tells a secret to somebody else is found, in its text and its attachments", async () => {
  const secret = title();
  knownAs("ona@gluosniai.example", "A1");
  const sink = await openSmtpSink();
  onTestFinished(sink.stop);
  const mailer = createTransport(sink.url);
  onTestFinished(() => mailer.close());
  const mail = { from: "kvieslys@vvg.example", subject: "Naujiena", text: "Sveiki" };
  const attachments = [{ filename: "rastas.zip", content: aZip([["a.txt", within(secret)]]) }];

  await mailer.sendMail({
    ...mail,
    to: "Ona@gluosniai.example",
    text: within(secret),
    attachments,
  });
  await mailer.sendMail({ ...mail, to: "jonas@kitas.example" });
  expect(sink.leaks).toEqual([]);

  await mailer.sendMail({ ...mail, to: "jonas@kitas.example", text: within(secret) });
  await mailer.sendMail({ ...mail, to: "jonas@kitas.example", subject: secret });
  await mailer.sendMail({ ...mail, to: "jonas@kitas.example", html: within(secret) });
  await mailer.sendMail({ ...mail, to: "jonas@kitas.example", attachments });
  const leak = "mail to jonas@kitas.example: the title";
  expect(new Set(sink.leaks)).toEqual(new Set([leak]));
  expect(sink.leaks.length).toBeGreaterThanOrEqual(4);
});
