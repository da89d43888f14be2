import type { IsoDay } from "#app/domain/values/date.ts";
import type { Tx } from "#app/platform/ports.ts";

/**
 * The next letter numbers of a group and year, as `DH-2026-014`. The counter is held until the
 * transaction ends, so that numbers run without gaps, and those of one release stand together.
 */
export async function takeNumbers(
  tx: Tx,
  { id: groupId, prefix }: { id: string; prefix: string },
  day: IsoDay,
  count: number,
): Promise<string[]> {
  const year = day.slice(0, 4);
  const name = `letter-${year}`;
  const { value } = await tx.counter.upsert({
    where: { groupId_name: { groupId, name } },
    create: { groupId, name, value: count },
    update: { value: { increment: count } },
    select: { value: true },
  });
  return Array.from({ length: count }, (_, index) => {
    const n = value - count + index + 1;
    return `${prefix}-${year}-${String(n).padStart(3, "0")}`;
  });
}
