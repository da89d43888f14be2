import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { setHold } from "#app/domain/privacy/legal-hold.server.ts";
import { holdSchema as schema } from "#app/domain/privacy/privacy-schema.ts";
import { retentionPage } from "#app/domain/privacy/retention-page.server.ts";
import { isId } from "#app/domain/values/id.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { refused } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/retention.ts";

const notices = { held: "retention.done.held", lifted: "retention.done.lifted" } as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const after = asked.get("after") ?? "";
  const done = asked.get("done") ?? "";
  const lists = await retentionPage(context.get(appContext), isId(after) ? after : null);
  return { ...lists, notice: done in notices ? notices[done as keyof typeof notices] : null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const result = await setHold(context.get(appContext), submission.value);
  if (!result.ok) return refused(context, submission, result.error);
  return redirect(
    `/staff/retention?done=${submission.value.intent === "hold" ? "held" : "lifted"}`,
  );
}

/** What is due in the viewer's groups, and what is not deleted whatever its time. */
export default function Retention({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { due, held, next, notice } = loaderData;
  const title = t("retention.title");
  const [form, fields] = useForm<{ registration: string; reason: string }>({
    lastResult: actionData,
  });
  return (
    <Page crumbs={[{ label: t("staff.calls.title"), to: "/staff" }, { label: title }]}>
      <Title text={title} failed={actionData !== undefined} />
      <FormErrors form={form} />
      {notice && <Notice>{t(notice)}</Notice>}
      <h1>{title}</h1>
      <h2>{t("retention.dueTitle")}</h2>
      <p>{t("retention.dueText")}</p>
      <Due due={due} />
      {next && <Link to={`?after=${next}`}>{t("retention.next")}</Link>}

      <h2>{t("retention.heldTitle")}</h2>
      <p>{t("retention.heldText")}</p>
      <Held held={held} />

      <h2>{t("retention.hold")}</h2>
      <p>{t("retention.holdText")}</p>
      <Form method="post" {...getFormProps(form)}>
        <TextField
          field={fields.registration}
          label={t("retention.registration")}
          hint={t("retention.registrationHint")}
        />
        <TextField
          field={fields.reason}
          label={t("retention.holdReason")}
          hint={t("retention.holdReasonHint")}
        />
        <div className="row">
          <Button name="intent" value="hold">
            {t("retention.hold")}
          </Button>
          <Button name="intent" value="lift" look="quiet">
            {t("retention.lift")}
          </Button>
        </div>
      </Form>
    </Page>
  );
}

type Lists = Route.ComponentProps["loaderData"];

function Named({
  id,
  registration,
  title,
  organisation,
}: Omit<Lists["held"][number], "reason" | "heldAt">) {
  return (
    <>
      <Link to={`/staff/proposals/${id}`}>{registration}</Link>
      <small className="block">
        <Original>{`${organisation}: ${title}`}</Original>
      </small>
    </>
  );
}

function Due({ due }: Pick<Lists, "due">) {
  const t = useT();
  const locale = useLocale();
  if (due.length === 0) return <p className="soft">{t("retention.dueNone")}</p>;
  return (
    <ScrollTable label={t("retention.dueTitle")} className="dense">
      <thead>
        <tr>
          <th scope="col" className="who">
            {t("retention.proposal")}
          </th>
          <th scope="col">{t("retention.reason")}</th>
          <th scope="col">{t("retention.until")}</th>
          <th scope="col">{t("retention.listed")}</th>
        </tr>
      </thead>
      <tbody>
        {due.map(({ rule, until, listedAt, ...proposal }) => (
          <tr key={proposal.id}>
            <td>
              <Named {...proposal} />
            </td>
            <td>{t(`retention.rule.${rule}`)}</td>
            <td className="nowrap">{until}</td>
            <td className="nowrap">{formatInstant(listedAt, locale)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Held({ held }: Pick<Lists, "held">) {
  const t = useT();
  const locale = useLocale();
  if (held.length === 0) return <p className="soft">{t("retention.heldNone")}</p>;
  return (
    <ScrollTable label={t("retention.heldTitle")} className="dense">
      <thead>
        <tr>
          <th scope="col" className="who">
            {t("retention.proposal")}
          </th>
          <th scope="col">{t("retention.reason")}</th>
          <th scope="col">{t("retention.heldSince")}</th>
        </tr>
      </thead>
      <tbody>
        {held.map(({ reason, heldAt, ...proposal }) => (
          <tr key={proposal.id}>
            <td>
              <Named {...proposal} />
            </td>
            <td>
              <Original>{reason}</Original>
            </td>
            <td className="nowrap">{heldAt && formatInstant(heldAt, locale)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
