import type { Db } from "#app/platform/ports.ts";
import { aClosedCall, aSubmitted, type Submitted, twoCriteria } from "#tests/support/evaluation.ts";
import { aPerson } from "#tests/support/factories.ts";

/** A proposal of the round: what it asks for, in cents, and the total that its evaluators give it. */
export interface Planned {
  title: string;
  requestedCents: number;
  /** Points of the sheets in the order in which they come; null for one that fails its check. */
  totals: readonly number[] | null;
}

const asks = (euros: number) => euros * 100;

/**
 * Twelve proposals of a call of 125 000 €: the second and the sixth have the same total, and the
 * smaller request of the sixth leaves the fifth 25 000 € of 30 000 €; the third divides its
 * evaluators; the eleventh misses the threshold; the twelfth is not eligible.
 */
export const planned: readonly Planned[] = [
  { title: "Dienos centras senjorams", requestedCents: asks(20_000), totals: [95, 95] },
  { title: "Pagalba namuose ligoniams", requestedCents: asks(20_000), totals: [92, 92] },
  { title: "Jaunimo dirbtuvės", requestedCents: asks(20_000), totals: [90, 60, 88] },
  { title: "Bendruomenės virtuvė", requestedCents: asks(20_000), totals: [86, 86] },
  { title: "Judrus kiemas", requestedCents: asks(30_000), totals: [84, 84] },
  { title: "Knygos į namus", requestedCents: asks(20_000), totals: [84, 84] },
  { title: "Savanorių mokykla", requestedCents: asks(20_000), totals: [75, 75] },
  { title: "Šeimų klubas", requestedCents: asks(20_000), totals: [70, 70] },
  { title: "Sodas visiems", requestedCents: asks(20_000), totals: [65, 65] },
  { title: "Amatų vakarai", requestedCents: asks(20_000), totals: [60, 60] },
  { title: "Šokių studija", requestedCents: asks(20_000), totals: [40, 40] },
  { title: "Poilsio stovykla prie jūros", requestedCents: asks(20_000), totals: null },
];

/** The two criteria of 70 and 30 points, given in tenths. */
const tenths = twoCriteria.map((criterion) => ({ ...criterion, step: 10 }));
const budgetCents = asks(125_000);

export interface Round {
  number: string;
  proposals: (Submitted & Planned)[];
  /** Those who evaluate; the first four are of the demonstration. */
  evaluators: { name: string; email: string }[];
}

/**
 * Plays what was before the round: the call has closed with its proposals, two more evaluators have
 * joined, and the repeat of a meeting has a quorum of a third, as a group's statute may set it.
 */
export async function beforeTheRound(db: Db): Promise<Round> {
  const group = await db.group.findUniqueOrThrow({ where: { slug: "druskininkai" } });
  const action = await db.action.findFirstOrThrow({
    where: { number: "2.2", objective: { goal: { strategy: { groupId: group.id } } } },
    select: { id: true },
  });
  const { passwordHash } = await db.user.findUniqueOrThrow({
    where: { email: "rasa@harmonija.example" },
    select: { passwordHash: true },
  });
  const settings = Object(group.settings) as Record<string, unknown>;
  const repeatQuorumBp = { value: 3300, source: "Grupės įstatų 25 punktas" };
  await db.group.update({
    where: { id: group.id },
    data: { settings: { ...settings, repeatQuorumBp } as object },
  });
  for (const [name, sector] of [
    ["Milda Petronytė", "NGO"],
    ["Rokas Adomaitis", "BUSINESS"],
  ] as const) {
    const email = `${name.split(" ")[0]?.toLowerCase()}@vertinimas.example`;
    const { userId } = await aPerson(db, { name, email, passwordHash });
    await db.groupMember.create({
      data: { groupId: group.id, userId, role: "EVALUATOR", sector, employer: `UAB „${name}“` },
    });
  }
  const members = await db.groupMember.findMany({
    where: { groupId: group.id, role: "EVALUATOR" },
    orderBy: { id: "asc" },
    select: { user: { select: { name: true, email: true } } },
  });

  const closesAt = new Date(Date.now() - 3_600_000);
  const number = `${group.prefix}-2.2-09`;
  const call = await aClosedCall(
    db,
    { group, action },
    { number, closesAt, criteria: tenths, rules: { budgetCents } },
  );
  const proposals: Round["proposals"] = [];
  for (const plan of planned) {
    const owner = await aPerson(db, { passwordHash });
    proposals.push({ ...(await aSubmitted(db, call, { ...plan, owner })), ...plan });
  }
  return { number, proposals, evaluators: members.map(({ user }) => user) };
}
