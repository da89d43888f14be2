import type { IsoDay } from "#app/domain/values/date.ts";
import type { Tx } from "#app/platform/ports.ts";

/** What numbers are of, with what stands between the group's prefix and the year. */
const marks = { letter: "", complaint: "SK-" } as const;

/**
 * The next numbers of a group and year: letters as `DH-2026-014`, complaints as `DH-SK-2026-003`. The counter is held until the
 * transaction ends, so that numbers run without gaps, and those of one release stand together.
 */
export async function takeNumbers(
  tx: Tx,
  { id: groupId, prefix }: { id: string; prefix: string },
  day: IsoDay,
  count: number,
  of: keyof typeof marks = "letter",
): Promise<string[]> {
  const year = day.slice(0, 4);
  const name = `${of}-${year}`;
  const { value } = await tx.counter.upsert({
    where: { groupId_name: { groupId, name } },
    create: { groupId, name, value: count },
    update: { value: { increment: count } },
    select: { value: true },
  });
  return Array.from({ length: count }, (_, index) => {
    const n = value - count + index + 1;
    return `${prefix}-${marks[of]}${year}-${String(n).padStart(3, "0")}`;
  });
}
