import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { voteOnAll } from "#app/domain/meetings/act-on-item.server.ts";
import { isVotedOn } from "#app/domain/meetings/meeting-record.ts";
import { meetingPage } from "#app/domain/meetings/meeting-page.server.ts";
import { allVotesSchema as schema } from "#app/domain/meetings/vote-schema.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { StepsAside } from "#app/ui/meetings/agenda.tsx";
import { ItemHeading, ItemTag } from "#app/ui/meetings/item-heading.tsx";
import { Motion } from "#app/ui/meetings/motion.tsx";
import { meetingTitle } from "#app/ui/meetings/meeting-title.ts";
import { QuorumMeter } from "#app/ui/meetings/quorum-meter.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/meeting-votes.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await meetingPage(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await meetingPage(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") {
    const { t } = context.get(localeContext);
    return data({ refusal: t("problem.choose") }, { status: 400 });
  }
  const result = await voteOnAll(ctx, { ...params, ...submission.value });
  if (!result.ok) return data({ refusal: sentence(context, result.error) }, { status: 409 });
  return redirect(`/staff/meetings/${params.id}`);
}

const choices = ["FOR", "AGAINST", "ABSTAIN"] as const;

/** The open votes of every item at once: all for, and whoever voted otherwise. */
export default function MeetingVotes({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const { meeting, items, board } = loaderData;
  const open = items.filter(
    (item) => isVotedOn(item) && item.status !== "ADOPTED" && item.status !== "REJECTED",
  );
  const title = t("meeting.votes");
  return (
    <Page
      crumbs={[
        { label: t("meetings.title"), to: "/staff/meetings" },
        { label: meetingTitle(t, meeting), to: `/staff/meetings/${params.id}` },
      ]}
    >
      <Title text={title} failed={Boolean(actionData)} />
      {actionData && <ErrorSummary errors={[{ text: actionData.refusal }]} />}
      <h1>{title}</h1>
      <p>{t("meeting.votesText")}</p>
      {open.length === 0 ? (
        <p className="soft">{t("meeting.votesNone")}</p>
      ) : (
        <Form method="post">
          <ol className="agenda">
            {open.map((item, index) => (
              <li key={item.id} className="card">
                <div className="row">
                  <div>
                    <ItemHeading item={item} />
                  </div>
                  <ItemTag status={item.status} />
                </div>
                <Motion item={item} />
                <StepsAside item={item} board={board} />
                <QuorumMeter quorum={item.quorum} rules={meeting.rules} />
                <input type="hidden" name={`items[${index}].item`} value={item.id} />
                <fieldset className="votes">
                  <legend>{`${t("meeting.item")} ${item.position}`}</legend>
                  {board
                    .filter(
                      ({ userId, attending }) =>
                        (attending !== "ABSENT" || meeting.kind === "WRITTEN") &&
                        !item.undeclared.includes(userId) &&
                        !item.out.some((one) => one.userId === userId),
                    )
                    .map(({ userId, name }, nth) => {
                      const cast = item.votes.find((vote) => vote.userId === userId)?.choice;
                      const names = `items[${index}].votes[${nth}]`;
                      return (
                        <label key={userId}>
                          <span>{name}</span>
                          <input type="hidden" name={`${names}.userId`} value={userId} />
                          <select
                            name={`${names}.choice`}
                            defaultValue={cast ?? (meeting.ownVotes ? "" : "FOR")}
                          >
                            {meeting.ownVotes && <option value="">{t("meeting.notYet")}</option>}
                            {choices.map((choice) => (
                              <option key={choice} value={choice}>
                                {t(`meeting.choice.${choice}`)}
                              </option>
                            ))}
                          </select>
                        </label>
                      );
                    })}
                </fieldset>
                <label className="option">
                  <input
                    type="checkbox"
                    name={`items[${index}].take`}
                    defaultChecked={item.quorum.isValid}
                  />
                  <span>{t("meeting.take", { n: item.position })}</span>
                </label>
              </li>
            ))}
          </ol>
          <Button>{t("meeting.closeVotes")}</Button>
        </Form>
      )}
    </Page>
  );
}
