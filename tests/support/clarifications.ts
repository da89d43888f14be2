import { askClarification } from "#app/domain/clarifications/ask-clarification.server.ts";
import { startEvaluation } from "#app/domain/evaluation/start-evaluation.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import { submitProposal } from "#app/domain/proposals/submit-proposal.server.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { aDraft, allDeclared, fill } from "./drafts.ts";
import { again, aPerson } from "./factories.ts";

export type As = (actor: SignedIn, at?: string | Date) => Ctx;

/** Monday, 21 December 2026, 12:00 in Vilnius: five working days later is the 30th. */
export const askedAt = "2026-12-21T10:00:00Z";
export const lastMoment = "2026-12-30T21:59:59.999Z";
export const tooLate = "2026-12-30T22:00:00.000Z";

/** A complete proposal, handed in on 15 December, in a call whose evaluation has begun. */
export async function aSubmittedProposal(as: As, db: Db) {
  const made = await aDraft(as, db);
  const { definition } = await fill(as(made.editor), made.id);
  const receivedAt = new Date("2026-12-15T14:00:00Z");
  const submitted = await submitProposal(as(made.signatory, receivedAt), {
    id: made.id,
    receivedAt,
    position: "Pirmininkė",
    declared: allDeclared(definition),
  });
  if (!submitted.ok) throw new Error(submitted.error.code);
  const { groupId } = await db.call.findFirstOrThrow({ where: { number: made.number } });
  const person = await aPerson(db);
  await db.groupMember.create({ data: { groupId, userId: person.userId, role: "STAFF" } });
  const staff = await again(db, person);
  const started = await startEvaluation(as(staff, askedAt), { number: made.number });
  if (!started.ok) throw new Error(started.error.code);
  const { registration } = submitted.value;
  return { ...made, definition, registration, groupId, staff };
}

export const questions = [
  {
    text: "Pridėkite galiojantį įgaliojimą: pateiktas nepasirašytas.",
    unlocked: ["filePowerOfAttorney"],
  },
  { text: "Patikslinkite biudžeto eilučių kiekius.", unlocked: ["budget", "financing"] },
];

/** The same with two questions asked: a file, and the budget with its financing. */
export async function aClarification(as: As, db: Db) {
  const made = await aSubmittedProposal(as, db);
  const asked = await askClarification(as(made.staff, askedAt), { id: made.id, questions });
  if (!asked.ok) throw new Error(asked.error.code);
  return { ...made, clarificationId: asked.value.id };
}

/** A proposal of the demonstration's call in evaluation as it was before its check, and its owner's address. */
export async function unchecked(db: Db) {
  const proposal = await db.proposal.findFirstOrThrow({
    where: {
      call: { number: "DH-2.2-02" },
      status: { in: ["ELIGIBLE", "CHECKING"] },
      assignments: { every: { sheet: null } },
      clarifications: { none: {} },
    },
    orderBy: { number: "desc" },
    select: {
      id: true,
      registration: true,
      organisation: {
        select: {
          members: { where: { role: "OWNER" }, select: { user: { select: { email: true } } } },
        },
      },
    },
  });
  const { id, registration, organisation } = proposal;
  await db.check.deleteMany({ where: { proposalId: id } });
  await db.proposal.update({ where: { id }, data: { status: "SUBMITTED" } });
  return {
    id,
    registration: registration ?? "",
    owner: organisation.members[0]?.user.email ?? "",
  };
}
