import "#app/domain/unclear.ts";
import { createCookie, data, type MiddlewareFunction } from "react-router";
import { findActor } from "#app/domain/accounts/find-actor.server.ts";
import { renewToken } from "#app/domain/accounts/sessions.server.ts";
import { type Actor, type GroupRole, isSignedIn } from "#app/domain/policy.ts";
import { type Locale, translator } from "#app/i18n/translate.ts";
import { appContext, arrivalContext, localeContext, visitorContext } from "./context.ts";
import { isDemoPerson } from "./demo.server.ts";
import { logRefusal } from "./log-refusal.server.ts";
import { services } from "./services.server.ts";
import { sessionCookie, sessionToken } from "./session-cookie.server.ts";
import { secondFactorFirst, signInFirst } from "./sign-in-first.server.ts";

const languageCookie = createCookie("lang", { path: "/", sameSite: "lax", maxAge: 31_536_000 });

const asLocale = (value: unknown): Locale | null =>
  value === "lt" || value === "en" ? value : null;

/** Composes the context of one request: who, in which language, with what. */
export const compose: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const base = services();
  readForms(request);
  const token = await sessionToken(request);
  const { actor, locale: own, ...visitor } = await findActor(base, token, isDemoPerson);
  const asked = asLocale(new URL(request.url).searchParams.get("lang"));
  const locale =
    asked ?? asLocale(await languageCookie.parse(request.headers.get("cookie"))) ?? own ?? "lt";

  context.set(appContext, { ...base, actor });
  context.set(visitorContext, visitor);
  context.set(localeContext, { locale, t: translator(locale) });

  const response = await next();
  if (asked) response.headers.append("set-cookie", await languageCookie.serialize(asked));
  const { userId, outdated } = visitor;
  if (token && userId && outdated !== null && isPage(request)) {
    const renewed = await renewToken(base, userId, token, outdated);
    if (renewed) response.headers.append("set-cookie", await sessionCookie(renewed));
  }
  keepPrivate(response, token !== null);
  const { pathname: path } = new URL(request.url);
  logRefusal(response, { path, method: request.method, userId }, context.get(arrivalContext).id);
  return response;
};

/** A body that cannot be read as a form is the sender's mistake, not a failure of ours. */
function readForms(request: Request) {
  const formData = request.formData.bind(request);
  request.formData = () =>
    formData().then(withoutNul, (error: unknown) => {
      if (error instanceof TypeError) throw data(null, { status: 400 });
      throw error;
    });
}

/** What was typed without U+0000, which nobody sees and no text of the database can hold. */
function withoutNul(sent: FormData) {
  const form = new FormData();
  for (const [name, value] of sent)
    form.append(name, typeof value === "string" ? value.replaceAll("\0", "") : value);
  return form;
}

/** A page that the browser opens, not what a script asks for; it takes over new cookies before it asks again. */
const isPage = ({ method, headers }: Request) =>
  method === "GET" && [null, "document"].includes(headers.get("sec-fetch-dest"));

/** Nothing that depends on the visitor may be kept by anybody on the way. */
function keepPrivate({ headers, status }: Response, hasSession: boolean) {
  if (headers.has("cache-control")) return;
  const shared = !hasSession && [200, 304].includes(status) && !headers.has("set-cookie");
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

/** Lets nobody in who is not signed in; the page asked for, or the form sent, follows after signing in. */
export const requireSignIn: MiddlewareFunction<Response> = async (args) => {
  if (!isSignedIn(args.context.get(appContext).actor)) throw await signInFirst(args);
};

/** Lets in whoever is signed in with all their rights; which of them a page needs, it asks itself. */
export const requireAllRights: MiddlewareFunction<Response> = async (args) => {
  if (!isSignedIn(args.context.get(appContext).actor)) throw await signInFirst(args);
  if (args.context.get(visitorContext).withheld) throw secondFactorFirst(args.request);
};

/** Lets in only whose rights hold; rights that wait for a second factor lead to setting it up. */
const requireRights =
  (holds: (actor: Actor) => boolean): MiddlewareFunction<Response> =>
  async (args) => {
    const { actor } = args.context.get(appContext);
    if (!isSignedIn(actor)) throw await signInFirst(args);
    if (holds(actor)) return;
    if (args.context.get(visitorContext).withheld) throw secondFactorFirst(args.request);
    throw notFound();
  };

const hasRole =
  (...sought: GroupRole[]) =>
  (actor: Actor) =>
    actor.groups.some(({ role }) => sought.includes(role));

export const requireStaff = requireRights(hasRole("STAFF"));
export const requireEvaluator = requireRights(hasRole("EVALUATOR"));
export const requireBoard = requireRights(hasRole("BOARD", "CHAIR", "OBSERVER"));

/** Lets administrators in; for everybody else who is signed in there is nothing here. */
export const requireAdmin = requireRights(({ isAdmin }) => isAdmin);
