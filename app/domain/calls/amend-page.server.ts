import { ok, refuse } from "#app/domain/result.ts";
import { formatAmount } from "#app/domain/values/money.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { type AmendForm, listKeys } from "./amendment-schema.ts";
import type { CallContent, CallDefinition, LocalText } from "./definition.ts";
import { headOf } from "./staff-call-page.server.ts";
import { findStaffCall } from "./staff-call.server.ts";

const lines = (texts: readonly LocalText[], locale: "lt" | "en") =>
  texts.map((text) => text[locale]).join("\n");

/** The fields of the amending page, filled in from a definition; sums are euros as they are typed. */
function fieldsOf({ content, rules }: CallDefinition): Record<string, string> {
  const listed = listKeys.flatMap((key) => [
    [`${key}Lt`, lines(content[key], "lt")],
    [`${key}En`, lines(content[key], "en")],
  ]);
  return {
    summaryLt: content.summary.lt,
    summaryEn: content.summary.en,
    infoEventLt: content.infoEvent?.lt ?? "",
    infoEventEn: content.infoEvent?.en ?? "",
    ifSystemFailsLt: content.ifSystemFails.lt,
    ifSystemFailsEn: content.ifSystemFails.en,
    ...Object.fromEntries(listed),
    contacts: content.contacts
      .map(({ name, role, phone, email }) => [name, role.lt, role.en, phone, email].join("; "))
      .join("\n"),
    budget: formatAmount(rules.budgetCents, "lt"),
    minGrant: formatAmount(rules.minGrantCents, "lt"),
    maxGrant: formatAmount(rules.maxGrantCents, "lt"),
  };
}

/** A published call as the pages that amend and extend it show it. */
export async function amendPage(ctx: Ctx, { number }: { number: string }) {
  const call = await findStaffCall(ctx.db, ctx, number);
  if (!call) return refuse("not-found");
  return ok({
    call: headOf(call),
    closesAt: call.closesAt,
    version: call.version.n,
    isPublished: call.status === "PUBLISHED",
    isOver: ctx.now() >= call.closesAt,
    fields: fieldsOf(call.definition),
  });
}

/** Texts of two languages line by line; null where they have not the same number of lines. */
function paired(lt: readonly string[], en: readonly string[]): LocalText[] | null {
  if (lt.length !== en.length) return null;
  return lt.map((text, index) => ({ lt: text, en: en[index] ?? text }));
}

function contactsOf(typed: readonly string[]): CallContent["contacts"] | null {
  const contacts = typed.map((line) => {
    const [name = "", lt = "", en = "", phone = "", email = ""] = line
      .split(";")
      .map((part) => part.trim());
    return { name, role: { lt, en: en || lt }, phone, email };
  });
  const isWhole = contacts.every(({ name, phone, email }) => name && phone && email.includes("@"));
  return isWhole ? contacts : null;
}

/** The definition that an amending form makes of the present one; a refusal names the field at fault. */
export async function amendedDefinition(ctx: Ctx, { number }: { number: string }, form: AmendForm) {
  const call = await findStaffCall(ctx.db, ctx, number);
  if (!call) return refuse("not-found");
  const { content, rules } = call.definition;
  const lists: Partial<Record<(typeof listKeys)[number], LocalText[]>> = {};
  for (const key of listKeys) {
    const list = paired(form[`${key}Lt`], form[`${key}En`]);
    if (!list) return refuse("lines-differ", { field: `${key}En` });
    lists[key] = list;
  }
  const contacts = contactsOf(form.contacts);
  if (!contacts) return refuse("contacts-unreadable", { field: "contacts" });
  return ok({
    ...call.definition,
    content: {
      ...content,
      ...lists,
      contacts,
      summary: { lt: form.summaryLt, en: form.summaryEn },
      infoEvent: form.infoEventLt
        ? { lt: form.infoEventLt, en: form.infoEventEn || form.infoEventLt }
        : null,
      ifSystemFails: { lt: form.ifSystemFailsLt, en: form.ifSystemFailsEn },
    },
    rules: {
      ...rules,
      budgetCents: form.budget,
      minGrantCents: form.minGrant,
      maxGrantCents: form.maxGrant,
    },
  });
}
