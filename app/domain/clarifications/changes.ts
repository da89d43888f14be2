import type { CallRules } from "#app/domain/calls/definition.ts";
import {
  compareSnapshots,
  type FieldChange,
  filesOf,
} from "#app/domain/proposals/compare-snapshots.ts";
import type { Snapshot } from "#app/domain/proposals/snapshot.ts";
import type { Locale } from "#app/domain/values/locale.ts";

const versionOf = ({ answers, files }: Pick<Snapshot, "answers" | "files">) => ({
  answers,
  files: filesOf(files),
});

/** What a clarification changed, part by part: before it and after it. */
export const changesOf = (
  before: Snapshot,
  after: Snapshot,
  rules: CallRules,
  locale: Locale,
): FieldChange[] =>
  compareSnapshots(before.form, versionOf(before), versionOf(after), { rules, locale });
