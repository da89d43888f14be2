import { formatMoney } from "#app/domain/values/money.ts";
import { ScrollTable } from "../table.tsx";
import { useLocale, useT } from "../use-t.ts";

interface Payment {
  id: string;
  kind: "ADVANCE" | "INTERIM" | "FINAL" | "RETURNED";
  paidOn: string;
  cents: number;
  number: string;
}

/** Payments of the managing authority with their sum, cents; what came back counts against it. */
export function Payments({
  payments,
  paidCents,
}: {
  payments: readonly Payment[];
  paidCents: number;
}) {
  const t = useT();
  const locale = useLocale();
  if (payments.length === 0) return <p className="soft">{t("project.noPayments")}</p>;
  return (
    <ScrollTable label={t("project.payments")} className="dense cards">
      <thead>
        <tr>
          <th scope="col">{t("project.paidOn")}</th>
          <th scope="col">{t("project.payKind")}</th>
          <th scope="col">{t("project.payNumber")}</th>
          <th scope="col" className="num">
            {t("project.sum")}
          </th>
        </tr>
      </thead>
      <tbody>
        {payments.map(({ id, kind, paidOn, cents, number }) => (
          <tr key={id}>
            <td className="nowrap">{paidOn}</td>
            <td data-label={t("project.payKind")}>{t(`project.pay.${kind}`)}</td>
            <td data-label={t("project.payNumber")}>{number}</td>
            <td className="num" data-label={t("project.sum")}>
              {formatMoney(kind === "RETURNED" ? -cents : cents, locale)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t("project.paid")}
          </th>
          <td className="num">{formatMoney(paidCents, locale)}</td>
        </tr>
      </tfoot>
    </ScrollTable>
  );
}
