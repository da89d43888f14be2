import { type ReactNode, useContext } from "react";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "react-router";
import { countUnread } from "#app/domain/messages/unread.server.ts";
import { isSignedIn } from "#app/domain/policy.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { compose } from "#app/http/middleware.server.ts";
import { useBrand } from "#app/ui/brand.ts";
import { RequestId } from "#app/ui/request-id.ts";
import { Page, Shell } from "#app/ui/shell.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/root.ts";
import styles from "./ui/styles.css?url";

export const middleware: Route.MiddlewareFunction[] = [compose];

export const links: Route.LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const { actor } = ctx;
  const { locale } = context.get(localeContext);
  const holds = (role: string) => actor.groups.some((member) => member.role === role);
  return {
    locale,
    viewer: isSignedIn(actor)
      ? {
          name: actor.name,
          applicant:
            actor.organisations.length > 0 || (actor.groups.length === 0 && !actor.isAdmin),
          evaluator: holds("EVALUATOR"),
          board: holds("BOARD") || holds("CHAIR") || holds("OBSERVER"),
          staff: holds("STAFF"),
          admin: actor.isAdmin,
          unread: actor.organisations.length > 0 ? await countUnread(ctx) : 0,
        }
      : null,
  };
}

/** Pages ship client code only where their route says `handle = { hydrate: true }`; error pages never. */
function useHydration() {
  const matches = useMatches();
  const error = useRouteError();
  return (
    !error && matches.some(({ handle }) => (handle as { hydrate?: boolean } | undefined)?.hydrate)
  );
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const hydrate = useHydration();
  const accent = useBrand()?.accent;
  return (
    <html lang={root?.locale ?? "lt"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
        {accent && <link rel="stylesheet" href={`/accent/${accent}.css`} />}
      </head>
      <body>
        <Shell viewer={root?.viewer ?? null}>{children}</Shell>
        {hydrate && <ScrollRestoration />}
        {hydrate && <Scripts />}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const t = useT();
  const id = useContext(RequestId);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const [title, text] =
    status === 404
      ? [t("page.notFound"), t("page.notFoundText")]
      : status < 500
        ? [t("page.gone"), t("page.goneText")]
        : [t("page.failed"), t("page.failedText")];
  return (
    <Page>
      <title>{`${title} – ${t("site.name")}`}</title>
      <h1>{title}</h1>
      <p>{text}</p>
      {status >= 500 && id && <p>{t("page.failedNumber", { id })}</p>}
      <p>
        <a href="/">{t("page.toStart")}</a>
      </p>
    </Page>
  );
}
