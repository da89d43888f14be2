import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, changeProblems, nextVersion, type StandingRow } from "./next-version.ts";

const rules = { partialMinShareBp: 5000 };
const reason = "Priežastis, kuri užrašyta.";

const row = (proposalId: string, more: Partial<StandingRow>): StandingRow => ({
  proposalId,
  outcome: "RESERVE",
  grantCents: 0,
  requestedCents: 1000,
  place: null,
  reservePlace: null,
  points: 8000,
  conditions: "",
  deviation: "",
  isGivenUp: false,
  ...more,
});

const reserveRow = (place: number, requestedCents: number) =>
  row(`r${place}`, { reservePlace: place, requestedCents });

const anyList = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.boolean()), { maxLength: 5 }),
    fc.array(fc.integer({ min: 2, max: 5000 }), { minLength: 1, maxLength: 6 }),
  )
  .map(([funded, reserve]) => [
    ...funded.map(([cents, isGivenUp], index) =>
      row(`f${index}`, {
        outcome: "SELECTED",
        grantCents: cents,
        requestedCents: cents,
        isGivenUp,
      }),
    ),
    ...reserve.map((cents, index) => reserveRow(index + 1, cents)),
  ]);

const anyAct = fc.constantFrom("whole" as const, "skip" as const, "part" as const, null);

const changesOf = (rows: readonly StandingRow[], acts: readonly (Change["act"] | null)[]) =>
  rows
    .filter(({ outcome }) => outcome === "RESERVE")
    .flatMap(({ proposalId, requestedCents }, index): Change[] => {
      const act = acts[index];
      const grantCents = act === "part" ? Math.ceil(requestedCents * 0.75) : 0;
      return act ? [{ proposalId, act, grantCents, words: reason }] : [];
    });

test("what is allowed offers the reserve from its top, and whoever stands before an offer has one or a reason", () => {
  fc.assert(
    fc.property(anyList, fc.array(anyAct, { minLength: 6, maxLength: 6 }), (rows, acts) => {
      const changes = changesOf(rows, acts);
      if (changeProblems(rows, changes, rules).length > 0) return;
      const after = nextVersion(rows, changes);
      const reserve = rows.flatMap((was, index) =>
        was.outcome === "RESERVE" ? [{ was, now: after[index] }] : [],
      );
      const last = reserve.findLastIndex(({ now }) => now?.outcome !== "RESERVE");
      for (const { was, now } of reserve.slice(0, Math.max(0, last))) {
        if (now?.outcome === "RESERVE") expect(now.deviation).toContain(reason);
        else expect([now?.outcome, now?.grantCents]).toEqual(["SELECTED", was.requestedCents]);
      }
    }),
  );
});

test("a version never grants more than stood and what its offers add, and nothing to who gave up", () => {
  fc.assert(
    fc.property(anyList, fc.array(anyAct, { minLength: 6, maxLength: 6 }), (rows, acts) => {
      const changes = changesOf(rows, acts);
      const after = nextVersion(rows, changes);
      expect(after.map(({ proposalId }) => proposalId)).toEqual(
        rows.map(({ proposalId }) => proposalId),
      );
      for (const [index, now] of after.entries()) {
        const was = rows[index];
        if (was?.isGivenUp) expect([now.outcome, now.grantCents]).toEqual(["DECLINED", 0]);
        else if (was?.outcome === "SELECTED") expect(now).toEqual(was);
      }
    }),
  );
});

/** The script has no types of its own: it is to be read and run by itself. */
async function recounted(rows: readonly StandingRow[], after: readonly StandingRow[]) {
  const { reserveFaults } = (await import(pathToFileURL(resolve("app/recount.mjs")).href)) as {
    reserveFaults: (computation: unknown, decisions: unknown) => string[];
  };
  const first = rows.reduce((sum, { grantCents }) => sum + grantCents, 0);
  const proposals = rows.map(({ proposalId: registration, requestedCents }) => ({
    registration,
    requestedCents,
  }));
  const decisions = after.map((now, index) => ({
    ...now,
    registration: now.proposalId,
    was: rows[index],
  }));
  return reserveFaults({ rules: { budgetCents: first }, proposals }, decisions);
}

test("the recount agrees with a version in order, and names a row that is passed over, a wrong sum and too much money", async () => {
  const funded = row("f", {
    outcome: "SELECTED",
    grantCents: 3000,
    requestedCents: 3000,
    isGivenUp: true,
  });
  const rows = [funded, reserveRow(1, 2000), reserveRow(2, 1000), reserveRow(3, 900)];
  const whole = (proposalId: string): Change => ({
    proposalId,
    act: "whole",
    grantCents: 0,
    words: "",
  });
  const right = nextVersion(rows, [whole("r1"), whole("r2")]);
  expect(await recounted(rows, right)).toEqual([]);
  expect(await recounted(rows, nextVersion(rows, [whole("r2")]))).toEqual([
    "r1: is passed over in the reserve without a reason",
  ]);
  const skip: Change = { ...whole("r1"), act: "skip", words: reason };
  expect(await recounted(rows, nextVersion(rows, [skip, whole("r2")]))).toEqual([]);
  const dear = right.map((one) => (one.proposalId === "r1" ? { ...one, grantCents: 2001 } : one));
  expect(await recounted(rows, dear)).toEqual([
    "r1: the sum offered from the reserve is not what was asked",
    "the later version grants more than there is",
  ]);
});

test.for([
  [{ act: "part", grantCents: 0, words: reason }, "reserve.partSum"],
  [{ act: "part", grantCents: 1000, words: reason }, "reserve.partSum"],
  [{ act: "part", grantCents: 499, words: reason }, "reserve.partTooSmall"],
  [{ act: "part", grantCents: 500, words: "" }, "reserve.conditionsNeeded"],
  [{ act: "skip", grantCents: 0, words: "Ne." }, "reserve.reasonNeeded"],
  [{ act: "gaveUp", grantCents: 0, words: reason }, "reserve.wrongAct"],
] as const)("%o is refused: %s", ([change, code]) => {
  const rows = [reserveRow(1, 1000)];
  expect(changeProblems(rows, [{ ...change, proposalId: "r1" }], rules)).toMatchObject([{ code }]);
});

test("a part is not offered where the call allows none, and nobody follows it", () => {
  const rows = [reserveRow(1, 1000), reserveRow(2, 1000)];
  const part: Change = { proposalId: "r1", act: "part", grantCents: 600, words: reason };
  const next: Change = { proposalId: "r2", act: "whole", grantCents: 0, words: "" };
  expect(changeProblems(rows, [part, next], rules)).toMatchObject([{ code: "reserve.afterPart" }]);
  expect(changeProblems(rows, [part], { partialMinShareBp: null })).toMatchObject([
    { code: "reserve.noParts" },
  ]);
});
