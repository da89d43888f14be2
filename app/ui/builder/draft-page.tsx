import type { ReactNode } from "react";
import type { CallStatus } from "#app/domain/calls/lifecycle.ts";
import type { LocalText } from "#app/domain/calls/definition.ts";
import { useLocalText } from "../local-text.ts";
import { Page } from "../shell.tsx";
import { CallStatusTag } from "../staff/status-tags.tsx";
import { Tag } from "../status.tsx";
import { Title } from "../title.tsx";
import { useT } from "../use-t.ts";

export interface Head {
  number: string;
  title: LocalText;
  status: CallStatus;
  isAmendment: boolean;
  isJudged: boolean;
}

/** The frame of every page that prepares a call: where it belongs, what it is, that nobody else sees it. */
export function DraftPage({
  call,
  title,
  failed = false,
  above = [],
  isDraft = true,
  children,
}: {
  call: Head;
  title: string;
  failed?: boolean;
  /** Pages between the list of tasks and this one. */
  above?: readonly { label: string; to: string }[];
  /** Something is being prepared: the page of the call is the list of its tasks. */
  isDraft?: boolean;
  children: ReactNode;
}) {
  const t = useT();
  const root = `/staff/calls/${call.number}${isDraft ? "/build" : ""}`;
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number: call.number }), to: root },
        ...above,
      ]}
    >
      <Title text={`${title} – ${call.number}`} failed={failed} />
      {children}
    </Page>
  );
}

/** The heading of such a page. */
export function DraftHeading({ call, title }: { call: Head; title: string }) {
  const t = useT();
  const say = useLocalText();
  return (
    <>
      <div className="row above-title">
        <CallStatusTag status={call.status} />
        {call.isAmendment && <Tag tone="wait">{t("draft.amendment")}</Tag>}
        <span className="soft">{`${say(call.title)} · ${t("call.short", { number: call.number })}`}</span>
      </div>
      <h1>{title}</h1>
    </>
  );
}
