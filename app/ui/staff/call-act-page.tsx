import type { ReactNode } from "react";
import type { LocalText } from "#app/domain/calls/definition.ts";
import { FormErrors, type FormLike } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";

/** The frame of a page that changes a published call: its way back, what was refused, and which call it is. */
export function CallActPage({
  call,
  title,
  form,
  failed,
  children,
}: {
  call: { number: string; title: LocalText };
  title: string;
  form: FormLike;
  failed: boolean;
  children: ReactNode;
}) {
  const t = useT();
  const say = useLocalText();
  const short = t("call.short", { number: call.number });
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: short, to: `/staff/calls/${call.number}` },
      ]}
    >
      <Title text={title} failed={failed} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p className="soft">{`${say(call.title)} · ${short}`}</p>
      {children}
    </Page>
  );
}
