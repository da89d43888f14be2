import type { LetterModel } from "./letter.ts";
import type { TemplatedKind } from "./templates/kinds.ts";
import { type Filling, fillTemplate, type VersionedTemplate } from "./templates/template.ts";

/** What a letter that follows a template alone says, and who it is from and to. */
export interface ServiceLetter extends Pick<
  LetterModel,
  | "language"
  | "number"
  | "date"
  | "group"
  | "recipient"
  | "yourReference"
  | "signatory"
  | "drafter"
  | "verification"
> {
  kind: TemplatedKind;
  template: VersionedTemplate;
  filling: Filling;
}

/** A service letter by the words of its template. */
export function serviceLetter({ template, filling, ...frame }: ServiceLetter): LetterModel {
  const { heading, blocks } = fillTemplate(template, filling);
  return { ...frame, heading, blocks, attachments: [], annexes: [], template: template.n };
}
