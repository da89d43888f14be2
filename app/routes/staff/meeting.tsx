import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { attendanceSchema } from "#app/domain/meetings/attendance-schema.ts";
import { actOnItem } from "#app/domain/meetings/act-on-item.server.ts";
import { callMeeting } from "#app/domain/meetings/call-meeting.server.ts";
import { closeMeeting } from "#app/domain/meetings/close-meeting.server.ts";
import { meetingPage } from "#app/domain/meetings/meeting-page.server.ts";
import { repeatMeeting } from "#app/domain/meetings/repeat-meeting.server.ts";
import { failMeeting, openMeeting } from "#app/domain/meetings/run-meeting.server.ts";
import { takeAttendance } from "#app/domain/meetings/take-attendance.server.ts";
import { itemActSchema } from "#app/domain/meetings/vote-schema.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Agenda } from "#app/ui/meetings/agenda.tsx";
import { ItemActs, TallyLine } from "#app/ui/meetings/item-acts.tsx";
import { Motion } from "#app/ui/meetings/motion.tsx";
import { MeetingFacts, MeetingTag } from "#app/ui/meetings/meeting-facts.tsx";
import { meetingTitle } from "#app/ui/meetings/meeting-title.ts";
import { AttendanceForm, RegisterTable } from "#app/ui/meetings/register-table.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/meeting.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await meetingPage(context.get(appContext), params));

const acts = {
  call: callMeeting,
  begin: openMeeting,
  fail: failMeeting,
  close: closeMeeting,
  repeat: repeatMeeting,
};
const isAct = (intent: string): intent is keyof typeof acts => Object.hasOwn(acts, intent);

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  unwrap(await meetingPage(ctx, params));
  const intent = form.get("intent");
  if (intent === "attendance") {
    const submission = parseWithZod(form, { schema: attendanceSchema });
    if (submission.status !== "success") {
      const { t } = context.get(localeContext);
      return data({ refusal: t("problem.clock") }, { status: 400 });
    }
    const taken = await takeAttendance(ctx, { ...params, ...submission.value });
    if (!taken.ok) return data({ refusal: sentence(context, taken.error) }, { status: 409 });
    return redirect(`/staff/meetings/${params.id}#register`);
  }
  if (form.has("item")) {
    const submission = parseWithZod(form, { schema: itemActSchema });
    if (submission.status !== "success") {
      const { t } = context.get(localeContext);
      return data({ refusal: t("problem.reason") }, { status: 400 });
    }
    const done = await actOnItem(ctx, { ...params, ...submission.value });
    if (!done.ok) return data({ refusal: sentence(context, done.error) }, { status: 409 });
    return redirect(`/staff/meetings/${params.id}`);
  }
  if (typeof intent !== "string" || !isAct(intent)) throw data(null, { status: 400 });
  const result = await acts[intent](ctx, params);
  if (!result.ok) return data({ refusal: sentence(context, result.error) }, { status: 409 });
  return redirect(`/staff/meetings/${result.value.id}`);
}

