import { parseWithZod } from "@conform-to/zod/v4";
import { redirect } from "react-router";
import { setPrivacy, statementPage } from "#app/domain/groups/set-statement.server.ts";
import { privacyForm as schema, typedPrivacy } from "#app/domain/groups/statement-forms.ts";
import { appContext } from "#app/http/context.ts";
import { againWith, notSaved } from "#app/http/draft-form.ts";
import { unwrap } from "#app/http/respond.ts";
import { Pair, Rows, Text } from "#app/ui/builder/controls.tsx";
import { DraftForm } from "#app/ui/builder/draft-form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/privacy-notice.ts";

const kind = "privacyNotice";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await statementPage(context.get(appContext), params.slug, kind));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const page = unwrap(await statementPage(ctx, params.slug, kind));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return againWith(submission);
  const result = await setPrivacy(ctx, params.slug, submission.value);
  if (!result.ok)
    return notSaved(context, submission, result.error, { theirs: typedPrivacy(page.told) });
  return redirect(`/groups/${params.slug}/privacy`);
}

/** What a group says of its handling of personal data, for its staff to write. */
export default function PrivacyNotice({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { slug, shortName, told, seen } = loaderData;
  const title = t("statement.privacy");
  return (
    <Page
      crumbs={[
        { label: t("strategies.staff.title"), to: "/staff/strategies" },
        { label: shortName, to: `/groups/${slug}` },
      ]}
    >
      <Title text={title} failed={actionData !== undefined} />
      <DraftForm
        value={typedPrivacy(told)}
        answered={actionData}
        seen={seen}
        heading={
          <>
            <h1>{title}</h1>
            <p>{t("statement.privacyText")}</p>
          </>
        }
      >
        <Pair
          name="officer"
          label={t("statement.officer")}
          hint={t("statement.officerHint")}
          rows={2}
          optional
        />
        <Rows
          name="purposes"
          label={t("statement.purposes")}
          add={t("statement.addPurpose")}
          row={(name) => (
            <>
              <Pair name={`${name}.purpose`} label={t("statement.purpose")} rows={2} />
              <Pair name={`${name}.basis`} label={t("statement.basis")} rows={2} />
            </>
          )}
        />
        <Rows
          name="recipients"
          label={t("statement.recipients")}
          add={t("statement.addRecipient")}
          row={(name) => <Pair name={name} label={t("statement.recipient")} rows={2} />}
        />
        <Text name="source" label={t("statement.source")} hint={t("statement.sourceHint")} />
      </DraftForm>
    </Page>
  );
}
