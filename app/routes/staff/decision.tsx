import { decisionPage } from "#app/domain/decisions/decision-page.server.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { AuditMark } from "#app/ui/audit-mark.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { meetingTitle } from "#app/ui/meetings/meeting-title.ts";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { CallTabs } from "#app/ui/staff/call-tabs.tsx";
import { DecidedTable } from "#app/ui/staff/decided-table.tsx";
import { Tag } from "#app/ui/status.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/decision.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await decisionPage(context.get(appContext), params));

/** The list as the board decided it, or as it was computed, and what brings it further. */
export default function Decision({ loaderData: { call, list, met } }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const title = t("decision.title");
  const base = `/staff/calls/${call.number}`;
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number: call.number }), to: base },
      ]}
    >
      <Title text={title} />
      <div className="row">
        <h1>{title}</h1>
        {list && <Tag tone="wait">{t(`listStatus.${list.status}`)}</Tag>}
      </div>
      <p className="soft">{say(call.title)}</p>
      <CallTabs number={call.number} isPartial={call.isPartial} />
      {!list && <p>{t("ranking.notYet")}</p>}
      {list?.status === "DRAFT" && <ToMeeting list={list} met={met} />}
      {list && (
        <>
          <h2>{t(list.isRecorded ? "decision.rows" : "decision.computed")}</h2>
          {met && list.isRecorded && list.status !== "DRAFT" && <Met met={met} />}
          <DecidedTable computation={list.computation} rows={list.rows} />
        </>
      )}
      {list?.auditHead && <AuditMark {...list.auditHead} />}
      {list?.status === "PROPOSED" && (
        <section className="card next" aria-labelledby="approve">
          <div>
            <h2 id="approve">{t("decision.approveTitle")}</h2>
            <p>{t("decision.approveText")}</p>
          </div>
          <ToApproval base={base} />
        </section>
      )}
      {list && list.status !== "DRAFT" && list.status !== "PROPOSED" && <ToApproval base={base} />}
    </Page>
  );
}

type Data = Route.ComponentProps["loaderData"];
type Meeting = NonNullable<Data["met"]>;

/** A draft waits for the board: for a meeting to be planned, or for the one that has it on its agenda. */
function ToMeeting({ list, met }: { list: NonNullable<Data["list"]>; met: Data["met"] }) {
  const t = useT();
  const isAhead = met?.isOver === false;
  return (
    <section className="card next" aria-labelledby="meeting">
      <div>
        <h2 id="meeting">{t("decision.toMeeting")}</h2>
        {list.putBackWhy && (
          <p>
            {t("decision.putBack")} <Original>{list.putBackWhy}</Original>
          </p>
        )}
        <p>
          {t(isAhead ? "decision.onAgenda" : met ? "decision.meetAgain" : "decision.toMeetingText")}
        </p>
      </div>
      <div className="row">
        {met && (
          <ButtonLink to={`/staff/meetings/${met.id}`} look={isAhead ? "primary" : "quiet"}>
            {meetingTitle(t, met)}
          </ButtonLink>
        )}
        {!isAhead && <ButtonLink to="/staff/meetings/new">{t("meeting.plan.title")}</ButtonLink>}
      </div>
    </section>
  );
}

/** The letters as they would be sent, and what becomes of the list. */
function ToApproval({ base }: { base: string }) {
  const t = useT();
  return (
    <div className="row">
      <ButtonLink to={`${base}/letters`} look="quiet">
        {t("decision.readLetters")}
      </ButtonLink>
      <ButtonLink to={`${base}/approval`}>{t("approval.title")}</ButtonLink>
    </div>
  );
}

/** Where the board decided. */
function Met({ met }: { met: Meeting }) {
  const t = useT();
  const locale = useLocale();
  return (
    <p>
      {t("decision.decidedAt", { day: formatLongDay(met.heldOn, locale) })}{" "}
      <ButtonLink to={`/staff/meetings/${met.id}`} look="plain">
        {meetingTitle(t, met)}
      </ButtonLink>
    </p>
  );
}
