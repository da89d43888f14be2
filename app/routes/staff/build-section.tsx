import { parseWithZod } from "@conform-to/zod/v4";
import { Form, redirect } from "react-router";
import { saveSection } from "#app/domain/call-drafts/edit-form.server.ts";
import {
  fieldKinds,
  sectionParts,
  sectionSchema as schema,
} from "#app/domain/call-drafts/field-schema.ts";
import { sectionEditPage } from "#app/domain/call-drafts/form-page.server.ts";
import { appContext } from "#app/http/context.ts";
import { againWith, notSaved, seenWith } from "#app/http/draft-form.ts";
import { changeFieldList } from "#app/http/field-list.ts";
import { unwrap } from "#app/http/respond.ts";
import { AddField } from "#app/ui/builder/add-field.tsx";
import { Choice, Pair, Tick } from "#app/ui/builder/controls.tsx";
import { DraftForm } from "#app/ui/builder/draft-form.tsx";
import { DraftHeading, DraftPage } from "#app/ui/builder/draft-page.tsx";
import { FieldList } from "#app/ui/builder/field-list.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { SeenFields } from "#app/ui/builder/seen-fields.tsx";
import { SeePage } from "#app/ui/builder/see-page.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/build-section.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await sectionEditPage(context.get(appContext), params));

const blank = { lt: "", en: "" };
const typedSection = (section: Route.ComponentProps["loaderData"]["section"]) => ({
  ...section,
  hint: section.hint ?? blank,
});

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const page = unwrap(await sectionEditPage(ctx, params));
  const form = await request.formData();
  const root = `/staff/calls/${params.number}/build/form`;
  const changed = await changeFieldList(context, form, {
    number: params.number,
    list: { section: params.section },
    here: `${root}/sections/${params.section}`,
  });
  if (changed) return changed;
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success") return againWith(submission);
  const { seen, hint, ...section } = submission.value;
  if (form.get("intent") === "preview") return seenWith(submission, { ...section, hint });
  const result = await saveSection(ctx, {
    number: params.number,
    seen,
    section: { key: params.section, ...section, ...(hint && { hint }) },
  });
  if (!result.ok)
    return notSaved(context, submission, result.error, { theirs: typedSection(page.section) });
  return redirect(`${root}#page-${params.section}`);
}

/** One page of the form: its texts, and its questions. */
export default function BuildSection({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const { call, section, fields, seen } = page;
  const title = say(section.title) || section.title.lt;
  const root = `/staff/calls/${call.number}/build/form`;
  const seenAs = actionData && "reply" in actionData ? actionData.seen : undefined;
  const shown = seenAs ?? section;
  const refused = actionData && "refused" in actionData ? actionData.refused : null;
  return (
    <DraftPage
      call={call}
      title={title}
      failed={actionData !== undefined && !seenAs}
      above={[{ label: t("draft.part.form"), to: root }]}
    >
      {refused && <ErrorSummary errors={[{ id: "new-title", text: refused }]} />}
      <DraftForm
        value={typedSection(section)}
        answered={actionData && "reply" in actionData ? actionData : undefined}
        seen={seen}
        isClosed={call.isJudged}
        seenAs={{
          title: t("draft.live"),
          shown: (
            <>
              <h3>{say(shown.question) || shown.question.lt}</h3>
              {shown.hint && <p className="soft">{say(shown.hint) || shown.hint.lt}</p>}
              {shown.showsOrganisation && <p className="soft">{t("draft.testOrganisation")}</p>}
              <SeenFields fields={fields} rules={page.rules} />
            </>
          ),
        }}
        heading={
          <>
            <DraftHeading call={call} title={title} />
            <SeePage number={call.number} section={section.key} />
          </>
        }
      >
        <Choice
          name="part"
          label={t("draft.section.part")}
          options={sectionParts.map((part) => ({ value: part, label: t(`formPart.${part}`) }))}
        />
        <Pair name="title" label={t("draft.section.title")} />
        <Pair name="question" label={t("draft.section.question")} />
        <Pair name="hint" label={t("draft.hint")} rows={3} optional />
        <Tick name="askDone" label={t("draft.section.askDone")} />
        <Tick name="showsOrganisation" label={t("draft.section.showsOrganisation")} />
      </DraftForm>
      <h2>{t("draft.section.fields")}</h2>
      <Form method="post">
        <FieldList fields={fields} root={`${root}/fields/`} isFixed={call.isJudged} label={title} />
      </Form>
      {!call.isJudged && <AddField kinds={fieldKinds} />}
    </DraftPage>
  );
}
