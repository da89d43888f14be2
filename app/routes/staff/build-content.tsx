import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "react-router";
import {
  applicantKinds,
  contentFrom,
  contentLists,
  contentSchema as schema,
  contentTexts,
  typedContent,
} from "#app/domain/call-drafts/content-schema.ts";
import { partPage } from "#app/domain/call-drafts/part-page.server.ts";
import { savePart } from "#app/domain/call-drafts/save-part.server.ts";
import { appContext } from "#app/http/context.ts";
import { againWith, notSaved } from "#app/http/draft-form.ts";
import { unwrap } from "#app/http/respond.ts";
import { Pair, Rows, Text, Tick, Ticks } from "#app/ui/builder/controls.tsx";
import { DraftForm } from "#app/ui/builder/draft-form.tsx";
import { DraftHeading, DraftPage } from "#app/ui/builder/draft-page.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/build-content.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await partPage(context.get(appContext), params, "content"));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const page = unwrap(await partPage(ctx, params, "content"));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return againWith(submission);
  const { seen } = submission.value;
  const value = contentFrom(submission.value);
  const result = await savePart(ctx, { number: params.number, part: "content", seen, value });
  if (!result.ok)
    return notSaved(context, submission, result.error, { theirs: typedContent(page.value) });
  return redirect(`/staff/calls/${params.number}/build`);
}

const long: readonly string[] = ["summary", "ifSystemFails"];

/** What the public page of a call says. */
export default function BuildContent({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const { call, value, seen } = page;
  const title = t("draft.part.content");
  return (
    <DraftPage call={call} title={title} failed={actionData !== undefined}>
      <DraftForm
        value={typedContent(value)}
        answered={actionData}
        seen={seen}
        heading={<DraftHeading call={call} title={title} />}
      >
        <Pair name="summary" label={t("amended.summary")} rows={5} />
        <Ticks
          name="applicantKinds"
          label={t("amended.applicantKinds")}
          options={applicantKinds.map((kind) => ({ value: kind, label: t(`draft.kind.${kind}`) }))}
        />
        {contentTexts
          .filter((key) => key !== "summary")
          .map((key) => (
            <Pair
              key={key}
              name={key}
              label={t(`amended.${key}`)}
              {...(long.includes(key) && { rows: 4 })}
            />
          ))}
        <Tick name="deMinimis" label={t("draft.deMinimis")} />
        <Tick name="example" label={t("draft.example")} />
        <h2>{t("amend.lists")}</h2>
        {contentLists.map((key) => (
          <Rows
            key={key}
            name={key}
            label={t(`amended.${key}`)}
            add={t("draft.addItem")}
            row={(name) => <Pair name={name} label={t("draft.item")} rows={2} />}
          />
        ))}
        <Rows
          name="contacts"
          label={t("amended.contacts")}
          add={t("draft.addContact")}
          row={(name) => (
            <>
              <div className="pair">
                <Text name={`${name}.name`} label={t("draft.contact.name")} />
                <Text name={`${name}.phone`} label={t("draft.contact.phone")} />
              </div>
              <Text name={`${name}.email`} label={t("draft.contact.email")} />
              <Pair name={`${name}.role`} label={t("draft.contact.role")} />
            </>
          )}
        />
        <Rows
          name="questions"
          label={t("amended.questions")}
          add={t("draft.addQuestion")}
          row={(name) => (
            <>
              <Pair name={`${name}.question`} label={t("draft.question")} rows={2} />
              <Pair name={`${name}.answer`} label={t("draft.answer")} rows={3} />
            </>
          )}
        />
        <Pair name="infoEvent" label={t("amended.infoEvent")} rows={3} optional />
      </DraftForm>
    </DraftPage>
  );
}
