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
import { Notice } from "#app/ui/notice.tsx";
import { useProposalCrumbs } from "#app/ui/proposal/crumbs.ts";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/messages.ts";

export const loader = async ({ context, params: { id } }: Route.LoaderArgs) =>
  unwrap(await threadPage(context.get(appContext), { id, as: "applicant" }));

export const action = ({ context, params, request }: Route.ActionArgs) =>
  takeMessage(context, request, {
    id: params.id,
    as: "applicant",
    page: href("/my/proposals/:id/messages", params),
  });

/** What the applicant's people and the group write to each other about a proposal. */
export default function Messages({ loaderData: thread, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const refused = actionData as RefusedMessage | undefined;
  const [form, { text }] = useMessageForm(refused);
  const lines = [...formLines(t, form), ...faultLines(t, locale, refused?.faults ?? [])];
  const { call, isDraft, mayWrite, group } = thread;
  const callTitle = locale === "lt" ? call.title : call.titleEn;
  const title = t("messages.title");
  return (
    <Page crumbs={useProposalCrumbs(thread, title)}>
      <Title text={title} failed={lines.length > 0} />
      <ErrorSummary errors={lines} />
      <h1>{title}</h1>
      <p className="soft">
        {`${thread.title || callTitle} · ${t("proposals.call", { number: call.number })}`}
      </p>
      <p>{t("messages.withGroup", { group })}</p>
      {isDraft && thread.messages.length === 0 && <Notice>{t("messages.aboutDraft")}</Notice>}
      <MessageList messages={thread.messages} />
      {mayWrite ? (
        <>
          <h2>{t("messages.write")}</h2>
          <MessageForm form={form} text={text} refused={refused} />
        </>
      ) : (
        <p>{t("messages.readOnly")}</p>
      )}
    </Page>
  );
}
