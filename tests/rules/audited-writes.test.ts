import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Writes without an entry, each with its reason. */
const exceptions: Record<string, string> = {
  "app/domain/accounts/account-link.server.ts":
    "a link in a mail gives no right until it is used, which is recorded; an entry on asking would tell known addresses by their time",
  "app/domain/accounts/kept-form.server.ts":
    "a form kept for a person while they sign in again; sending it is recorded",
  "app/domain/accounts/find-actor.server.ts": "when a session was last seen",
  "app/domain/clarifications/save-replies.server.ts":
    "answers saved while typing: the row keeps who and when; they are recorded when handed in",
  "app/domain/call-drafts/test-proposal.server.ts":
    "what staff type to try the form of a call in preparation; it counts nowhere and is deleted",
  "app/domain/enclosures/keep-files.server.ts":
    "files of a refused form, which nothing refers to until it is sent again",
  "app/domain/evaluation/write-sheet.server.ts":
    "a draft saved while typing; it is recorded when handed in",
  "app/domain/organisations/invitation-link.server.ts":
    "the link is made when its mail is sent; the invitation is recorded",
  "app/domain/outbox/enqueue.server.ts": "a mail to come, of a change that is recorded",
  "app/domain/proposals/save-answers.server.ts":
    "a draft saved while typing: the row keeps who and when; it is recorded when handed in",
  "app/domain/proposals/write-answers.server.ts": "the rows of save-answers",
  "app/domain/proposals/presence.server.ts":
    "who has which page open now, forgotten in under a minute",
  "app/domain/proposals/ask-scans.server.ts": "which files wait for the scanner",
  "app/domain/proposals/begin-upload.server.ts":
    "a file that is still arriving; it is recorded when it is attached",
  "app/domain/proposals/keep-part.server.ts": "a part of it",
  "app/domain/proposals/drop-upload.server.ts":
    "what has arrived of a file that never was attached",
  "app/domain/proposals/release-files.server.ts":
    "bytes that nothing refers to any more; what took the reference away is recorded",
  "app/worker/clarification-mail.server.ts": "when the mail was handed over, on the letter",
  "app/worker/letter.server.ts": "when the mail was handed over, on the letter",
  "app/worker/run-task.server.ts": "the outbox's own bookkeeping",
};

const write =
  /\b(?:tx|db)\s*\.\w+\s*\.(?:create|update|delete|upsert)\w*\(|\$executeRaw`[^`]*(?:INSERT INTO|UPDATE|DELETE FROM) "/;
/** `record` itself, or a status writer, which the next test holds to recording. */
const recording = /\brecord(?:Read|All)?\(|\bmove[A-Z]\w*\(/;

const files = new Map(
  ["app/domain", "app/worker", "app/http"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name))
      .filter((name) => name.endsWith(".server.ts"))
      .map((name) => [name, readFileSync(name, "utf8")] as const),
  ),
);
const textOf = (file: string) => files.get(file) ?? "";
/** Those that import the file and have a transaction to hand to it: pages that only read have none. */
const callersOf = (file: string) => {
  const name = file.split("/").at(-1);
  return [...files].filter(
    ([one, text]) => one !== file && text.includes(`/${name}"`) && /\btx\b/.test(text),
  );
};

/** Whether the file records, or everybody who calls it does. */
function isRecorded(file: string, seen: readonly string[] = []): boolean {
  if (recording.test(textOf(file))) return true;
  if (seen.includes(file)) return false;
  const callers = callersOf(file);
  return callers.length > 0 && callers.every(([one]) => isRecorded(one, [...seen, file]));
}

const writers = [...files].filter(([, text]) => write.test(text)).map(([file]) => file);

test("every use case that writes leaves an audit entry, itself or by all who call it", () => {
  expect(writers.length).toBeGreaterThan(40);
  const silent = writers.filter((file) => !(file in exceptions) && !isRecorded(file));
  expect(silent).toEqual([]);
});

test("every writer of a status records the change", () => {
  const moves = [...files].filter(([file]) => /\/move(?:-\w+)?\.server\.ts$/.test(file));
  expect(moves.length).toBeGreaterThan(3);
  for (const [file, text] of moves) expect([file, /\brecord\(/.test(text)]).toEqual([file, true]);
});

test("every exception is still a writer that does not record", () => {
  const stale = Object.keys(exceptions).filter(
    (file) => !writers.includes(file) || recording.test(textOf(file)),
  );
  expect(stale).toEqual([]);
});
