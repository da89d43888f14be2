import { expect } from "vitest";
import { aGroup } from "#tests/support/evaluation.ts";
import { test } from "#tests/support/test.ts";

test("a transaction never asks its connection two things at once, whatever relations are read", async ({
  db,
}) => {
  const warnings: string[] = [];
  const keep = (warning: Error) => warnings.push(warning.message);
  process.on("warning", keep);
  const {
    group: { id },
  } = await aGroup(db);
  await db.$transaction((tx) =>
    tx.group.findUniqueOrThrow({
      where: { id },
      include: { members: true, strategies: true, calls: true },
    }),
  );
  // Warnings are told in the turn of the loop that follows.
  await new Promise((next) => setImmediate(next));
  process.off("warning", keep);
  expect(warnings).toEqual([]);
});
