import { type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, Link, redirect } from "react-router";
import type { z } from "zod";
import { complaintPage } from "#app/domain/complaints/complaint-page.server.ts";
import { complaintChars, complaintSchema } from "#app/domain/complaints/complaint-schema.ts";
import { sendComplaint } from "#app/domain/complaints/send-complaint.server.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { appContext } from "#app/http/context.ts";
import { receivedAt } from "#app/http/received-at.ts";
import {
  type KeptFile,
  keptFiles,
  receiveEnclosures,
} from "#app/http/receive-enclosures.server.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ComplaintText } from "#app/ui/complaints/complaint-text.tsx";
import { EnclosuresField, type FileFault, faultLines } from "#app/ui/enclosures-field.tsx";
import { ErrorSummary, formLines, LongTextField, TextField } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/complaint.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const page = unwrap(await complaintPage(context.get(appContext), params));
  const isOver = page.obstacle?.code === "complaint-too-late";
  const why = page.obstacle && !isOver ? sentence(context, page.obstacle) : null;
  return { ...page, isOver, why };
}

/** What a refused complaint says, with what came with it. */
interface Refused {
  reply: SubmissionResult;
  kept: KeptFile[];
  faults: FileFault[];
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const { id } = params;
  const place = `complaint ${id}`;
  const page = await complaintPage(ctx, params);
  const may = page.ok && !page.value.obstacle;
  const { form, files, faults } = await receiveEnclosures(ctx, request, { place, may });
  const arrived = receivedAt(context);
  unwrap(page);

  const submission = parseWithZod(form, { schema: complaintSchema });
  const refuse = async (reply: SubmissionResult<string[]>, status: number) => {
    const kept = await keptFiles(ctx, place, files);
    return data({ reply, kept, faults } satisfies Refused, { status });
  };
  if (submission.status !== "success" || faults.length > 0) return refuse(submission.reply(), 400);

  const input = { ...submission.value, id, receivedAt: arrived, files };
  const sent = await sendComplaint(ctx, input);
  if (sent.ok) return redirect(href("/my/proposals/:id/complaint/receipt", params), 303);
  if (sent.error.code === "not-found") return unwrap(sent);
  return refuse(submission.reply({ formErrors: [sentence(context, sent.error)] }), 409);
}

/** Where a signatory complains of a released decision within its term, and reads the complaint afterwards. */
export default function Complaint({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const refused = actionData as Refused | undefined;
  const [form, fields] = useForm<z.infer<typeof complaintSchema>>({
    id: "complaint",
    lastResult: refused?.reply ?? null,
  });
  const lines = [...formLines(t, form), ...faultLines(t, locale, refused?.faults ?? [])];
  const { id, decision, standing, registration, why } = page;
  const title = standing
    ? t("complaint.toRead", { number: standing.number })
    : t("complaint.title");
  const day = (iso: string) => formatLongDay(iso, locale);
  return (
    <Page
      crumbs={[
        { label: t("nav.proposals"), to: "/my/proposals" },
        { label: registration, to: `/my/proposals/${id}` },
        { label: t("complaint.title") },
      ]}
    >
      <Title text={title} failed={lines.length > 0} />
      <ErrorSummary errors={lines} />
      <h1>{title}</h1>
      <p>
        {t("complaint.about", {
          registration,
          day: day(decision.meetingOn),
          minutes: decision.minutesNo,
        })}
      </p>
      {standing ? (
        <>
          <ComplaintText complaint={standing} />
          <p className="row">
            <Link to={`/my/proposals/${id}/complaint/receipt`}>{t("complaint.toReceipt")}</Link>
            {page.mayWithdraw && (
              <ButtonLink look="quiet" to={`/my/proposals/${id}/complaint/withdraw`}>
                {t("complaint.withdraw")}
              </ButtonLink>
            )}
          </p>
        </>
      ) : (
        <>
          <p>
            {t(page.isOver ? "complaint.over" : "complaint.until", {
              day: day(decision.complaintUntil),
            })}
          </p>
          {why && !refused && <Notice>{why}</Notice>}
          {((!why && !page.isOver) || refused) && (
            <form method="post" encType="multipart/form-data" noValidate id={form.id}>
              <p>{t("complaint.answerIn", { group: page.group, n: page.answerDays })}</p>
              <LongTextField
                field={fields.contested}
                label={t("complaint.contested")}
                hint={t("complaint.contestedHint", { n: complaintChars.contested })}
              />
              <LongTextField
                field={fields.arguments}
                label={t("complaint.arguments")}
                hint={t("complaint.argumentsHint", { n: complaintChars.arguments })}
                rows={12}
              />
              <LongTextField
                field={fields.asked}
                label={t("complaint.asked")}
                hint={t("complaint.askedHint", { n: complaintChars.asked })}
              />
              <EnclosuresField
                label={t("complaint.files")}
                kept={refused?.kept ?? []}
                faults={refused?.faults ?? []}
              />
              <p>{t("complaint.you", page.signatory)}</p>
              <TextField
                field={fields.position}
                label={t("complaint.position")}
                autoComplete="organization-title"
              />
              <p>{t("complaint.final")}</p>
              <Button>{t("complaint.send")}</Button>
            </form>
          )}
        </>
      )}
    </Page>
  );
}
