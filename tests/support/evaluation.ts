import { randomUUID } from "node:crypto";
import type { CallDefinition, CallRules, Criterion } from "#app/domain/calls/definition.ts";
import { socialCall } from "#app/domain/calls/templates/social.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import type { Snapshot } from "#app/domain/proposals/snapshot.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { GroupRole, Sector } from "#app/platform/generated/prisma/enums.ts";
import type { Db } from "#app/platform/ports.ts";
import { again, anOrganisation, aPerson } from "./factories.ts";

const hour = 3_600_000;
/** From the publication of a call to its deadline. */
const windowMs = (60 * 24 + 9) * hour;

let made = 0;
const next = () => ++made;

const scale = (id: string, maxPoints: number): Criterion => ({
  id,
  title: { lt: `Kriterijus ${id}`, en: `Criterion ${id}` },
  guidance: { lt: "", en: "" },
  kind: "SCALE",
  maxPoints,
  step: 100,
  weightBp: 10_000,
  minPoints: null,
  anchors: [],
  evidence: "need",
});

/** Two criteria of 70 and 30 points; a sheet is easily made to have any total. */
export const twoCriteria = [scale("quality", 7000), scale("value", 3000)];

export const reason = "Pagrįsta pasiūlymo duomenimis ir pridėtais dokumentais.";

/**
 * A group with a strategy action of so many cents, its letterhead, and people of each role. One
 * person checks a proposal, unless told otherwise.
 */
export async function aGroup(db: Db, { actionCents = 46_604_202, secondChecker = false } = {}) {
  const n = next();
  const group = await db.group.create({
    data: {
      slug: `grupe-${n}`,
      name: `Miesto VVG „Pavyzdys ${n}“`,
      shortName: `Pavyzdys ${n}`,
      nameEn: `City LAG “Example ${n}”`,
      city: "Druskininkai",
      legalCode: "304374938",
      address: "Veisiejų g. 17, LT-66119 Druskininkai",
      email: "vvg@pavyzdys.example",
      phone: "+37061234500",
      prefix: `P${n}`,
      settings: { secondChecker: { value: secondChecker, source: "Grupės valdyba" } },
      letterhead: {
        signatory: { position: "Valdybos pirmininkas", name: "Tomas Vaitkus" },
        drafter: { name: "Rasa Kazlauskienė", phone: "+37061234500", email: "rasa@vvg.example" },
        euStatement: "Bendrai finansuoja Europos Sąjunga",
        accent: null,
        example: true,
      },
    },
  });
  const strategy = await db.strategy.create({
    data: {
      groupId: group.id,
      slug: "s",
      title: "Strategija",
      titleEn: "Strategy",
      periodFrom: 2024,
      periodTo: 2029,
      goals: {
        create: {
          position: 1,
          title: "Tikslas",
          objectives: { create: { position: 1, number: "2", title: "Uždavinys" } },
        },
      },
    },
    select: { goals: { select: { objectives: { select: { id: true } } } } },
  });
  const objectiveId = strategy.goals[0]?.objectives[0]?.id ?? "";
  const action = await db.action.create({
    data: {
      objectiveId,
      position: 1,
      number: "2.2",
      title: "Paslaugų kūrimas ir plėtra",
      budgetCents: BigInt(actionCents),
    },
  });
  const member = async (role: GroupRole, sector: Sector | null = null) => {
    const person = await aPerson(db);
    const { userId } = person;
    await db.groupMember.create({ data: { groupId: group.id, userId, role, sector } });
    return again(db, person);
  };
  return {
    group,
    action,
    member,
    staff: await member("STAFF"),
    /** Second person of whatever takes two. */
    colleague: await member("STAFF"),
    evaluators: [await member("EVALUATOR"), await member("EVALUATOR"), await member("EVALUATOR")],
  };
}
export type Group = Awaited<ReturnType<typeof aGroup>>;

interface ClosedCallFields {
  rules?: Partial<CallRules>;
  criteria?: Criterion[];
  number?: string;
  closesAt?: Date;
}

