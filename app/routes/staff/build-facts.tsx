import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "react-router";
import { factsPage } from "#app/domain/call-drafts/facts-page.server.ts";
import { factsSchema as schema } from "#app/domain/call-drafts/facts-schema.ts";
import { saveFacts } from "#app/domain/call-drafts/save-facts.server.ts";
import { refuse } from "#app/domain/result.ts";
import { vilniusToInstant } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { appContext } from "#app/http/context.ts";
import { againWith, notSaved } from "#app/http/draft-form.ts";
import { unwrap } from "#app/http/respond.ts";
import { Choice, Text } from "#app/ui/builder/controls.tsx";
import { DraftForm } from "#app/ui/builder/draft-form.tsx";
import { DraftHeading, DraftPage } from "#app/ui/builder/draft-page.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/build-facts.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await factsPage(context.get(appContext), params));

const at = {
  "number-taken": "number",
  "number-known": "number",
  "window-crossed": "closesAt",
  opensAt: "opensAt",
  closesAt: "closesAt",
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const page = unwrap(await factsPage(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return againWith(submission);
  const { number: newNumber, opensAt, closesAt, decisionBy, ...facts } = submission.value;
  const window = { opensAt: vilniusToInstant(opensAt), closesAt: vilniusToInstant(closesAt) };
  for (const key of ["opensAt", "closesAt"] as const)
    if (typeof window[key] === "string")
      return notSaved(context, submission, refuse("no-such-hour").error, {
        at: { "no-such-hour": key },
      });
  const result = await saveFacts(ctx, {
    ...facts,
    ...(window as { opensAt: Date; closesAt: Date }),
    number: params.number,
    newNumber,
    decisionBy: decisionBy ?? null,
  });
  if (!result.ok) return notSaved(context, submission, result.error, { at, theirs: page.typed });
  return redirect(`/staff/calls/${result.value.number}/build`);
}

/** Number, name, place in the strategy and window of a call. */
export default function BuildFacts({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { call, typed, seen, actions, minCallDays } = page;
  const title = t("draft.part.facts");
  return (
    <DraftPage call={call} title={title} failed={actionData !== undefined}>
      <DraftForm
        value={typed}
        answered={actionData}
        seen={seen}
        isClosed={call.isAmendment}
        heading={
          <>
            <DraftHeading call={call} title={title} />
            {call.isAmendment && <p className="caution">{t("draft.factsFixed")}</p>}
          </>
        }
      >
        <Pairs />
        <Text name="number" label={t("draft.number")} hint={t("draft.numberHint")} />
        <Choice
          name="actionId"
          label={t("draft.action")}
          options={actions.map((action) => ({
            value: action.id,
            label: `${action.number}. ${action.title}${
              action.leftCents === null
                ? ""
                : ` (${t("draft.left", { sum: formatMoney(Math.max(0, action.leftCents), locale) })})`
            }`,
          }))}
        />
        <Text name="opensAt" label={t("call.from")} hint={t("draft.hourHint")} />
        <Text
          name="closesAt"
          label={t("call.to")}
          hint={`${t("draft.hourHint")} ${t("draft.minDays", { n: minCallDays.value, source: minCallDays.source.replace(/\.$/, "") })}`}
        />
        <Text name="decisionBy" label={t("call.decisionBy")} hint={t("form.dateHint")} optional />
      </DraftForm>
    </DraftPage>
  );
}

function Pairs() {
  const t = useT();
  const label = t("draft.title");
  return (
    <div className="pair">
      <Text name="title" label={label} />
      <Text name="titleEn" label={t("draft.inEnglish", { label })} optional />
    </div>
  );
}
