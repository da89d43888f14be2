/** Years for which a natural person is named. */
const keptYears = 2;

interface Named {
  promoter: string;
  isPerson: boolean;
  publishedAt: Date | null;
  firstPublicAt: Date | null;
}

/**
 * The name of a promoter as the public may read it, on pages and in open data; null for a natural
 * person from two years after the first publication (Reg. (EU) 2021/1060 art. 49(4)), whether or not
 * the project was hidden and shown again since.
 */
export function publicName(
  { promoter, isPerson, publishedAt, firstPublicAt }: Named,
  now: Date,
): string | null {
  if (!isPerson) return promoter;
  if (publishedAt === null) return null;
  const end = new Date(firstPublicAt ?? publishedAt);
  end.setUTCFullYear(end.getUTCFullYear() + keptYears);
  return now < end ? promoter : null;
}
