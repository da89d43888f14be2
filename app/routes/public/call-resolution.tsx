import { minutesDocument } from "#app/domain/meetings/minutes-document.ts";
import { publicResolution } from "#app/domain/meetings/public-resolution.server.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { useLocalText } from "#app/ui/local-text.ts";
import { MinutesView } from "#app/ui/meetings/minutes-view.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/call-resolution.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { locale: language } = context.get(localeContext);
  const { call, parts } = unwrap(await publicResolution(context.get(appContext), params.number));
  return {
    call,
    parts: parts.map(({ model, signing, unnamed }) => ({
      id: signing.code,
      unnamed,
      document: minutesDocument(model, { language, extractOf: call.number, signing }),
    })),
  };
}

/** What the board resolved about a call, for everybody. */
export default function CallResolution({ loaderData: { call, parts } }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const title = t("resolution.of", { title: say(call.title) });
  return (
    <Page
      crumbs={[
        { label: t("results.title"), to: "/results" },
        { label: t("call.short", { number: call.number }), to: `/calls/${call.number}/results` },
      ]}
    >
      <title>{`${title} – ${t("site.name")}`}</title>
      <h1>{title}</h1>
      <p>{t("resolution.lead")}</p>
      {parts.map(({ id, unnamed, document }) => (
        <div key={id}>
          <MinutesView document={document} />
          {unnamed > 0 && <p className="soft">{t("resolution.unnamed", { n: unnamed })}</p>}
        </div>
      ))}
    </Page>
  );
}
