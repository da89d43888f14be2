import { staffProposals } from "#app/domain/access/known-proposals.server.ts";
import { fieldsOf } from "#app/domain/calls/definition.ts";
import { partnersOf } from "#app/domain/proposals/partners.ts";
import { rawOf } from "#app/domain/proposals/raw-answer.ts";
import { type Snapshot, snapshot } from "#app/domain/proposals/snapshot.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type ConflictHint, conflictHints } from "./conflict-hints.ts";
import { conflictKey } from "./find-conflicts.server.ts";

const accountsOf = ({ form, answers }: Snapshot) =>
  fieldsOf(form).flatMap(({ kind, key }) => {
    const account = kind === "iban" ? (rawOf("iban", answers[key]) ?? "") : "";
    return account === "" ? [] : [account];
  });

const addressOf = (one: { street: string; postalCode: string; city: string }) =>
  [one.street, one.postalCode, one.city].join(" ");

/**
 * The ties between people and the proposals of a call that the actor sees as staff, by
 * `conflictKey`: found anew from what is known now. Three queries.
 */
export async function findHints(
  tx: Tx,
  { actor }: Pick<Ctx, "actor">,
  { callId, groupId, personIds }: { callId: string; groupId: string; personIds: readonly string[] },
): Promise<ReadonlyMap<string, readonly ConflictHint[]>> {
  const proposals = await tx.proposal.findMany({
    where: { callId, ...staffProposals(actor) },
    select: {
      id: true,
      createdById: true,
      submissions: {
        orderBy: { n: "desc" },
        take: 1,
        select: { snapshot: true, signatoryName: true },
      },
    },
  });
  const frozen = proposals.flatMap(({ submissions, ...proposal }) =>
    submissions.map((one) => ({
      ...proposal,
      signatory: one.signatoryName,
      snapshot: snapshot.parse(one.snapshot),
    })),
  );
  const accounts = new Map(
    frozen.map((one) => [one.snapshot.organisation.code, accountsOf(one.snapshot)]),
  );
  const people = await tx.user.findMany({
    where: { id: { in: [...personIds] } },
    select: {
      id: true,
      name: true,
      email: true,
      memberships: {
        where: { groupId },
        select: { role: true, employer: true, employerCode: true },
      },
      organisations: { select: { organisation: true } },
    },
  });
  const found = new Map<string, readonly ConflictHint[]>();
  for (const { memberships, organisations, ...person } of people) {
    const hinted = {
      ...person,
      employers: memberships.map(({ role, employer: name, employerCode: code }) => ({
        name,
        code,
        seat: role === "BOARD" || role === "CHAIR",
      })),
      organisations: organisations.map(({ organisation }) => ({
        ...organisation,
        address: addressOf(organisation),
        accounts: accounts.get(organisation.code) ?? [],
      })),
    };
    for (const { id, createdById, signatory, snapshot: own } of frozen) {
      const applicant = {
        ...own.organisation,
        address: addressOf(own.organisation),
        accounts: accountsOf(own),
      };
      const hints = conflictHints(hinted, {
        applicant,
        partners: partnersOf(own),
        signatory,
        createdById,
      });
      if (hints.length > 0) found.set(conflictKey(id, person.id), hints);
    }
  }
  return found;
}
