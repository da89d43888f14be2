import { createCookie, data, type MiddlewareFunction, redirect } from "react-router";
import { findActor } from "#app/domain/accounts/find-actor.server.ts";
import { type Actor, isSignedIn } from "#app/domain/policy.ts";
import { type Locale, translator } from "#app/i18n/translate.ts";
import { appContext, localeContext } from "./context.ts";
import { services } from "./services.server.ts";
import { sessionToken } from "./session-cookie.server.ts";

const languageCookie = createCookie("lang", { path: "/", sameSite: "lax", maxAge: 31_536_000 });

const asLocale = (value: unknown): Locale | null =>
  value === "lt" || value === "en" ? value : null;

/** Composes the context of one request: who, in which language, with what. */
export const compose: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const base = services();
  refuseBrokenForms(request);
  const { actor, locale: own } = await findActor(base, await sessionToken(request));
  const asked = asLocale(new URL(request.url).searchParams.get("lang"));
  const locale =
    asked ?? asLocale(await languageCookie.parse(request.headers.get("cookie"))) ?? own ?? "lt";

  context.set(appContext, { ...base, actor });
  context.set(localeContext, { locale, t: translator(locale) });

  const response = await next();
  if (asked) response.headers.append("set-cookie", await languageCookie.serialize(asked));
  keepPrivate(response, isSignedIn(actor));
  return response;
};

/** A body that cannot be read as a form is the sender's mistake, not a failure of ours. */
function refuseBrokenForms(request: Request) {
  const formData = request.formData.bind(request);
  request.formData = () =>
    formData().catch((error: unknown) => {
      if (error instanceof TypeError) throw data(null, { status: 400 });
      throw error;
    });
}

/** Nothing that depends on the visitor may be kept by anybody on the way. */
function keepPrivate({ headers, status }: Response, signedIn: boolean) {
  if (headers.has("cache-control")) return;
  const shared = !signedIn && status === 200 && !headers.has("set-cookie");
  headers.set("cache-control", shared ? "no-cache" : "private, no-store");
  headers.append("vary", "cookie");
}

/** For pages whose address or form carries a secret: no copy of them is kept, not even by the browser. */
export const neverKept: MiddlewareFunction<Response> = async (_, next) => {
  const response = await next();
  response.headers.set("cache-control", "private, no-store");
  return response;
};

const notFound = () => data(null, { status: 404 });

/** Lets nobody in who is not signed in; the page asked for follows after signing in. */
export const requireSignIn: MiddlewareFunction<Response> = ({ request, context }) => {
  if (isSignedIn(context.get(appContext).actor)) return;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
};

const requireRole =
  (...roles: Actor["groups"][number]["role"][]): MiddlewareFunction<Response> =>
  (args, next) => {
    const result = requireSignIn(args, next);
    const { actor } = args.context.get(appContext);
    if (!actor.groups.some(({ role }) => roles.includes(role))) throw notFound();
    return result;
  };

export const requireStaff = requireRole("STAFF");
export const requireEvaluator = requireRole("EVALUATOR");

/** Lets administrators in; for everybody else who is signed in there is nothing here. */
export const requireAdmin: MiddlewareFunction<Response> = (args, next) => {
  const result = requireSignIn(args, next);
  if (!args.context.get(appContext).actor.isAdmin) throw notFound();
  return result;
};
