import { z } from "zod";
import { tidy } from "#app/domain/values/typed.ts";

const line = (most: number) =>
  z.string().transform(tidy).pipe(z.string().max(most, "problem.tooLongText")).default("");

/** What a picture shows, and who took it. */
export const pictureTextSchema = z.object({
  alt: z
    .string("problem.pictureAlt")
    .transform(tidy)
    .pipe(z.string().min(5, "problem.pictureAlt").max(300, "problem.pictureAlt")),
  altEn: line(300),
  author: line(100),
});
export type PictureText = z.infer<typeof pictureTextSchema>;

/** The same with its consent: whoever adds a picture says that nobody in it is against it. */
export const pictureSchema = pictureTextSchema.extend({
  consent: z.literal("on", "problem.pictureConsent"),
});
export type PictureInput = z.infer<typeof pictureSchema>;
