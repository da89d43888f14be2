import { z } from "zod";

const localText = z.strictObject({ lt: z.string(), en: z.string() });

/** All that everybody may know of news: neither who wrote it nor who let it pass. */
export const publicItem = z.strictObject({
  id: z.uuid(),
  group: z.strictObject({ slug: z.string(), shortName: z.string() }),
  /** In English only where somebody wrote it so. */
  title: localText,
  text: localText,
  /** A project that has a public page. */
  project: z.strictObject({ id: z.uuid(), title: z.string() }).nullable(),
  publishedAt: z.date(),
  changedAt: z.date(),
});
export type PublicItem = z.infer<typeof publicItem>;
