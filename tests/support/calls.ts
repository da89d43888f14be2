import type { CallDefinition } from "#app/domain/calls/definition.ts";
import { socialCall } from "#app/domain/calls/templates/social.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Db } from "#app/platform/ports.ts";
import { again, aPerson } from "./factories.ts";

let made = 0;
const next = () => ++made;

/** A group with a strategy of one action. */
export async function aGroup(db: Db, fields: Partial<Prisma.GroupUncheckedCreateInput> = {}) {
  const n = next();
  const group = await db.group.create({
    data: {
      slug: `grupe-${n}`,
      name: `Miesto VVG „Pavyzdys ${n}“`,
      shortName: `Pavyzdys ${n}`,
      nameEn: `City LAG Example ${n}`,
      city: "Druskininkai",
      prefix: `P${n}`,
      letterhead: {
        signatory: { position: "Pirmininkė", name: "Rasa Rasaitė" },
        drafter: { name: "Darius Daraitis", phone: "+37061234500", email: "vvg@pavyzdys.example" },
        euStatement: "Bendrai finansuoja Europos Sąjunga",
        accent: null,
        example: true,
      },
      ...fields,
    },
  });
  const strategy = await db.strategy.create({
    data: {
      groupId: group.id,
      slug: "strategija",
      title: "Vietos plėtros strategija",
      titleEn: "Local development strategy",
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
    data: { objectiveId, position: 1, number: "2.2", title: "Veiksmas" },
  });
  return { ...group, actionId: action.id };
}

/** A published call, open from 1 November to 15 December 2026 17:00 in Vilnius unless told otherwise. */
export async function anOpenCall(
  db: Db,
  {
    definition = socialCall(),
    ...fields
  }: Partial<Prisma.CallUncheckedCreateInput> & { definition?: CallDefinition } = {},
) {
  const n = next();
  const group = fields.groupId ? null : await aGroup(db);
  const publishedAt = new Date("2026-11-01T06:00:00Z");
  const call = await db.call.create({
    data: {
      groupId: group?.id ?? "",
      actionId: group?.actionId ?? "",
      number: `DH-2.2-${String(n).padStart(2, "0")}`,
      title: "Socialinių paslaugų plėtra",
      titleEn: "Development of social services",
      opensAt: new Date("2026-11-01T06:00:00Z"),
      closesAt: new Date("2026-12-15T15:00:00Z"),
      decisionBy: new Date("2027-02-01"),
      ...fields,
      status: "DRAFT",
    },
  });
  const version = await db.callVersion.create({
    data: {
      callId: call.id,
      n: 1,
      definition: definition as object,
      sha256: fingerprint(definition),
      publishedAt,
    },
  });
  return db.call.update({
    where: { id: call.id },
    data: { status: fields.status ?? "PUBLISHED", publishedAt, currentVersionId: version.id },
  });
}

/** Somebody of the staff of a group. */
export async function aStaffMember(db: Db, groupId: string) {
  const { userId } = await aPerson(db);
  await db.groupMember.create({ data: { groupId, userId, role: "STAFF" } });
  return again(db, { userId });
}

/** What waits in the outbox, by kind, in the order of the alphabet. */
export const outboxKinds = async (db: Db) =>
  (await db.outbox.findMany({ select: { kind: true } })).map(({ kind }) => kind).toSorted();
