import { callStatement, statementOfCall } from "#app/domain/groups/brand.ts";
import { letterGroup } from "#app/domain/groups/letter-group.ts";
import { letterhead } from "#app/domain/groups/letterhead.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { issueLetter } from "./issue-letter.server.ts";
import { serviceLetter } from "./service-letter.ts";
import { findTemplate } from "./templates/find-template.server.ts";
import type { TemplatedKind } from "./templates/kinds.ts";
import { emptyNames } from "./templates/template.ts";
import { quoted } from "./wording.ts";

interface About {
  proposalId: string;
  kind: TemplatedKind;
  /** What the kind says besides the proposal and its call. */
  fields: Readonly<Record<string, string>>;
}

/**
 * Issues a letter in Lithuanian by the words in force to the applicant of a proposal, as it stood
 * in what was handed in last. Refused where a field that the words name would stand empty.
 */
export async function issueServiceLetter(
  tx: Tx,
  ctx: Pick<Ctx, "now" | "actor" | "secret" | "origin">,
  { proposalId, kind, fields }: About,
) {
  const { submissions, call } = await tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: {
      call: {
        select: {
          number: true,
          title: true,
          group: true,
          ...callStatement,
        },
      },
      submissions: { orderBy: { n: "desc" }, take: 1, select: { snapshot: true } },
    },
  });
  const [submission] = submissions;
  if (!submission) throw new Error(`proposal ${proposalId} was never handed in`);
  const { organisation, registration, title, receivedAt } = snapshot.parse(submission.snapshot);
  const { group } = call;
  const { group: head, drafter } = letterGroup(group, statementOfCall(call));
  const { street, postalCode, city, code, email } = organisation;
  const name = printedName(organisation);
  const template = await findTemplate(tx, group.id, kind, "lt");
  const filling = {
    fields: {
      title: quoted(title, "lt"),
      registration,
      call: call.number,
      callTitle: quoted(call.title, "lt"),
      applicant: name,
      ...fields,
    },
    parts: {},
  };
  const missing = emptyNames(template, filling);
  if (missing.length > 0) return refuse("letter-empty", { fields: missing.join(", ") });
  const letter = await issueLetter(tx, ctx, { group, proposalId }, (issue) =>
    serviceLetter({
      kind,
      language: "lt",
      ...issue,
      group: head,
      recipient: { name, code, address: `${street}, ${postalCode} ${city}`, email },
      yourReference: { date: vilniusDay(new Date(receivedAt)), number: registration },
      signatory: letterhead.parse(group.letterhead).signatory,
      drafter,
      template,
      filling,
    }),
  );
  return ok(letter);
}