/** A meeting as staff keep it: what comes next, the agenda with its quorums, who is there. */
export default function StaffMeeting({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const { meeting, items, board, members } = loaderData;
  const { state } = meeting;
  const isRunning = state === "RUNNING";
  const isMutable = state === "PLANNED" || state === "CALLED";
  const takesAttendance = isRunning && meeting.kind !== "WRITTEN";
  const title = meetingTitle(t, meeting);
  const base = `/staff/meetings/${params.id}`;
  return (
    <Page crumbs={[{ label: t("meetings.title"), to: "/staff/meetings" }]}>
      <Title text={title} failed={Boolean(actionData)} />
      {actionData && <ErrorSummary errors={[{ text: actionData.refusal }]} />}
      <div className="row">
        <h1>{title}</h1>
        <MeetingTag state={state} />
      </div>
      <RepeatLinks meeting={meeting} base="/staff/meetings" />
      <NextAct page={loaderData} />
      <div className="card narrow">
        <MeetingFacts meeting={meeting} />
        {state === "PLANNED" && (
          <p>
            <Link to={`${base}/plan`}>{t("meeting.changePlan")}</Link>
          </p>
        )}
      </div>
      <div className="row">
        <h2>{t("meeting.agenda")}</h2>
        {isMutable && (
          <ButtonLink to={`${base}/agenda`} look="quiet">
            {t("meeting.agendaEdit")}
          </ButtonLink>
        )}
        {isRunning && <a href={base}>{t("meeting.refresh")}</a>}
      </div>
      <Agenda
        items={items}
        board={board}
        rules={meeting.rules}
        isRunning={isRunning}
        more={(item) => (
          <>
            <Motion item={item} />
            <TallyLine item={item} />
            {isRunning && <ItemActs item={item} board={board} ownVotes={meeting.ownVotes} />}
          </>
        )}
      />
      {isMutable || isRunning
        ? meeting.calls.map(({ number }) => (
            <p key={number}>
              <Link to={`${base}/motions/${number}`}>{t("meeting.motionsOf", { number })}</Link>
            </p>
          ))
        : null}
      <h2 id="register">{t("meeting.register")}</h2>
      {takesAttendance ? (
        <Form method="post">
          <AttendanceForm members={members} />
          <div className="toolbar">
            <Button name="intent" value="attendance">
              {t("meeting.saveAttendance")}
            </Button>
          </div>
        </Form>
      ) : (
        <RegisterTable members={members} />
      )}
    </Page>
  );
}

type PageData = Route.ComponentProps["loaderData"];

function RepeatLinks({ meeting, base }: { meeting: PageData["meeting"]; base: string }) {
  const t = useT();
  const { repeatOf, repeat } = meeting;
  return (
    <>
      {repeatOf && (
        <p>
          <Link to={`${base}/${repeatOf.id}`}>
            {t("meeting.repeatOf", { number: repeatOf.minutesNo })}
          </Link>
        </p>
      )}
      {repeat && (
        <p>
          <Link to={`${base}/${repeat.id}`}>
            {t("meeting.hasRepeat", { number: repeat.minutesNo })}
          </Link>
        </p>
      )}
    </>
  );
}

/** What staff do next with the meeting. */
function NextAct({ page: { meeting, shortNotice, items } }: { page: PageData }) {
  const t = useT();
  const { state } = meeting;
  const isWritten = meeting.kind === "WRITTEN";
  const hasLeft = items.some(({ status }) => status !== "ADOPTED" && status !== "NOTED");
  if (state === "PLANNED")
    return (
      <section className="card next" aria-labelledby="next">
        <div>
          <h2 id="next">{t("meeting.call")}</h2>
          <p>{t("meeting.callText")}</p>
          {shortNotice !== null && (
            <p className="error">{t("meeting.shortNotice", { n: shortNotice })}</p>
          )}
        </div>
        <Form method="post">
          <Button name="intent" value="call">
            {t("meeting.call")}
          </Button>
        </Form>
      </section>
    );
  if (state === "CALLED")
    return (
      <section className="card next" aria-labelledby="next">
        <div>
          <h2 id="next">{t(isWritten ? "meeting.openWritten" : "meeting.open")}</h2>
          <p>{t("meeting.openText")}</p>
        </div>
        <Form method="post" className="row">
          <Button name="intent" value="begin">
            {t(isWritten ? "meeting.openWritten" : "meeting.open")}
          </Button>
          <Button name="intent" value="fail" look="quiet">
            {t("meeting.fail")}
          </Button>
        </Form>
      </section>
    );
  const base = `/staff/meetings/${meeting.id}`;
  if (state === "RUNNING")
    return (
      <section className="card next" aria-labelledby="next">
        <div>
          <h2 id="next">{t("meeting.votes")}</h2>
          <p>{t("meeting.votesText")}</p>
        </div>
        <div className="row">
          <ButtonLink to={`${base}/votes`}>{t("meeting.votes")}</ButtonLink>
          <Form method="post" className="row">
            <Button name="intent" value="close" look="quiet">
              {t("meeting.close")}
            </Button>
            <Button name="intent" value="fail" look="quiet">
              {t("meeting.fail")}
            </Button>
          </Form>
        </div>
      </section>
    );
  return (
    <section className="card next" aria-labelledby="next">
      <h2 id="next">{t("minutes.title")}</h2>
      <div className="row">
        <ButtonLink to={`${base}/minutes`}>{t("minutes.read")}</ButtonLink>
        {!meeting.repeat && hasLeft && (
          <Form method="post">
            <Button name="intent" value="repeat" look="quiet">
              {t("meeting.repeat")}
            </Button>
          </Form>
        )}
      </div>
    </section>
  );
}
