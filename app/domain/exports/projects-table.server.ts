import { projectFilter, staffProjects } from "#app/domain/projects/staff-projects.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { allPages } from "./all-pages.ts";
import type { Reading } from "./reading.server.ts";
import type { Table } from "./table.ts";

/** Projects of the reader's groups under the filter of their page, with what stands of each. */
export async function projectsTable(
  ctx: Ctx,
  query: URLSearchParams,
  { t }: Reading,
): Promise<Table | null> {
  const filter = projectFilter(query);
  const rows = await allPages(async (after: string | null) => {
    const { projects, next } = await staffProjects(ctx, { ...filter, after });
    return { rows: projects, next };
  });
  return (
    rows && {
      name: t("exports.file.projects"),
      columns: [
        { key: "externalNumber", head: t("project.externalNumber"), kind: "text" },
        { key: "title", head: t("project.title"), kind: "text" },
        { key: "promoter", head: t("project.promoter"), kind: "text" },
        { key: "promoterCode", head: t("project.promoterCode"), kind: "text" },
        { key: "group", head: t("calls.group"), kind: "text" },
        { key: "action", head: t("project.action"), kind: "text" },
        { key: "contractNo", head: t("project.contractNo"), kind: "text" },
        { key: "contractOn", head: t("project.contractOn"), kind: "day" },
        { key: "startsOn", head: t("project.startsOn"), kind: "day" },
        { key: "endsOn", head: t("project.endsOn"), kind: "day" },
        { key: "grant", head: t("project.grant"), kind: "money" },
        { key: "total", head: t("project.total"), kind: "money" },
        { key: "contracted", head: t("project.contracted"), kind: "money" },
        { key: "paid", head: t("project.paid"), kind: "money" },
        { key: "isExample", head: t("project.example"), kind: "text" },
        { key: "state", head: t("projects.state"), kind: "text" },
      ],
      rows: rows.map((project) => [
        project.externalNumber ?? "",
        project.title,
        project.promoter,
        project.promoterCode ?? "",
        project.group,
        project.action ?? "",
        project.contractNo,
        project.contractOn,
        project.startsOn,
        project.endsOn,
        project.grantCents,
        project.totalCents,
        project.contractedCents,
        project.paidCents,
        t(project.isExample ? "exports.yes" : "exports.no"),
        t(`projectState.${project.state}`),
      ]),
    }
  );
}
