import type { Submission } from "@conform-to/react";
import { data, type HeadersArgs, type RouterContextProvider } from "react-router";
import type { Refusal, Result } from "#app/domain/result.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { isMessage } from "#app/i18n/translate.ts";
import { localeContext } from "./context.ts";

const pages: Record<string, number> = { "not-found": 404, busy: 503, "too-many-tries": 429 };

/** The value of a result, or the error page that its refusal stands for. */
export function unwrap<T, C extends string>(result: Result<T, C>): T {
  if (result.ok) return result.value;
  throw data(result.error, { status: pages[result.error.code] ?? 409 });
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** What a parameter of a refusal looks like: instants by the clock of Vilnius, `…Cents` as money. */
function shown(name: string, value: string | number, locale: Locale) {
  if (typeof value === "number") return name.endsWith("Cents") ? formatMoney(value, locale) : value;
  return INSTANT.test(value) ? formatInstantSeconds(new Date(value), locale) : value;
}

/** The sentence for a refusal, in the language of the request. */
export function sentence(context: Readonly<RouterContextProvider>, { code, params = {} }: Refusal) {
  const key = `refusal.${code}`;
  if (!isMessage(key)) return key;
  const { locale, t } = context.get(localeContext);
  const words = Object.entries(params).map(([name, value]) => [name, shown(name, value, locale)]);
  return t(key, Object.fromEntries(words));
}

/**
 * A refused form: its own page again with what was typed, and the reason above the fields, or at the
 * field that `at` names for the code. What was typed into the fields `hide` is not sent back.
 */
export function refused(
  context: Readonly<RouterContextProvider>,
  submission: Submission<unknown, string[]>,
  error: Refusal,
  at: Record<string, string> = {},
  hide: string[] = [],
) {
  if (error.code === "not-found") throw data(error, { status: 404 });
  const reason = [sentence(context, error)];
  const field = at[error.code];
  const reply = submission.reply({
    ...(field ? { fieldErrors: { [field]: reason } } : { formErrors: reason }),
    hideFields: hide,
  });
  const wait = error.params?.["seconds"];
  return data(reply, {
    status: pages[error.code] ?? 409,
    headers: wait === undefined ? {} : { "retry-after": String(wait) },
  });
}

/** Exported as `headers` by a route whose refusals carry headers, such as how long to wait. */
export const refusalHeaders = ({ actionHeaders }: HeadersArgs) => actionHeaders;
