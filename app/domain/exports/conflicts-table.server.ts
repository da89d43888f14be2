import type { RegisterProposal } from "#app/domain/evaluation/conflict-entry.ts";
import type { Reading } from "./reading.server.ts";
import type { Table } from "./table.ts";

/** The register of conflicts as its page shows it: a row for every word of every person. */
export function conflictsTable(
  { call, proposals }: { call: { number: string }; proposals: readonly RegisterProposal[] },
  { t }: Pick<Reading, "t">,
): Table {
  return {
    name: `${call.number}-${t("exports.file.conflicts")}`,
    columns: [
      { key: "registration", head: t("staff.number"), kind: "text" },
      { key: "applicant", head: t("exports.applicant"), kind: "text" },
      { key: "person", head: t("register.person"), kind: "text" },
      { key: "evaluates", head: t("exports.evaluates"), kind: "text" },
      { key: "statement", head: t("register.statement"), kind: "text" },
      { key: "at", head: t("exports.statedAt"), kind: "instant" },
      { key: "by", head: t("exports.statedBy"), kind: "text" },
      { key: "reason", head: t("exports.reason"), kind: "text" },
      { key: "noneAt", head: t("exports.noneAt"), kind: "instant" },
      { key: "liftedAt", head: t("exports.liftedAt"), kind: "instant" },
      { key: "liftedBy", head: t("exports.liftedBy"), kind: "text" },
      { key: "liftReason", head: t("exports.liftReason"), kind: "text" },
    ],
    rows: proposals.flatMap(({ registration, applicant, entries }) =>
      entries.flatMap((entry) => {
        const { name, isAssigned, said, at, by, reason, noneAt, lifted } = entry;
        const who = [registration, applicant, name, t(isAssigned ? "exports.yes" : "exports.no")];
        const statement = t(`exports.said.${said}`);
        return [
          [...who, statement, at, by, reason, noneAt, null, "", ""],
          ...lifted.map((one) => [
            ...who,
            t("exports.said.lifted"),
            null,
            "",
            one.reason,
            null,
            one.at,
            one.by,
            one.lift,
          ]),
        ];
      }),
    ),
  };
}
