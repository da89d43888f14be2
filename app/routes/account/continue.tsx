import { keptForm } from "#app/domain/accounts/kept-form.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { keeperSecret } from "#app/http/session-cookie.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/continue.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const browser = await keeperSecret(request);
  const kept = unwrap(await keptForm(context.get(appContext), { token: params.token, browser }));
  return {
    path: kept.path,
    until: formatInstant(kept.until, context.get(localeContext).locale),
    fields: [...new URLSearchParams(kept.body)].map(([name, value], index) => ({
      index,
      name,
      value,
    })),
  };
}

/** What a person typed, as far as it can be told from marks and choices: it has words. */
const hasWords = ({ value }: { value: string }) => /\p{L}\S*\s+\S/u.test(value);

export default function Continue({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const { path, until, fields } = loaderData;
  const typed = fields.filter(hasWords);
  return (
    <Page>
      <Title text={t("continue.title")} />
      <h1>{t("continue.title")}</h1>
      <p>{t("continue.text")}</p>
      <form method="post" action={path}>
        {fields.map(({ index, name, value }) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <Button>{t("continue.button")}</Button>
      </form>
      <p className="soft">{t("continue.until", { time: until })}</p>
      {typed.length > 0 && (
        <details>
          <summary>{t("continue.typed")}</summary>
          <ul>
            {typed.map(({ index, value }) => (
              <li key={index} className="typed">
                {value}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Page>
  );
}
