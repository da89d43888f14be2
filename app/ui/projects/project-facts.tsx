import { Link } from "react-router";
import { formatMoney } from "#app/domain/values/money.ts";
import type { LocalText as Text } from "#app/domain/calls/definition.ts";
import { Facts } from "../facts.tsx";
import { useLocalText } from "../local-text.ts";
import { Original } from "../original.tsx";
import { useLocale, useT } from "../use-t.ts";

interface Told {
  externalNumber: string | null;
  promoter: string | null;
  group: { slug: string; shortName: string };
  strategy: { slug: string; title: Text };
  /** Number of the call that it was selected in. */
  call?: string | null;
  action: { number: string; title: string } | null;
  field: "BUSINESS" | "SOCIAL" | null;
  location: string;
  startsOn: string | null;
  endsOn: string | null;
  startYear: number | null;
  grantCents: number | null;
  totalCents: number | null;
  contractedCents: number | null;
  paidCents?: number;
  isExample: boolean;
  partners: readonly { name: string; code: string | null }[];
}

/** What a project is, who carries it out, when, and its sums as far as they are known. */
export function ProjectFacts({ project }: { project: Told }) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  const strategy = `/strategies/${project.group.slug}/${project.strategy.slug}`;
  const { startsOn, endsOn, startYear, partners } = project;
  const sums = [project.totalCents, project.grantCents, project.contractedCents, project.paidCents];
  const money = (cents: number | null | undefined) => cents != null && formatMoney(cents, locale);
  const period =
    startsOn || endsOn
      ? `${startsOn ?? "…"} – ${endsOn ?? "…"}`
      : startYear && t("project.year", { year: startYear });
  const facts = [
    {
      label: t("project.promoter"),
      value: project.promoter ? <Original>{project.promoter}</Original> : t("project.noName"),
    },
    { label: t("project.externalNumber"), value: project.externalNumber },
    { label: t("project.period"), value: period },
    { label: t("project.location"), value: project.location },
    { label: t("project.field"), value: project.field && t(`project.field.${project.field}`) },
    {
      label: t("project.action"),
      value: project.action ? (
        <Original>{`${project.action.number} ${project.action.title}`}</Original>
      ) : (
        t("project.noAction")
      ),
    },
    {
      label: t("project.strategy"),
      value: <Link to={strategy}>{say(project.strategy.title)}</Link>,
    },
    {
      label: t("project.call"),
      value: project.call && <CallLinks number={project.call} />,
    },
    { label: t("project.total"), value: money(project.totalCents) },
    { label: t("project.grant"), value: money(project.grantCents) },
    { label: t("project.contracted"), value: money(project.contractedCents) },
    { label: t("project.paid"), value: money(project.paidCents) },
    {
      label: t("project.partners"),
      value: partners.length > 0 && (
        <Original>
          {partners.map(({ name, code }) => (code ? `${name} (${code})` : name)).join("; ")}
        </Original>
      ),
    },
  ];
  return (
    <>
      <Facts facts={facts.filter(({ value }) => value)} />
      {project.isExample && sums.some((cents) => cents != null) && (
        <p className="soft">{t("project.example")}</p>
      )}
    </>
  );
}

function CallLinks({ number }: { number: string }) {
  const t = useT();
  return (
    <>
      <Link to={`/calls/${number}`}>{t("call.short", { number })}</Link>
      {" · "}
      <Link to={`/calls/${number}/results`}>{t("ledger.results")}</Link>
    </>
  );
}
