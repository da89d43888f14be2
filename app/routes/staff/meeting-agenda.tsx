import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { countExits } from "#app/domain/meetings/agenda-order.ts";
import { changeAgenda } from "#app/domain/meetings/change-agenda.server.ts";
import { agendaOrders, agendaSchema as schema } from "#app/domain/meetings/meeting-schema.ts";
import { meetingPage } from "#app/domain/meetings/meeting-page.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Labelled, worded } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { StepsAside } from "#app/ui/meetings/agenda.tsx";
import { ItemHeading } from "#app/ui/meetings/item-heading.tsx";
import { meetingTitle } from "#app/ui/meetings/meeting-title.ts";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/meeting-agenda.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { meeting, items, board, addable } = unwrap(
    await meetingPage(context.get(appContext), params),
  );
  const exits = countExits(
    items.map(({ id, out }) => ({ id, out: out.map(({ userId }) => userId) })),
  );
  const { kind, minutesNo, state } = meeting;
  return { meeting: { kind, minutesNo, state }, items, board, addable, exits };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await meetingPage(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await changeAgenda(ctx, { ...params, ...submission.value });
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/staff/meetings/${params.id}/agenda`);
}

/** The agenda until the meeting begins: lists of calls, other matters, their order. */
export default function MeetingAgenda({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const { meeting, items, board, addable, exits } = loaderData;
  const errors = Object.values(actionData?.error ?? {}).flatMap((one) => one ?? []);
  const title = t("meeting.agendaEdit");
  const orders = agendaOrders.map((order) => (
    <option key={order} value={order}>
      {t(`meeting.order.${order}`)}
    </option>
  ));
  return (
    <Page
      crumbs={[
        { label: t("meetings.title"), to: "/staff/meetings" },
        { label: meetingTitle(t, meeting), to: `/staff/meetings/${params.id}` },
      ]}
    >
      <Title text={title} failed={errors.length > 0} />
      <ErrorSummary errors={errors.map((error) => ({ text: worded(t, error) }))} />
      <h1>{title}</h1>
      {items.length === 0 ? (
        <p>{t("meeting.agendaEmpty")}</p>
      ) : (
        <ol className="agenda">
          {items.map((item, index) => (
            <li key={item.id} className="card">
              <ItemHeading item={item} />
              {item.motion && <p>{item.motion}</p>}
              <StepsAside item={item} board={board} />
              <Form method="post" className="row">
                <input type="hidden" name="item" value={item.id} />
                {index > 0 && <Move intent="up" label={t("meeting.up")} n={item.position} />}
                {index < items.length - 1 && (
                  <Move intent="down" label={t("meeting.down")} n={item.position} />
                )}
                <Move intent="remove" label={t("meeting.remove")} n={item.position} />
              </Form>
            </li>
          ))}
        </ol>
      )}
      {exits > 0 && <p>{t("meeting.exits", { n: exits })}</p>}
      <h2>{t("meeting.addCall")}</h2>
      {addable.length === 0 ? (
        <p className="soft">{t("meeting.addCallNone")}</p>
      ) : (
        <Form method="post">
          <Labelled id="call" label={t("staff.calls.call")}>
            <select id="call" name="call">
              {addable.map(({ number, title: call }) => (
                <option key={number} value={number}>
                  {number} {say(call)}
                </option>
              ))}
            </select>
          </Labelled>
          <Labelled id="add-order" label={t("meeting.order")}>
            <select id="add-order" name="order">
              {orders}
            </select>
          </Labelled>
          <Button name="intent" value="addCall">
            {t("meeting.add")}
          </Button>
        </Form>
      )}
      {items.some(({ kind }) => kind === "PROPOSAL") && (
        <Form method="post">
          <Labelled id="order" label={t("meeting.order")}>
            <select id="order" name="order">
              {orders}
            </select>
          </Labelled>
          <Button name="intent" value="order" look="quiet">
            {t("meeting.reorder")}
          </Button>
        </Form>
      )}
      <h2>{t("meeting.addItem")}</h2>
      <Form method="post">
        <Labelled id="title" label={t("meeting.itemTitle")}>
          <input id="title" name="title" />
        </Labelled>
        <Labelled
          id="motion"
          label={t("meeting.itemMotion")}
          hint={t("meeting.itemMotionHint")}
          optional
        >
          <textarea id="motion" name="motion" rows={2} aria-describedby="motion-hint" />
        </Labelled>
        <Button name="intent" value="addItem" look="quiet">
          {t("meeting.add")}
        </Button>
      </Form>
    </Page>
  );
}

function Move({ intent, label, n }: { intent: string; label: string; n: number }) {
  const t = useT();
  return (
    <Button look="plain" name="intent" value={intent}>
      {label} <span className="hidden">{`${t("meeting.item")} ${n}`}</span>
    </Button>
  );
}
