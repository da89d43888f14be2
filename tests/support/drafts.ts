import { createHash, randomBytes } from "node:crypto";
import { type CallDefinition, type Field, fieldsOf } from "#app/domain/calls/definition.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import { declarationMark } from "#app/domain/proposals/declaration-mark.ts";
import { loadDraft } from "#app/domain/proposals/find-draft.server.ts";
import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";
import { startProposal } from "#app/domain/proposals/start-proposal.server.ts";
import type { SubmitInput } from "#app/domain/proposals/submit-proposal.server.ts";
import { writeAnswers } from "#app/domain/proposals/write-answers.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { again, anOrganisation, aPerson } from "./factories.ts";
import { anOpenCall } from "./calls.ts";

/** An answer with which a field of the templates is complete. */
function rightAnswer(field: Field): RawAnswer | null {
  switch (field.kind) {
    case "text":
      return `Atsakymas: ${field.label.lt}`.slice(0, field.maxChars);
    case "number":
      return String(field.min);
    case "money":
      return "0";
    case "date":
      return "2027-03-01";
    case "choice":
      return field.options[0]?.value ?? "";
    case "yesNo":
      return "no";
    case "email":
      return "kontaktas@pavyzdys.example";
    case "phone":
      return "8 612 34567";
    case "legalCode":
      return "126125624";
    case "iban":
      return "LT12 1000 0111 0100 1000";
    case "website":
      return "www.pavyzdys.example";
    case "rows":
      return field.required
        ? [
            {
              id: "r1",
              cells: Object.fromEntries(
                field.columns.map((column) => [column.key, rightAnswer(column) as string]),
              ),
            },
          ]
        : null;
    case "budget":
      return [
        {
          id: "r1",
          category: "services",
          description: "Edukatoriaus paslaugos",
          unit: "val.",
          quantity: "100",
          unitPrice: "100,00",
        },
      ];
    case "financing":
      return { requested: "9 897,50", sources: { municipality: "802,50", private: "" } };
    case "indicators":
      return Object.fromEntries(
        field.items.map(({ id }) => [id, { target: "10", basis: "Dalyvių sąrašai" }]),
      );
    case "declarations":
      return field.items.map(({ id, version }) => declarationMark(id, version));
    case "file":
      return null;
  }
}

/** Right answers to everything but the declarations. */
export function rightAnswers({ form }: CallDefinition): Record<string, RawAnswer> {
  const fields = fieldsOf(form).filter(({ kind }) => kind !== "declarations");
  const answers = fields.map((field) => [field.key, rightAnswer(field)] as const);
  return Object.fromEntries(
    answers.filter((entry): entry is [string, RawAnswer] => entry[1] !== null),
  );
}

/** All declarations of a call, accepted. */
export const allDeclared = ({ form }: CallDefinition): SubmitInput["declared"] =>
  Object.fromEntries(
    fieldsOf(form)
      .filter(({ kind }) => kind === "declarations")
      .map((field) => [field.key, rightAnswer(field) ?? []]),
  );

/** A file row of random content attached to a field, without bytes in the store. */
export async function attach(ctx: Ctx, proposalId: string, field: string, name = "priedas.pdf") {
  const sha256 = createHash("sha256").update(randomBytes(16)).digest("hex");
  await ctx.db.file.create({
    data: { sha256, size: 1000, mime: "application/pdf", extension: "pdf" },
  });
  return ctx.db.attachment.create({
    data: {
      proposalId,
      field,
      name,
      sha256,
      uploadedAt: ctx.now(),
      uploadedById: ctx.actor.userId ?? "",
    },
  });
}

/** Fills a draft so that only the declarations lack. */
export async function fill(ctx: Ctx, id: string) {
  const draft = await loadDraft(ctx.db, id);
  if (!draft) throw new Error(`no draft ${id}`);
  const { form } = draft.definition;
  await ctx.db.$transaction(async (tx) => {
    await writeAnswers(tx, ctx, id, rightAnswers(draft.definition));
    await tx.proposal.update({
      where: { id },
      data: {
        title: "Kūrybinės dirbtuvės jaunimui",
        doneSections: form.sections.filter(({ askDone }) => askDone).map(({ key }) => key),
      },
    });
  });
  for (const field of fieldsOf(form))
    if (field.kind === "file" && field.required) await attach(ctx, id, field.key);
  return draft;
}

interface Team {
  owner: SignedIn;
  signatory: SignedIn;
  editor: SignedIn;
  viewer: SignedIn;
  stranger: SignedIn;
}

/** An organisation with one person of each role, a stranger, and its draft in an open call. */
export async function aDraft(
  as: (actor: SignedIn) => Ctx,
  db: Ctx["db"],
  call?: Parameters<typeof anOpenCall>[1],
) {
  const [owner, signatory, editor, viewer, stranger] = [
    await aPerson(db),
    await aPerson(db),
    await aPerson(db),
    await aPerson(db),
    await aPerson(db),
  ];
  const organisation = await anOrganisation(db, {
    OWNER: owner,
    SIGNATORY: signatory,
    EDITOR: editor,
    VIEWER: viewer,
  });
  const people: Team = {
    owner: await again(db, owner),
    signatory: await again(db, signatory),
    editor: await again(db, editor),
    viewer: await again(db, viewer),
    stranger,
  };
  const { number } = await anOpenCall(db, call);
  const started = await startProposal(as(people.editor), {
    number,
    organisationId: organisation.id,
  });
  if (!started.ok) throw new Error(started.error.code);
  return { id: started.value.id, number, organisation, ...people };
}
