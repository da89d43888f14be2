import { evaluatorsPage } from "#app/domain/evaluation/evaluator-facts.server.ts";
import { staffMeetings } from "#app/domain/meetings/list-meetings.server.ts";
import { groupAffiliations } from "#app/domain/organisations/group-affiliations.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { allPages } from "./all-pages.ts";
import type { Reading } from "./reading.server.ts";
import type { Table } from "./table.ts";

/** The meetings of the boards of the reader's groups, the last first. */
export async function meetingsTable(ctx: Ctx, { t }: Reading): Promise<Table | null> {
  const rows = await allPages(async (after: string | null) => {
    const { meetings, next } = await staffMeetings(ctx, after);
    return { rows: meetings, next };
  });
  return (
    rows && {
      name: t("exports.file.meetings"),
      columns: [
        { key: "minutesNo", head: t("meeting.plan.minutesNo"), kind: "text" },
        { key: "group", head: t("calls.group"), kind: "text" },
        { key: "kind", head: t("meeting.plan.kind"), kind: "text" },
        { key: "startsAt", head: t("meetings.when"), kind: "instant" },
        { key: "ballotsUntil", head: t("meeting.plan.ballotsUntil"), kind: "instant" },
        { key: "place", head: t("meeting.place"), kind: "text" },
        { key: "state", head: t("staff.state"), kind: "text" },
      ],
      rows: rows.map((meeting) => [
        meeting.minutesNo,
        meeting.group,
        t(`meeting.kind.${meeting.kind}`),
        meeting.startsAt,
        meeting.ballotsUntil,
        meeting.place,
        t(`meeting.state.${meeting.state}`),
      ]),
    }
  );
}

/** The evaluators of the reader's groups whose role is in force, with what staff keep of them. */
export async function evaluatorsTable(ctx: Ctx, { t }: Reading): Promise<Table> {
  return {
    name: t("exports.file.groupEvaluators"),
    columns: [
      { key: "name", head: t("progress.evaluator"), kind: "text" },
      { key: "group", head: t("calls.group"), kind: "text" },
      { key: "employer", head: t("evaluators.employer"), kind: "text" },
      { key: "employerCode", head: t("evaluators.employerCode"), kind: "text" },
      { key: "expertise", head: t("evaluators.expertise"), kind: "text" },
      { key: "maxProposals", head: t("evaluators.maxProposals"), kind: "whole" },
    ],
    rows: (await evaluatorsPage(ctx)).map((one) => [
      one.name,
      one.group,
      one.employer,
      one.employerCode,
      one.expertise,
      one.maxProposals,
    ]),
  };
}

/** Organisations that say that they are members of the reader's groups. */
export async function membersTable(ctx: Ctx, { t }: Reading): Promise<Table> {
  return {
    name: t("exports.file.members"),
    columns: [
      { key: "name", head: t("organisations.name"), kind: "text" },
      { key: "code", head: t("join.code"), kind: "text" },
      { key: "group", head: t("affiliation.group"), kind: "text" },
      { key: "since", head: t("affiliation.since"), kind: "day" },
      { key: "state", head: t("affiliation.state"), kind: "text" },
    ],
    rows: (await groupAffiliations(ctx)).map((one) => [
      one.name,
      one.code,
      one.group,
      one.since,
      t(`affiliation.state.${one.state}`),
    ]),
  };
}
