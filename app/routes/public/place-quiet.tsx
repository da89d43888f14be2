import { data, Form } from "react-router";
import { quietPlace } from "#app/domain/events/place.server.ts";
import { appContext } from "#app/http/context.ts";
import { neverKept } from "#app/http/middleware.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/place-quiet.ts";

export const middleware: Route.MiddlewareFunction[] = [neverKept];

/** The same for every link, so that following one tells nothing of an address. */
export const loader = () => null;

export async function action({ context, params }: Route.ActionArgs) {
  const result = await quietPlace(context.get(appContext), params);
  return result.ok ? { done: true } : data({ done: false }, { status: 409 });
}

export default function PlaceQuiet({ actionData }: Route.ComponentProps) {
  const t = useT();
  const title = t(
    actionData ? (actionData.done ? "place.quietDone" : "follow.linkTitle") : "place.quietTitle",
  );
  return (
    <Page>
      <Title text={title} />
      <h1>{title}</h1>
      {actionData ? (
        <p>{t(actionData.done ? "place.quietDoneText" : "place.linkText")}</p>
      ) : (
        <Form method="post">
          <p>{t("place.quietText")}</p>
          <Button>{t("place.quiet")}</Button>
        </Form>
      )}
    </Page>
  );
}
