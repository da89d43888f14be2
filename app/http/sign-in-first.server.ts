import { redirect, type RouterContextProvider } from "react-router";
import { keepForm } from "#app/domain/accounts/kept-form.server.ts";
import { appContext, arrivalContext, visitorContext } from "./context.ts";
import { nextPath } from "./next-path.ts";
import { keeperCookie, keeperSecret } from "./session-cookie.server.ts";

interface Arriving {
  request: Request;
  context: Readonly<RouterContextProvider>;
}

const keptBytes = 256 * 1024;
/** Forms of these carry passwords and codes; none of them is ever kept. */
const secretAreas = /^\/(account|sign-in|sign-out|register|reset-password|confirm-email)(\/|$)/;

/** The path that a page was asked for by, as `next` carries it. */
export function pathOf(request: Request) {
  const { pathname, search } = new URL(request.url);
  return pathname + search;
}

/** A typed form, sent by its page; scripts that save on the side keep their text themselves. */
function isTyped({ method, headers, url }: Request) {
  const bytes = Number(headers.get("content-length") ?? 0);
  return (
    method === "POST" &&
    headers.get("content-type")?.startsWith("application/x-www-form-urlencoded") === true &&
    headers.get("accept") !== "application/json" &&
    bytes > 0 &&
    bytes <= keptBytes &&
    !secretAreas.test(new URL(url).pathname)
  );
}

/** Keeps what was typed into the form of the request; where it goes on after signing in, or null. */
async function keepTyped({ request, context }: Arriving) {
  const path = nextPath(pathOf(request));
  if (!path || !isTyped(request)) return null;
  const ctx = context.get(appContext);
  const browser = (await keeperSecret(request)) ?? ctx.secret(32);
  const { userId } = context.get(visitorContext);
  const { address } = context.get(arrivalContext);
  const kept = await keepForm(ctx, { path, body: await request.text(), userId, browser, address });
  if (!kept.ok) return null;
  return { next: `/account/continue/${kept.value}`, cookie: await keeperCookie(browser) };
}

/**
 * Leads whoever is not signed in to where they sign in, or enter the code of their second factor; the
 * page asked for follows, or the form that they were sending.
 */
export async function signInFirst(arriving: Arriving) {
  const kept = await keepTyped(arriving);
  const next = encodeURIComponent(kept?.next ?? pathOf(arriving.request));
  const { withheld } = arriving.context.get(visitorContext);
  const page = withheld === "code" ? "/sign-in/code" : "/sign-in";
  return redirect(`${page}?next=${next}`, {
    headers: kept ? { "set-cookie": kept.cookie } : {},
  });
}

/** Leads whoever lacks a required second factor to where it is set up; the page asked for follows. */
export const secondFactorFirst = (request: Request) =>
  redirect(`/account/second-factor?next=${encodeURIComponent(pathOf(request))}`);