/** A published call that closed on 30 November 2026 at 17:00 in Vilnius, unless told otherwise. */
export async function aClosedCall(
  db: Db,
  { group, action }: { group: { id: string; prefix: string }; action: { id: string } },
  {
    rules = {},
    criteria = twoCriteria,
    number = `${group.prefix}-2.2-${next()}`,
    closesAt = new Date("2026-11-30T15:00:00Z"),
  }: ClosedCallFields = {},
) {
  const template = socialCall();
  const definition: CallDefinition = {
    ...template,
    criteria,
    rules: { ...template.rules, minJustificationChars: 20, ...rules },
  };
  const publishedAt = new Date(closesAt.getTime() - windowMs);
  const call = await db.call.create({
    data: {
      groupId: group.id,
      actionId: action.id,
      number,
      title: "Socialinės paslaugos",
      titleEn: "Social services",
      opensAt: publishedAt,
      closesAt,
    },
  });
  const version = await db.callVersion.create({
    data: { callId: call.id, n: 1, definition, sha256: fingerprint(definition), publishedAt },
  });
  await db.call.update({
    where: { id: call.id },
    data: { status: "PUBLISHED", publishedAt, currentVersionId: version.id },
  });
  return { ...call, versionId: version.id, definition };
}
export type Call = Awaited<ReturnType<typeof aClosedCall>>;

export interface SubmittedFields {
  requestedCents?: number;
  title?: string;
  owner?: SignedIn;
  partnerCode?: string;
  answers?: Record<string, unknown>;
}

/** A submitted proposal of an organisation of its own, frozen as submissions are. */
export async function aSubmitted(db: Db, call: Call, fields: SubmittedFields = {}) {
  const { requestedCents = 4_000_000, title = "Savipagalbos grupės", owner, partnerCode } = fields;
  const signatory = owner ?? (await aPerson(db));
  const organisation = await anOrganisation(db, { OWNER: signatory });
  const { id: callId } = call;
  const { submissions: number } = await db.call.update({
    where: { id: callId },
    data: { submissions: { increment: 1 } },
    select: { submissions: true },
  });
  const registration = `${call.number}-${String(number).padStart(3, "0")}`;
  const receivedAt = new Date(call.closesAt.getTime() - 29 * hour + number * 60_000);
  const id = randomUUID();
  const { createdAt: _, id: __, ...frozen } = organisation;
  const snapshot: Snapshot = {
    call: { number: call.number, version: 1, sha256: fingerprint(call.definition) },
    proposalId: id,
    registration,
    submission: 1,
    receivedAt: receivedAt.toISOString(),
    title,
    signatory: { name: "Ona Onaitė", position: "Pirmininkė" },
    form: call.definition.form,
    answers: {
      title,
      answerStrategy: "Projektas tiesiogiai prisideda prie veiksmo.",
      partners: partnerCode
        ? [{ id: "r1", cells: { name: "Partneris", code: partnerCode, role: "Patalpos" } }]
        : [],
      ...fields.answers,
    },
    organisation: frozen,
    files: [],
    declarations: [],
  };
  await db.proposal.create({
    data: {
      id,
      callId,
      callVersionId: call.versionId,
      organisationId: organisation.id,
      status: "SUBMITTED",
      title,
      number,
      registration,
      partnerCodes: partnerCode ? [partnerCode] : [],
      createdById: signatory.userId,
      submissions: {
        create: {
          n: 1,
          receivedAt,
          committedAt: receivedAt,
          title,
          snapshot: snapshot as object,
          sha256: fingerprint(snapshot),
          requestedCents: BigInt(requestedCents),
          totalCents: BigInt(Math.ceil((requestedCents * 10_000) / 9250)),
          signatoryId: signatory.userId,
          signatoryName: "Ona Onaitė",
          signatoryPosition: "Pirmininkė",
        },
      },
    },
  });
  return { id, registration, organisation, owner: await again(db, signatory) };
}
export type Submitted = Awaited<ReturnType<typeof aSubmitted>>;
