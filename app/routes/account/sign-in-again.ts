import { parseWithZod } from "@conform-to/zod/v4";
import { data, type RouterContextProvider } from "react-router";
import { signInSchema } from "#app/domain/accounts/account-schema.ts";
import { enterCode } from "#app/domain/accounts/enter-code.server.ts";
import { findActor } from "#app/domain/accounts/find-actor.server.ts";
import { codeSchema } from "#app/domain/accounts/second-factor-schema.ts";
import { signIn } from "#app/domain/accounts/sign-in.server.ts";
import type { Refusal } from "#app/domain/result.ts";
import { browserOf } from "#app/http/browser.server.ts";
import { appContext, arrivalContext, visitorContext } from "#app/http/context.ts";
import { isDemoPerson } from "#app/http/demo.server.ts";
import { sentence } from "#app/http/respond.ts";
import { sessionCookie } from "#app/http/session-cookie.server.ts";
import type { Route } from "./+types/sign-in-again.ts";

type Context = Readonly<RouterContextProvider>;

/**
 * Signing in from a page that holds typed text, for its script: the page stays. Answers whether the
 * code of a second factor is to follow, or why not.
 */
export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  return form.has("code") ? code(context, request, form) : password(context, request, form);
}

async function password(context: Context, request: Request, form: FormData) {
  const ctx = context.get(appContext);
  const submission = parseWithZod(form, { schema: signInSchema });
  if (submission.status !== "success") return refusal(context, { code: "wrong-credentials" });
  const { address } = context.get(arrivalContext);
  const credentials = { ...submission.value, address };
  const result = await signIn(ctx, credentials, await browserOf(request));
  return result.ok ? entered(context, result.value.token) : refusal(context, result.error);
}

async function code(context: Context, request: Request, form: FormData) {
  const submission = parseWithZod(form, { schema: codeSchema });
  const isAsked = context.get(visitorContext).withheld === "code";
  if (submission.status !== "success" || !isAsked) return refusal(context, { code: "wrong-code" });
  const ctx = context.get(appContext);
  const result = await enterCode(ctx, submission.value, await browserOf(request));
  return result.ok ? entered(context, result.value.token) : refusal(context, result.error);
}

async function entered(context: Context, token: string) {
  const { withheld } = await findActor(context.get(appContext), token, isDemoPerson);
  const headers = { "set-cookie": await sessionCookie(token) };
  return Response.json({ next: withheld === "code" ? "code" : null }, { headers });
}

const refusal = (context: Context, error: Refusal) =>
  Response.json(
    { refused: sentence(context, error) },
    { status: error.code === "too-many-tries" ? 429 : 400 },
  );

export const loader = () => {
  throw data(null, { status: 404 });
};
