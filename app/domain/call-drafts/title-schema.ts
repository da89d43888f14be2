import { z } from "zod";
import { needed } from "./typed-text.ts";

/** What a new part of a draft is called at first. */
export const titleSchema = needed.pipe(z.string().max(200));
