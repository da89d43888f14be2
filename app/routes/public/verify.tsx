import { Link } from "react-router";
import { verifyDocument } from "#app/domain/documents/evaluation/verify-document.server.ts";
import { verifyLetter } from "#app/domain/letters/verify-letter.server.ts";
import { formatLongDate } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { Facts } from "#app/ui/facts.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/verify.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const letter = await verifyLetter(ctx, params.code);
  return unwrap(letter.ok ? letter : await verifyDocument(ctx, params.code));
}

/** Tells whoever holds a letter whether it is genuine and still the last one. */
export default function Verify({ loaderData: letter }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { replacedBy, replaces } = letter;
  return (
    <Page>
      <title>{`${t("verify.title")} – ${t("site.name")}`}</title>
      <h1>{t("verify.title")}</h1>
      <p>
        <Tag tone={replacedBy ? "bad" : "neutral"}>
          {t(replacedBy ? "verify.replaced" : "verify.genuine")}
        </Tag>
      </p>
      <p>{t("verify.genuineText", { group: letter.group })}</p>
      {replacedBy && (
        <p>
          {t("verify.replacedText", {
            number: replacedBy.number,
            date: formatLongDate(replacedBy.issuedAt, locale),
          })}{" "}
          <Link to={`/verify/${replacedBy.verifyCode}`}>
            {t("verify.toOther", { number: replacedBy.number })}
          </Link>
        </p>
      )}
      {replaces && (
        <p>
          {t("verify.replacesText", { number: replaces.number })}{" "}
          <Link to={`/verify/${replaces.verifyCode}`}>
            {t("verify.toOther", { number: replaces.number })}
          </Link>
        </p>
      )}
      <div className="card narrow">
        <Facts
          facts={[
            { label: t("verify.number"), value: letter.number },
            { label: t("verify.date"), value: formatLongDate(letter.issuedAt, locale) },
            { label: t("verify.heading"), value: <Original>{letter.heading}</Original> },
            {
              label: t("verify.sha"),
              value: letter.sha256 ? <code>{letter.sha256}</code> : t("verify.noFile"),
            },
          ]}
        />
      </div>
      <p className="soft">{t("verify.how")}</p>
    </Page>
  );
}
