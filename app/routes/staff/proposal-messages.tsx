import { href } from "react-router";
import { threadPage } from "#app/domain/messages/thread-page.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { takeMessage } from "#app/http/take-message.server.ts";
import { faultLines } from "#app/ui/enclosures-field.tsx";
import { ErrorSummary, formLines } from "#app/ui/form.tsx";
import {
  MessageForm,
  type RefusedMessage,
  useMessageForm,
} from "#app/ui/messages/message-form.tsx";
import { MessageList } from "#app/ui/messages/thread.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/proposal-messages.ts";

export const loader = async ({ context, params: { id } }: Route.LoaderArgs) =>
  unwrap(await threadPage(context.get(appContext), { id, as: "staff" }));

export const action = ({ context, params, request }: Route.ActionArgs) =>
  takeMessage(context, request, {
    id: params.id,
    as: "staff",
    page: href("/staff/proposals/:id/messages", params),
  });

/** The messages of an applicant, for impartial staff of the group; of a draft there is nothing else. */
export default function StaffMessages({ loaderData: thread, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const refused = actionData as RefusedMessage | undefined;
  const [form, { text }] = useMessageForm(refused);
  const lines = [...formLines(t, form), ...faultLines(t, locale, refused?.faults ?? [])];
  const { id, call, registration, mayOpenProposal } = thread;
  const title = t("messages.title");
  const about = registration ?? t("messages.draft");
  return (
    <Page
      crumbs={[
        { label: t("messages.staff.title"), to: "/staff/messages" },
        mayOpenProposal ? { label: about, to: `/staff/proposals/${id}` } : { label: about },
      ]}
    >
      <Title text={`${title} · ${about}`} failed={lines.length > 0} />
      <ErrorSummary errors={lines} />
      <h1>{title}</h1>
      <p className="soft">
        <Original>{thread.organisation}</Original>
        {` · ${about} · ${t("proposals.call", { number: call.number })}`}
      </p>
      {thread.isDraft && <p>{t("messages.staff.aboutDraft")}</p>}
      <MessageList messages={thread.messages} />
      <h2>{t("messages.write")}</h2>
      <p className="soft">{t("messages.staff.asGroup", { group: thread.group })}</p>
      <MessageForm form={form} text={text} refused={refused} />
    </Page>
  );
}
