import { href, Link } from "react-router";
import { findReceipt } from "#app/domain/proposals/receipt.server.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { formatDeadline, formatInstantSeconds } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { submissionNumber } from "#app/http/submission-number.ts";
import { Facts } from "#app/ui/facts.tsx";
import { fileSize } from "#app/ui/proposal/file-size.ts";
import { WholeProposal } from "#app/ui/proposal/whole-proposal.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/receipt.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const which = { ...params, n: submissionNumber(request.url) };
  const { call, ...receipt } = unwrap(await findReceipt(context.get(appContext), which));
  const { number, title, titleEn, closesAt, group } = call;
  return { ...receipt, call: { number, title, titleEn, closesAt }, email: group.email };
}

/** The number, the second and the hashes of what was handed in; stays at its address for good. */
export default function Receipt({ loaderData: receipt }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { id, registration, receivedAt, call, files, organisation, signatory } = receipt;
  const title = t("receipt.title");
  return (
    <Page
      crumbs={[
        { label: t("nav.proposals"), to: "/my/proposals" },
        { label: registration, to: href("/my/proposals/:id", { id }) },
        { label: t("receipt.crumb") },
      ]}
    >
      <title>{`${title} ${registration} – ${t("site.name")}`}</title>
      <div className="done-panel">
        <h1>{title}</h1>
        <p>{t("receipt.number")}</p>
        <p className="number">{registration}</p>
        <p>{`${formatInstantSeconds(receivedAt, locale)} (${t("word.lithuanianTime")})`}</p>
      </div>
      <p>{t("receipt.mailed")}</p>
      <p>
        <a href={`${href("/my/proposals/:id/receipt.pdf", { id })}?n=${receipt.n}`}>
          {t("receipt.pdf")}
        </a>
      </p>
      <h2>{t("whole.title")}</h2>
      <WholeProposal at={`/my/proposals/${id}/submissions/${receipt.n}`} />
      <h2>{t("status.next")}</h2>
      <ol>
        <li>{t("receipt.next.close", { at: formatDeadline(call.closesAt, locale) })}</li>
        <li>{t("receipt.next.check", { email: organisation.email })}</li>
        <li>{t("receipt.next.decision", { day: formatLongDay(receipt.decisionBy, locale) })}</li>
      </ol>
      <p>
        <Link to={href("/my/proposals/:id", { id })}>{t("receipt.toStatus")}</Link>
      </p>
      <h2>{t("receipt.what")}</h2>
      <Facts
        facts={[
          { label: t("receipt.project"), value: receipt.title },
          { label: t("organisation.facts.name"), value: organisation.printed },
          {
            label: t("receipt.call"),
            value: `${locale === "lt" ? call.title : call.titleEn}, ${t("proposals.call", { number: call.number })}`,
          },
          { label: t("result.requested"), value: formatMoney(receipt.requestedCents, locale) },
          { label: t("receipt.signatory"), value: `${signatory.name}, ${signatory.position}` },
          { label: t("receipt.sha256"), value: <code>{receipt.sha256}</code> },
        ]}
      />
      <h2>{t("receipt.files")}</h2>
      <ScrollTable label={t("receipt.files")}>
        <thead>
          <tr>
            <th scope="col">{t("receipt.slot")}</th>
            <th scope="col">{t("receipt.file")}</th>
            <th scope="col" className="num">
              {t("receipt.size")}
            </th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ attachmentId, slot, field, name, size, sha256 }) => (
            <tr key={attachmentId}>
              <td>{slot?.[locale] ?? field}</td>
              <td>
                <a href={`/files/attachments/${attachmentId}`}>{name}</a>
              </td>
              <td className="num">{fileSize(size, locale)}</td>
              <td>
                <code>{sha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <p className="soft">{t("receipt.hashMeaning")}</p>
      <p>
        {t("receipt.questions")} <a href={`mailto:${receipt.email}`}>{receipt.email}</a>
      </p>
    </Page>
  );
}
