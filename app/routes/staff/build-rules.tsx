import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "react-router";
import type { CallRules } from "#app/domain/calls/definition.ts";
import { partPage } from "#app/domain/call-drafts/part-page.server.ts";
import {
  numberRules,
  justified,
  peerSheets,
  rulesFrom,
  rulesSchema as schema,
  spelledRule,
  tieBreakers,
  typedRules,
} from "#app/domain/call-drafts/rules-schema.ts";
import { savePart } from "#app/domain/call-drafts/save-part.server.ts";
import { appContext } from "#app/http/context.ts";
import { againWith, notSaved } from "#app/http/draft-form.ts";
import { unwrap } from "#app/http/respond.ts";
import { isMessage } from "#app/i18n/translate.ts";
import { Choice, Text } from "#app/ui/builder/controls.tsx";
import { DraftForm } from "#app/ui/builder/draft-form.tsx";
import { DraftHeading, DraftPage } from "#app/ui/builder/draft-page.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/build-rules.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await partPage(context.get(appContext), params, "rules"));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const page = unwrap(await partPage(ctx, params, "rules"));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return againWith(submission);
  const { seen } = submission.value;
  const value = rulesFrom(submission.value);
  const result = await savePart(ctx, { number: params.number, part: "rules", seen, value });
  if (!result.ok)
    return notSaved(context, submission, result.error, { theirs: typedRules(page.value) });
  return redirect(`/staff/calls/${params.number}/build`);
}

type Settings = Route.ComponentProps["loaderData"]["settings"];
const groups: readonly { title: "money" | "form" | "scoring" | "terms"; first: keyof CallRules }[] =
  [
    { title: "money", first: "budgetCents" },
    { title: "form", first: "maxDurationMonths" },
    { title: "scoring", first: "totalPoints" },
    { title: "terms", first: "clarificationDays" },
  ];

/** The figures a call is judged by, each with its unit and what the group has set. */
export default function BuildRules({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const { call, value, seen, settings } = page;
  const title = t("draft.part.rules");
  const starts = groups.map(({ first }) => numberRules.findIndex(({ key }) => key === first));
  return (
    <DraftPage call={call} title={title} failed={actionData !== undefined}>
      <DraftForm
        value={typedRules(value)}
        answered={actionData}
        seen={seen}
        heading={<DraftHeading call={call} title={title} />}
      >
        {groups.map((group, index) => (
          <section key={group.title} aria-labelledby={`rules-${group.title}`}>
            <h2 id={`rules-${group.title}`}>{t(`draft.rules.${group.title}`)}</h2>
            <div className="pair">
              {numberRules.slice(starts[index], starts[index + 1]).map((rule) => (
                <NumberRule key={rule.key} rule={rule} settings={settings} />
              ))}
            </div>
          </section>
        ))}
        <h2>{t("amended.tieBreakers")}</h2>
        <p className="hint">{t("draft.tieHint")}</p>
        {tieBreakers.map((_, index) => (
          <Choice
            // oxlint-disable-next-line react/no-array-index-key -- the place is the identity
            key={index}
            name={`tieBreakers[${index}]`}
            label={t("draft.tiePlace", { n: index + 1 })}
            options={tieBreakers.map((one) => ({ value: one, label: t(`draft.tie.${one}`) }))}
          />
        ))}
        <Text
          name="reserveValidUntil"
          label={t("amended.reserveValidUntil")}
          hint={t("form.dateHint")}
        />
        <Choice
          name="justify"
          label={t("amended.justify")}
          options={justified.map((one) => ({ value: one, label: t(`draft.justify.${one}`) }))}
        />
        <Choice
          name="peerSheets"
          label={t("amended.peerSheets")}
          options={peerSheets.map((one) => ({ value: one, label: t(`draft.peers.${one}`) }))}
        />
      </DraftForm>
    </DraftPage>
  );
}

function NumberRule({
  rule,
  settings,
}: {
  rule: (typeof numberRules)[number];
  settings: Settings;
}) {
  const t = useT();
  const { key, unit, setting, maybeNone } = rule;
  const usual = setting && settings[setting];
  const own = `draft.ruleHint.${key}`;
  const value =
    usual && typeof usual.value === "number"
      ? spelledRule(key === "thresholdPoints" ? "percent" : unit, usual.value)
      : "";
  const hint = [
    isMessage(own) ? t(own) : "",
    usual
      ? t(key === "thresholdPoints" ? "draft.usualShare" : "draft.usual", {
          value,
          source: usual.source.replace(/\.$/, ""),
        })
      : "",
  ]
    .filter(Boolean)
    .join(" ");
  return (
    <Text
      name={key}
      numeric
      label={[
        t(`amended.${key}` as "amended.budgetCents"),
        unit === "euros" || unit === "percent" ? t(`draft.unit.${unit}`) : "",
      ]
        .filter(Boolean)
        .join(", ")}
      hint={hint || undefined}
      {...(maybeNone && { optional: true })}
    />
  );
}
