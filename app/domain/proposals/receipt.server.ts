import { createHash } from "node:crypto";
import { fieldsOf } from "#app/domain/calls/definition.ts";
import { callStatement, statementOfCall } from "#app/domain/groups/brand.ts";
import { letterGroup } from "#app/domain/groups/letter-group.ts";
import type { Language } from "#app/domain/letters/letter.ts";
import { receiptLetter } from "#app/domain/letters/receipt.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { addDays } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { snapshot } from "./snapshot.ts";

/** Where a call promises no day, groups have decided within six weeks of its end (domain.md §2.2). */
const USUAL_DAYS = 42;

interface Which {
  id: string;
  /** Number of the submission; the last one where it is left out. */
  n?: number | undefined;
}

/** The receipt of a submission of a proposal, for somebody of its organisation. */
export async function findReceipt(ctx: Ctx, { id, n }: Which) {
  if (!(await accessToProposal(ctx.db, ctx, id)).own) return refuse("not-found");
  const proposal = await ctx.db.proposal.findUniqueOrThrow({
    where: { id },
    select: {
      registration: true,
      call: {
        select: {
          number: true,
          title: true,
          titleEn: true,
          closesAt: true,
          decisionBy: true,
          group: true,
          ...callStatement,
        },
      },
      submissions: { where: n === undefined ? {} : { n }, orderBy: { n: "desc" }, take: 1 },
    },
  });
  const { registration, call } = proposal;
  const [submission] = proposal.submissions;
  if (!submission || registration === null) return refuse("not-found");

  const frozen = snapshot.parse(submission.snapshot);
  const { decisionBy } = call;
  return ok({
    id,
    registration,
    n: submission.n,
    title: submission.title,
    receivedAt: submission.receivedAt,
    sha256: submission.sha256,
    requestedCents: Number(submission.requestedCents),
    signatory: frozen.signatory,
    organisation: { ...frozen.organisation, printed: printedName(frozen.organisation) },
    files: frozen.files.map((file) => ({
      ...file,
      slot: fieldsOf(frozen.form).find(({ key }) => key === file.field)?.label ?? null,
    })),
    call,
    decisionBy:
      decisionBy?.toISOString().slice(0, 10) ?? addDays(vilniusDay(call.closesAt), USUAL_DAYS),
  });
}

/** The same receipt as a PDF; the same submission gives the same bytes. */
export async function receiptPdf(ctx: Ctx, { id, n, language }: Which & { language: Language }) {
  const found = await findReceipt(ctx, { id, n });
  if (!found.ok) return found;
  const receipt = found.value;
  const { organisation, call } = receipt;
  const { group, drafter } = letterGroup(call.group, statementOfCall(call));
  const model = receiptLetter({
    language,
    group,
    recipient: {
      name: organisation.printed,
      code: organisation.code,
      address: `${organisation.street}, ${organisation.postalCode} ${organisation.city}`,
      email: organisation.email,
    },
    call: {
      number: call.number,
      title: language === "lt" ? call.title : call.titleEn,
      closesAt: call.closesAt,
    },
    proposal: {
      number: receipt.registration,
      title: receipt.title,
      askedCents: receipt.requestedCents,
    },
    submission: receipt.n,
    receivedAt: receipt.receivedAt,
    snapshotSha256: receipt.sha256,
    files: receipt.files.map(({ slot, field, name, size, sha256 }) => ({
      slot: slot?.[language] ?? field,
      name,
      bytes: size,
      sha256,
    })),
    signatory: receipt.signatory,
    decisionExpectedBy: receipt.decisionBy,
    contact: drafter,
    verification: {
      code: receipt.sha256.slice(0, 12),
      url: `${ctx.origin}/my/proposals/${id}/receipt?n=${receipt.n}`,
    },
  });
  const bytes = await ctx.drawLetter(model);
  return ok({
    name: `${receipt.registration}.pdf`,
    bytes,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
}
