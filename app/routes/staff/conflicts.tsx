import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, redirect } from "react-router";
import { registerPage } from "#app/domain/evaluation/conflict-register.server.ts";
import { conflictSchema } from "#app/domain/evaluation/conflict-schema.ts";
import { liftConflict } from "#app/domain/evaluation/lift-conflict.server.ts";
import { pinConflict } from "#app/domain/evaluation/pin-conflict.server.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { FormErrors } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { Page } from "#app/ui/shell.tsx";
import { CallTabs } from "#app/ui/staff/call-tabs.tsx";
import { ConflictTable } from "#app/ui/staff/conflict-table.tsx";
import { PinConflict } from "#app/ui/staff/pin-conflict.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/conflicts.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await registerPage(context.get(appContext), params));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const submission = parseWithZod(await request.formData(), { schema: conflictSchema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { intent, ...conflict } = submission.value;
  const result = await (intent === "pin" ? pinConflict : liftConflict)(ctx, conflict);
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(`/staff/calls/${params.number}/conflicts`);
}

/** Who declared what about which proposal of a call, for staff and, printed, for the minutes. */
export default function Conflicts({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const { call, proposals, people, isOpen } = loaderData;
  const [form] = useForm({ id: "conflict", lastResult: actionData });
  const title = t("register.conflicts");
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number: call.number }), to: `/staff/calls/${call.number}` },
      ]}
    >
      <Title text={title} failed={Boolean(actionData)} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p className="soft">{say(call.title)}</p>
      <CallTabs number={call.number} isPartial={call.isPartial} />
      <p className="no-print">{t("register.lead")}</p>
      {proposals.length === 0 ? (
        <p className="soft">{t("register.noProposals")}</p>
      ) : (
        <>
          <ConflictTable proposals={proposals} isOpen={isOpen} />
          <div className="no-print">
            <ExportLinks at={`/staff/calls/${call.number}/exports/conflicts`} />
          </div>
        </>
      )}
      {isOpen && proposals.length > 0 && (
        <Form method="post" className="card narrow no-print">
          <PinConflict proposals={proposals} people={people} />
        </Form>
      )}
    </Page>
  );
}
