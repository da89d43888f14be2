/** Years for which a natural person is named. */
const keptYears = 2;

interface Named {
  promoter: string;
  isPerson: boolean;
  publishedAt: Date | null;
}

/**
 * The name of a promoter as the public may read it; null for a natural person two years after the
 * first publication (Reg. 2021/1060 art. 49(4)).
 */
export function publicName({ promoter, isPerson, publishedAt }: Named, now: Date): string | null {
  if (!isPerson) return promoter;
  if (publishedAt === null) return null;
  const end = new Date(publishedAt);
  end.setUTCFullYear(end.getUTCFullYear() + keptYears);
  return now < end ? promoter : null;
}
