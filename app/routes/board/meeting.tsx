import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { boardMeeting } from "#app/domain/meetings/board-meeting.server.ts";
import { castVotes } from "#app/domain/meetings/cast-votes.server.ts";
import { ballotSchema } from "#app/domain/meetings/vote-schema.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { ItemHeading, ItemTag } from "#app/ui/meetings/item-heading.tsx";
import { MeetingFacts, MeetingTag } from "#app/ui/meetings/meeting-facts.tsx";
import { meetingTitle } from "#app/ui/meetings/meeting-title.ts";
import { Motion } from "#app/ui/meetings/motion.tsx";
import { QuorumMeter } from "#app/ui/meetings/quorum-meter.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/meeting.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await boardMeeting(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await boardMeeting(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema: ballotSchema });
  if (submission.status !== "success") {
    const { t } = context.get(localeContext);
    return data({ refusal: t("problem.choose") }, { status: 400 });
  }
  const result = await castVotes(ctx, { ...params, ...submission.value });
  if (!result.ok) return data({ refusal: sentence(context, result.error) }, { status: 409 });
  return redirect(`/board/meetings/${params.id}`);
}

const choices = ["FOR", "AGAINST", "ABSTAIN"] as const;

/** The meeting for a member of the board or an observer: when, where, and the agenda as they may see it. */
export default function BoardMeeting({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const { meeting, items, votes, readsMinutes } = loaderData;
  const votable = (items ?? []).flatMap((item) =>
    !item.isMasked && item.votable ? [item.id] : [],
  );
  const isRunning = meeting.state === "RUNNING";
  const title = meetingTitle(t, meeting);
  return (
    <Page
      crumbs={[
        { label: t("board.title"), to: "/board" },
        { label: t("meetings.title"), to: "/board/meetings" },
      ]}
    >
      <Title text={title} failed={Boolean(actionData)} />
      {actionData && <ErrorSummary errors={[{ text: actionData.refusal }]} />}
      <div className="row">
        <h1>{title}</h1>
        <MeetingTag state={meeting.state} />
      </div>
      <div className="card narrow">
        <MeetingFacts meeting={meeting} />
      </div>
      {readsMinutes && (
        <p>
          <Link to={`/board/meetings/${params.id}/minutes`}>{t("minutes.read")}</Link>
        </p>
      )}
      {items && (
        <Form method="post">
          <h2>{t("meeting.agenda")}</h2>
          {votes && <p>{t("meeting.castHint")}</p>}
          <ol className="agenda">
            {items.map((item) => (
              <li key={item.id} className="card">
                {item.isMasked ? (
                  <p className="soft">{t("meeting.masked")}</p>
                ) : (
                  <>
                    <div className="row">
                      <div>
                        <ItemHeading item={item} />
                      </div>
                      <ItemTag status={item.status} />
                    </div>
                    {item.decision || !item.proposal ? (
                      <Motion item={item} />
                    ) : (
                      <p className="soft">{t("meeting.computedMotion")}</p>
                    )}
                    {item.count && <p>{t("meeting.tally", { ...item.count })}</p>}
                    {votes && item.votable && (
                      <label className="row">
                        <span>{`${t("meeting.cast")} (${item.position})`}</span>
                        <input
                          type="hidden"
                          name={`votes[${votable.indexOf(item.id)}].item`}
                          value={item.id}
                        />
                        <select
                          name={`votes[${votable.indexOf(item.id)}].choice`}
                          defaultValue={item.own ?? ""}
                        >
                          <option value="">{t("meeting.notYet")}</option>
                          {choices.map((choice) => (
                            <option key={choice} value={choice}>
                              {t(`meeting.choice.${choice}`)}
                            </option>
                          ))}
                        </select>
                      </label>
                    )}
                    {item.mustDeclare && item.proposal && (
                      <p>
                        <Link to={`/board/proposals/${item.proposal.id}/declaration`}>
                          {t("board.declare")}
                        </Link>
                      </p>
                    )}
                    {isRunning && <QuorumMeter quorum={item.quorum} rules={meeting.rules} />}
                  </>
                )}
              </li>
            ))}
          </ol>
          {votes && <Button>{t("meeting.cast")}</Button>}
        </Form>
      )}
    </Page>
  );
}
