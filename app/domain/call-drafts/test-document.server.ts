import type { FoundProposal } from "#app/domain/documents/find-proposal.server.ts";
import { TITLE, titleOf } from "#app/domain/proposals/title.ts";
import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { findTest } from "./test-proposal.server.ts";

/** Who the test is of: nobody. */
const organisation = {
  kind: "NGO" as const,
  legalForm: "vsi" as const,
  name: "Bandomoji organizacija",
  code: "000000000",
  vatCode: null,
  street: "Bandomoji g. 1",
  postalCode: "LT-00000",
  city: "Bandymai",
  municipality: "Bandymai",
  email: "bandymas@pavyzdys.example",
  phone: "+37060000000",
  website: "",
  head: "Vardenis Pavardenis",
};

/** The test of a draft as the document that an applicant will get of a proposal. */
export async function testDocument(ctx: Ctx, { number }: { number: string }) {
  const test = await findTest(ctx, number);
  if (!test) return refuse("not-found");
  const { draft, definition, filled } = test;
  const proposal: FoundProposal = {
    id: draft.id,
    path: `/staff/calls/${number}/build/test`,
    group: draft.group.name,
    call: { number, title: draft.title, titleEn: draft.titleEn || draft.title },
    title: titleOf(filled.answers[TITLE]),
    standing: { kind: "draft", savedAt: filled.changedAt ?? ctx.now(), submittedAs: null },
    form: definition.form,
    rules: definition.rules,
    answers: filled.answers,
    organisation,
    files: [],
    frozen: null,
  };
  return ok(proposal);
}
