import { listStaffCalls } from "#app/domain/calls/list-staff-calls.server.ts";
import { listComplaints } from "#app/domain/complaints/list-complaints.server.ts";
import { letterFilter } from "#app/domain/letters/letter-filter.ts";
import { listLetters } from "#app/domain/letters/list-letters.server.ts";
import { ok, refuse, type Result } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { allPages } from "./all-pages.ts";
import { evaluatorsTable, meetingsTable, membersTable } from "./group-tables.server.ts";
import { projectsTable } from "./projects-table.server.ts";
import type { Reading } from "./reading.server.ts";
import { askedTable, type Table, type TableFormat } from "./table.ts";

type Make = (ctx: Ctx, filter: URLSearchParams, reading: Reading) => Promise<Table | null>;

/** The calls of the groups whose staff the reader is. */
const callsTable: Make = async (ctx, _, { t, locale }) => {
  const rows = await allPages(async (after: string | null) => {
    const { calls, next } = await listStaffCalls(ctx, after);
    return { rows: calls, next };
  });
  return (
    rows && {
      name: t("exports.file.calls"),
      columns: [
        { key: "number", head: t("staff.number"), kind: "text" },
        { key: "title", head: t("staff.calls.call"), kind: "text" },
        { key: "group", head: t("calls.group"), kind: "text" },
        { key: "opensAt", head: t("exports.opens"), kind: "instant" },
        { key: "closesAt", head: t("staff.calls.closes"), kind: "instant" },
        { key: "submitted", head: t("staff.calls.submitted"), kind: "whole" },
        { key: "unchecked", head: t("staff.calls.unchecked"), kind: "whole" },
        { key: "eligible", head: t("staff.calls.eligible"), kind: "whole" },
        { key: "state", head: t("staff.state"), kind: "text" },
      ],
      rows: rows.map((call) => [
        call.number,
        call.title[locale],
        call.group,
        call.opensAt,
        call.closesAt,
        call.submitted,
        call.unchecked,
        call.eligible,
        t(`callStatus.${call.status}`),
      ]),
    }
  );
};

/** The register of letters with their delivery, under the filter of its page. */
const lettersTable: Make = async (ctx, query, { t }) => {
  const filter = letterFilter(query);
  const rows = await allPages(async (after: string | null) => {
    const { letters, next } = await listLetters(ctx, { ...filter, after });
    return { rows: letters, next };
  });
  return (
    rows && {
      name: t("exports.file.letters"),
      columns: [
        { key: "number", head: t("register.number"), kind: "text" },
        { key: "issuedAt", head: t("register.date"), kind: "instant" },
        { key: "recipient", head: t("register.recipient"), kind: "text" },
        { key: "registration", head: t("exports.proposal"), kind: "text" },
        { key: "kind", head: t("letters.kind"), kind: "text" },
        { key: "state", head: t("staff.state"), kind: "text" },
        { key: "mailedAt", head: t("exports.mailedAt"), kind: "instant" },
        { key: "openedAt", head: t("exports.openedAt"), kind: "instant" },
        { key: "openedBy", head: t("exports.openedBy"), kind: "text" },
        { key: "failedMails", head: t("exports.failedMails"), kind: "whole" },
        { key: "replaces", head: t("correction.columnReplaces"), kind: "text" },
        { key: "replacedBy", head: t("correction.columnReplacedBy"), kind: "text" },
        { key: "replaceWhy", head: t("correction.columnWhy"), kind: "text" },
      ],
      rows: rows.map((letter) => [
        letter.number,
        letter.issuedAt,
        letter.recipient,
        letter.proposal?.registration ?? "",
        t(`letterKind.${letter.kind}`),
        t(`letterState.${letter.state}`),
        letter.mailedAt,
        letter.openedAt,
        letter.openedBy,
        letter.failed,
        letter.replaces?.number ?? "",
        letter.replacedBy?.number ?? "",
        letter.replaceWhy,
      ]),
    }
  );
};

/** Complaints to the reader's groups, each with the day of its answer. */
const complaintsTable: Make = async (ctx, _, { t }) => {
  const rows = await allPages(async (after: string | null) => {
    const { complaints, next } = await listComplaints(ctx, { after });
    return { rows: complaints, next };
  });
  return (
    rows && {
      name: t("exports.file.complaints"),
      columns: [
        { key: "number", head: t("complaint.number"), kind: "text" },
        { key: "receivedAt", head: t("complaint.received"), kind: "instant" },
        { key: "complainant", head: t("complaint.complainant"), kind: "text" },
        { key: "registration", head: t("exports.proposal"), kind: "text" },
        { key: "due", head: t("complaint.due"), kind: "day" },
        { key: "isOverdue", head: t("complaint.staff.overdue"), kind: "text" },
        { key: "state", head: t("staff.state"), kind: "text" },
      ],
      rows: rows.map((one) => [
        one.number,
        one.receivedAt,
        one.complainant,
        one.registration,
        one.due,
        t(one.isOverdue ? "exports.yes" : "exports.no"),
        t(`complaint.status.${one.status}`),
      ]),
    }
  );
};

const tables = {
  calls: callsTable,
  letters: lettersTable,
  complaints: complaintsTable,
  projects: projectsTable,
  meetings: (ctx, _, reading) => meetingsTable(ctx, reading),
  evaluators: (ctx, _, reading) => evaluatorsTable(ctx, reading),
  members: (ctx, _, reading) => membersTable(ctx, reading),
} satisfies Record<string, Make>;
const lists = Object.keys(tables) as (keyof typeof tables)[];

/** A list of staff over all calls as a table, with the rows that its page shows, page after page. */
export async function exportStaffList(
  ctx: Ctx,
  { file, filter }: { file: string; filter: URLSearchParams },
  reading: Reading,
): Promise<Result<{ table: Table; as: TableFormat }, "not-found" | "list-too-long">> {
  const asked = askedTable(file, lists);
  if (!asked) return refuse("not-found");
  const table = await tables[asked.list](ctx, filter, reading);
  return table ? ok({ table, as: asked.as }) : refuse("list-too-long");
}
