import { data, Form, Link } from "react-router";
import { endFollowing } from "#app/domain/subscriptions/follow-group.server.ts";
import { appContext } from "#app/http/context.ts";
import { neverKept } from "#app/http/middleware.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/follow-end.ts";

export const middleware: Route.MiddlewareFunction[] = [neverKept];

/** The same for every link, so that following one tells nothing of an address. */
export const loader = () => null;

export async function action({ context, params }: Route.ActionArgs) {
  const result = await endFollowing(context.get(appContext), params.token);
  return result.ok ? { ended: true } : data({ ended: false }, { status: 409 });
}

export default function FollowEnd({ actionData }: Route.ComponentProps) {
  const t = useT();
  const title = t(
    actionData ? (actionData.ended ? "follow.endedTitle" : "follow.linkTitle") : "follow.endTitle",
  );
  return (
    <Page>
      <Title text={title} />
      <h1>{title}</h1>
      {actionData ? (
        <p>
          {t(actionData.ended ? "follow.endedText" : "follow.endLinkText")}{" "}
          <Link to="/calls">{t("calls.title")}</Link>
        </p>
      ) : (
        <Form method="post">
          <p>{t("follow.endText")}</p>
          <Button>{t("follow.end")}</Button>
        </Form>
      )}
    </Page>
  );
}
