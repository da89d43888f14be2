import { previewLetter } from "#app/domain/letters/preview-letters.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { LetterTwin } from "#app/ui/letter.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/call-letter.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { call, letter } = unwrap(await previewLetter(context.get(appContext), params));
  return { number: call.number, letter };
}

/** One letter as it would go out today. */
export default function CallLetter({ loaderData: { number, letter } }: Route.ComponentProps) {
  const t = useT();
  const title = t("letters.of", { registration: letter.registration });
  const base = `/staff/calls/${number}`;
  return (
    <Page
      crumbs={[
        { label: t("call.short", { number }), to: base },
        { label: t("letters.title"), to: `${base}/letters` },
      ]}
    >
      <Title text={title} />
      <h1>{title}</h1>
      <div className="toolbar">
        <ButtonLink to={`${base}/letters/${letter.proposalId}/pdf`} look="quiet">
          {t("letters.pdf")}
        </ButtonLink>
      </div>
      <LetterTwin model={letter.model} />
    </Page>
  );
}
