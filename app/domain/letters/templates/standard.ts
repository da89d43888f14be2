import type { Language } from "#app/domain/letters/letter.ts";
import type { TemplatedKind } from "./kinds.ts";
import { standardEn } from "./standard.en.ts";
import { standardLt } from "./standard.lt.ts";
import type { Template } from "./template.ts";

/** The words of the program for a kind of letter, which a group may replace by its own. */
export const standardTemplate = (kind: TemplatedKind, language: Language): Template =>
  (language === "lt" ? standardLt : standardEn)[kind];
