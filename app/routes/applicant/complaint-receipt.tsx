import { Link } from "react-router";
import { findComplaintReceipt } from "#app/domain/complaints/complaint-receipt.server.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { ComplaintText } from "#app/ui/complaints/complaint-text.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/complaint-receipt.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { group, ...complaint } = unwrap(
    await findComplaintReceipt(context.get(appContext), params),
  );
  return { proposalId: params.id, email: group.email, complaint };
}

/** The number and the second of a complaint, and the day of the answer; stays at its address for good. */
export default function ComplaintReceipt({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { proposalId, complaint, email } = loaderData;
  const { number, receivedAt, answerBy } = complaint;
  const title = t("complaint.receipt.title");
  const proposal = `/my/proposals/${proposalId}`;
  return (
    <Page
      crumbs={[
        { label: complaint.sent.registration, to: proposal },
        { label: t("complaint.title"), to: `${proposal}/complaint` },
        { label: t("complaint.toReceipt") },
      ]}
    >
      <Title text={`${title} ${number}`} />
      <div className="done-panel">
        <h1>{title}</h1>
        <p className="number">{number}</p>
        <p>{`${formatInstantSeconds(receivedAt, locale)} (${t("word.lithuanianTime")})`}</p>
      </div>
      <p>
        {t("complaint.receipt.text", {
          date: formatInstantSeconds(receivedAt, locale),
          no: number,
          due: formatLongDay(answerBy, locale),
        })}
      </p>
      <p>{t("complaint.receipt.mailed")}</p>
      <p className="row">
        <a href={`${proposal}/complaint/receipt.pdf`}>{t("complaint.receipt.pdf")}</a>
        <Link to={proposal}>{t("complaint.toProposal")}</Link>
      </p>
      <ComplaintText complaint={complaint} />
      <p>
        {t("receipt.questions")} <a href={`mailto:${email}`}>{email}</a>
      </p>
    </Page>
  );
}
