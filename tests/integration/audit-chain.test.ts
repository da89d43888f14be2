import fc from "fast-check";
import { expect } from "vitest";
import { genesis, sealedText } from "#app/domain/audit/chain.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { verifyChains } from "#app/domain/audit/verify-chains.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { test } from "#tests/support/test.ts";

test("x", async ({ db, as }) => {
  const ctx = as(anonymous);
  await ctx.transact(async (tx) => {
    for (let i = 0; i < 5; i++)
      await record(tx, ctx, {
        groupId: null,
        kind: "call.x",
        subject: "a",
        data: { b: 1, aą: 'x"\n\u0001', c: null },
      });
    return ok({});
  });
  console.log(await db.auditSeal.findMany());
  console.log(await verifyChains(db));
});
