import { fieldsOf } from "#app/domain/calls/definition.ts";
import type { StatementOfPeriod } from "#app/domain/groups/brand.ts";
import { letterGroup } from "#app/domain/groups/letter-group.ts";
import { letterhead } from "#app/domain/groups/letterhead.ts";
import type { ClarificationInput } from "#app/domain/letters/clarification-input.ts";
import { clarificationLetter } from "#app/domain/letters/clarification-letter.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import type { Snapshot } from "#app/domain/proposals/snapshot.ts";
import type { IsoDay } from "#app/domain/values/date.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";

interface Request {
  group: Parameters<typeof letterGroup>[0];
  /** Of the strategy of the call. */
  statement: StatementOfPeriod;
  call: { number: string; title: string };
  frozen: Snapshot;
  questions: readonly { text: string; unlocked: readonly string[] }[];
  day: IsoDay;
  dueOn: IsoDay;
}
type Issue = Pick<ClarificationInput, "number" | "verification">;

/** The request to clarify as a letter in Lithuanian, to the applicant as it was when it submitted. */
export function requestLetter({ frozen, ...request }: Request, issue: Issue) {
  const { group, drafter } = letterGroup(request.group, request.statement);
  const { organisation } = frozen;
  const labels = new Map(fieldsOf(frozen.form).map(({ key, label }) => [key, label.lt]));
  return clarificationLetter({
    language: "lt",
    ...issue,
    date: request.day,
    dueOn: request.dueOn,
    group,
    applicant: {
      name: printedName(organisation),
      code: organisation.code,
      address: `${organisation.street}, ${organisation.postalCode} ${organisation.city}`,
      email: organisation.email,
    },
    call: request.call,
    proposal: {
      number: frozen.registration,
      receivedOn: vilniusDay(new Date(frozen.receivedAt)),
      title: frozen.title,
    },
    questions: request.questions.map(({ text, unlocked }) => ({
      text,
      parts: unlocked.map((key) => labels.get(key) ?? key),
    })),
    contact: drafter,
    signatory: letterhead.parse(request.group.letterhead).signatory,
  });
}
