import { PDFDocument } from "pdf-lib";
import { Readable } from "node:stream";
import { actorOf } from "#app/domain/accounts/find-actor.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { type CallDefinition, fieldsOf } from "#app/domain/calls/definition.ts";
import { declarationMark } from "#app/domain/proposals/declaration-mark.ts";
import { attachFile } from "#app/domain/proposals/attach-file.server.ts";
import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";
import { startProposal } from "#app/domain/proposals/start-proposal.server.ts";
import { submitProposal } from "#app/domain/proposals/submit-proposal.server.ts";
import { writeAnswers } from "#app/domain/proposals/write-answers.server.ts";
import type { Result } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Services } from "#app/http/services.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { demoAnswers } from "./demo-answers.ts";
import { demoPassword } from "./people.ts";
import type { DemoProposal } from "./proposals.ts";

/** What a use case answered; the demonstration plays only what is allowed. */
export async function expectOk<T>(result: Promise<Result<T, string>>): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(`the demonstration was refused: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** The context of a person at a moment of the past. */
export async function at(services: Services, userId: string, moment: Date): Promise<Ctx> {
  const then = { ...services, now: () => moment };
  return { ...then, actor: await actorOf(then, userId) };
}

async function findOrganisation({ db, now }: Services, demo: DemoProposal, passwordHash: string) {
  const { organisation, owner } = demo;
  const stored = await db.organisation.upsert({
    where: { code: organisation.code },
    update: {},
    create: {
      ...organisation,
      street: "Pavyzdžio g. 1",
      postalCode: "LT-66119",
      city: "Druskininkai",
      municipality: "Druskininkų savivaldybė",
      email: owner.email,
      phone: "+37061234567",
      head: owner.name,
    },
  });
  const user = await db.user.upsert({
    where: { email: owner.email },
    update: {},
    create: {
      email: owner.email,
      name: owner.name,
      passwordHash,
      emailConfirmedAt: now(),
      privacyAcceptedAt: now(),
    },
  });
  await db.organisationMember.upsert({
    where: { organisationId_userId: { organisationId: stored.id, userId: user.id } },
    update: {},
    create: { organisationId: stored.id, userId: user.id, role: "OWNER" },
  });
  return { organisationId: stored.id, userId: user.id };
}

/** A PDF of one page that says what it stands for. */
export async function aDocument(title: string, owner: string) {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  pdf.addPage([300, 120]).drawText(`${title}: ${owner}`.replace(/[^\x20-\x7e]/g, "?"), {
    x: 20,
    y: 60,
    size: 10,
  });
  return Buffer.from(await pdf.save());
}

async function attachDocuments(ctx: Ctx, id: string, { form }: CallDefinition, demo: DemoProposal) {
  for (const field of fieldsOf(form)) {
    if (field.kind !== "file" || !field.required) continue;
    const bytes = await aDocument(field.key, demo.owner.email);
    const limits = { maxBytes: 1_000_000, accept: ["pdf"] };
    const file = await expectOk(ctx.files.store(Readable.from([bytes]), limits));
    const name = `${field.label.lt}.pdf`;
    await expectOk(attachFile(ctx, { id, field: field.key, name, file }));
  }
}

const accepted = ({ form }: CallDefinition): Record<string, RawAnswer> =>
  Object.fromEntries(
    fieldsOf(form).flatMap((field): [string, RawAnswer][] => {
      if (field.key === "interestTies") return [[field.key, "Ryšių nėra."]];
      if (field.kind !== "declarations") return [];
      return [[field.key, field.items.map(({ id, version }) => declarationMark(id, version))]];
    }),
  );

interface StoredCall {
  number: string;
  opensAt: Date;
  closesAt: Date;
  currentVersionId: string | null;
}

/** Fills and hands in the proposals of a call, on the day of its deadline. */
export async function playApplicants(
  services: Services,
  call: StoredCall,
  proposals: readonly DemoProposal[],
) {
  const definition = await definitionOf(services.db, call.currentVersionId ?? "");
  const passwordHash = await expectOk(services.passwords.hash(demoPassword));
  for (const [index, demo] of proposals.entries()) {
    const { organisationId, userId } = await findOrganisation(services, demo, passwordHash);
    const minutes = 50 * (proposals.length - index);
    const moment = new Date(call.closesAt.getTime() - minutes * 60_000 + index * 7357);
    const ctx = await at(services, userId, moment);
    const { id } = await expectOk(startProposal(ctx, { number: call.number, organisationId }));
    const { status } = await services.db.proposal.findUniqueOrThrow({ where: { id } });
    if (status !== "DRAFT") continue;

    const answers = demoAnswers(definition, demo, vilniusDay(moment));
    const sections = definition.form.sections.filter(({ askDone }) => askDone);
    await services.db.$transaction(async (tx) => {
      await writeAnswers(tx, ctx, id, answers);
      const doneSections = sections.map(({ key }) => key);
      await tx.proposal.update({ where: { id }, data: { title: demo.title, doneSections } });
    });
    await attachDocuments(ctx, id, definition, demo);
    await expectOk(
      submitProposal(ctx, {
        id,
        receivedAt: moment,
        position: "Vadovas (-ė)",
        declared: accepted(definition),
      }),
    );
  }
}
