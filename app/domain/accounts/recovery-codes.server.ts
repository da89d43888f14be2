import { Secret } from "otpauth";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { hashOf } from "./find-actor.server.ts";

const count = 10;
/** 120 bits, so that a plain hash is enough to keep them (ASVS 6.5.2). */
const bytes = 15;

const shownInGroups = (code: string) => code.replaceAll(/(.{6})(?=.)/g, "$1-");

/** A code as stored, however its letters and groups were typed. */
const normal = (typed: string) => typed.toUpperCase().replaceAll(/[^A-Z2-7]/g, "");

/** Makes ten new codes in place of all before; they are known here only, stored as hashes. */
export async function issueRecoveryCodes(
  tx: Tx,
  ctx: Pick<Ctx, "secret">,
  userId: string,
): Promise<string[]> {
  const codes = Array.from({ length: count }, () => Secret.fromHex(ctx.secret(bytes)).base32);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ codeHash: hashOf(code), userId })),
  });
  return codes.map(shownInGroups);
}

/** Uses a code up; of two uses at once, one succeeds. */
export async function spendRecoveryCode(
  tx: Tx,
  { now }: Pick<Ctx, "now">,
  userId: string,
  typed: string,
): Promise<boolean> {
  const used = await tx.recoveryCode.updateMany({
    where: { codeHash: hashOf(normal(typed)), userId, usedAt: null },
    data: { usedAt: now() },
  });
  return used.count === 1;
}
