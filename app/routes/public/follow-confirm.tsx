import { data, Form, Link } from "react-router";
import { askedGroup, confirmFollowing } from "#app/domain/subscriptions/follow-group.server.ts";
import { appContext } from "#app/http/context.ts";
import { neverKept } from "#app/http/middleware.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/follow-confirm.ts";

export const middleware: Route.MiddlewareFunction[] = [neverKept];

export async function loader({ context, params }: Route.LoaderArgs) {
  const asked = await askedGroup(context.get(appContext), params.token);
  return { group: asked?.group ?? null };
}

/** Programs that look into mails follow links; only the button says yes. */
export async function action({ context, params }: Route.ActionArgs) {
  const result = await confirmFollowing(context.get(appContext), params.token);
  return result.ok ? { slug: result.value.slug } : data({ slug: null }, { status: 409 });
}

export default function FollowConfirm({ loaderData: { group }, actionData }: Route.ComponentProps) {
  const t = useT();
  const isDone = Boolean(actionData?.slug);
  const title = isDone
    ? t("follow.doneTitle")
    : t(group ? "follow.confirmTitle" : "follow.linkTitle");
  return (
    <Page>
      <Title text={title} />
      <h1>{title}</h1>
      {group && (
        <p>
          <Original>{group.name}</Original>
        </p>
      )}
      {isDone && (
        <p>
          <Link to={`/groups/${actionData?.slug}`}>{t("follow.toGroup")}</Link>
        </p>
      )}
      {!isDone && group && (
        <Form method="post">
          <p>{t("follow.confirmText")}</p>
          <Button>{t("follow.confirm")}</Button>
        </Form>
      )}
      {!isDone && !group && <p>{t("follow.linkText")}</p>}
    </Page>
  );
}
