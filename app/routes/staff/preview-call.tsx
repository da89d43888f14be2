import { previewPage } from "#app/domain/call-drafts/preview.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { DraftPage } from "#app/ui/builder/draft-page.tsx";
import { CallText } from "#app/ui/call/call-text.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/preview-call.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { head, call } = unwrap(await previewPage(ctx, params));
  return { head, call, now: ctx.now() };
}

/** The public page of a call that is being prepared, as everybody will read it. */
export default function PreviewCall({ loaderData: { head, call, now } }: Route.ComponentProps) {
  const t = useT();
  return (
    <DraftPage call={head} title={t("draft.part.preview")}>
      <Notice>{t("draft.previewText")}</Notice>
      <CallText call={call} amendments={[]} questions={[]} now={now} />
    </DraftPage>
  );
}
