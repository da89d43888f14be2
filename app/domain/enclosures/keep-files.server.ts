import type { Ctx } from "#app/platform/ports.ts";
import { enclosedFile, type EnclosedFile } from "./enclosed-file.ts";

const ownerOf = ({ actor }: Pick<Ctx, "actor">, place: string) =>
  `enclosure ${actor.userId} ${place}`;

/**
 * Marks by which a refused form finds the files again that came with it, in the order of `files`: only
 * the same person in the same place can use them, until the nightly work removes what nothing refers to.
 */
export async function keepFiles(ctx: Ctx, place: string, files: readonly EnclosedFile[]) {
  const createdAt = ctx.now();
  await ctx.db.file.createMany({
    data: files.map((file) => {
      const { name: _, ...content } = file;
      return { ...content, createdAt };
    }),
    skipDuplicates: true,
  });
  return files.map((file) => ctx.vault.seal(JSON.stringify(file), ownerOf(ctx, place)));
}

/** The file that a mark stands for; null for a mark of another person or place, or none at all. */
export function keptFile(ctx: Ctx, place: string, mark: string): EnclosedFile | null {
  try {
    return enclosedFile.parse(JSON.parse(ctx.vault.open(mark, ownerOf(ctx, place))));
  } catch {
    return null;
  }
}
