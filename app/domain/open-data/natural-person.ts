const YEARS = 2;

/**
 * Whether the name of a natural person may still stand in public: until two years after it was
 * published (Reg. (EU) 2021/1060 art. 49(4)).
 */
export function mayBeNamed(
  { isPerson, publishedAt }: { isPerson: boolean; publishedAt: Date },
  now: Date,
): boolean {
  if (!isPerson) return true;
  const until = new Date(publishedAt);
  until.setUTCFullYear(until.getUTCFullYear() + YEARS);
  return now < until;
}
