import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, href, Link, redirect } from "react-router";
import { archiveName } from "#app/domain/archives/archive-name.ts";
import { archiveSchema as schema } from "#app/domain/archives/archive-schema.ts";
import { archivesPage } from "#app/domain/archives/archives-page.server.ts";
import {
  askCallArchive,
  askFiles,
  askForwarding,
} from "#app/domain/archives/ask-archive.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, LongTextField, TextField } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Original } from "#app/ui/original.tsx";
import { ProjectStateTag } from "#app/ui/projects/state-tag.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ArchiveState } from "#app/ui/staff/archive-state.tsx";
import { CallTabs } from "#app/ui/staff/call-tabs.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/archives.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await archivesPage(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const { number } = params;
  unwrap(await archivesPage(ctx, params));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const { intent, ...typed } = submission.value;
  const asked = { number, addressee: "", note: "", ...typed };
  const ask = { files: askFiles, forwarding: askForwarding, call: askCallArchive }[intent];
  const result = await ask(ctx, asked);
  if (!result.ok) return refused(context, submission, result.error, { "forwarding-note": "note" });
  return redirect(href("/staff/calls/:number/archives", { number }));
}

/** Archives of a call: what goes to the ministry or the agency, and all files; made while one waits. */
export default function Archives({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const { call, archives, projects, mayForward, isContested } = loaderData;
  const [form, fields] = useForm<Record<"addressee" | "note", string>>({
    id: "forwarding",
    lastResult: actionData,
  });
  const title = t("archives.title");
  const base = `/staff/calls/${call.number}`;
  return (
    <Page
      crumbs={[
        { label: t("staff.calls.title"), to: "/staff" },
        { label: t("call.short", { number: call.number }), to: base },
      ]}
    >
      <Title text={title} failed={Boolean(actionData)} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <p className="soft">{say(call.title)}</p>
      <CallTabs number={call.number} isPartial={call.isPartial} />
      <div className="columns">
        {mayForward && (
          <section className="card" aria-labelledby="archive-forwarding">
            <h2 id="archive-forwarding">{t("archives.forwarding")}</h2>
            <p>{t("archives.forwardingText")}</p>
            <Form method="post" id={form.id} noValidate>
              <TextField
                field={fields.addressee}
                label={t("archives.addressee")}
                hint={t("archives.addresseeHint")}
              />
              {isContested && (
                <LongTextField
                  field={fields.note}
                  label={t("archives.note")}
                  hint={t("archives.noteHint")}
                />
              )}
              <Button name="intent" value="forwarding">
                {t("archives.make")}
              </Button>
            </Form>
          </section>
        )}
        <section className="card" aria-labelledby="archive-files">
          <h2 id="archive-files">{t("archives.files")}</h2>
          <p>{t("archives.filesText")}</p>
          <Form method="post">
            <Button name="intent" value="files" look="quiet">
              {t("archives.make")}
            </Button>
          </Form>
        </section>
        <section className="card" aria-labelledby="archive-call">
          <h2 id="archive-call">{t("archives.call")}</h2>
          <p>{t("archives.callText")}</p>
          <Form method="post">
            <Button name="intent" value="call" look="quiet">
              {t("archives.make")}
            </Button>
          </Form>
        </section>
      </div>
      <h2>{t("archives.made")}</h2>
      {archives.length === 0 ? (
        <p className="soft">{t("archives.none")}</p>
      ) : (
        <ArchiveTable archives={archives} base={base} />
      )}
      {projects.length > 0 && <ProjectsOfCall projects={projects} />}
      {archives.some(({ state }) => state === "making") && (
        <p>
          <Link to={`${base}/archives`}>{t("archives.refresh")}</Link>
        </p>
      )}
    </Page>
  );
}

/** The projects that were made of the proposals of the call. */
function ProjectsOfCall({ projects }: Pick<Route.ComponentProps["loaderData"], "projects">) {
  const t = useT();
  return (
    <>
      <h2 id="projects">{t("archives.projects")}</h2>
      <ul>
        {projects.map(({ id, title, promoter, state, registration }) => (
          <li key={id}>
            {registration}{" "}
            <Link to={`/staff/projects/${id}`}>
              <Original>{title}</Original>
            </Link>{" "}
            <Original>{promoter}</Original> <ProjectStateTag state={state} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ArchiveTable({
  archives,
  base,
}: Pick<Route.ComponentProps["loaderData"], "archives"> & { base: string }) {
  const t = useT();
  const locale = useLocale();
  return (
    <ScrollTable label={t("archives.made")} className="dense">
      <thead>
        <tr>
          <th scope="col">{t("archives.what")}</th>
          <th scope="col">{t("archives.asked")}</th>
          <th scope="col">{t("archives.state")}</th>
        </tr>
      </thead>
      <tbody>
        {archives.map(({ id, kind, addressee, note, askedAt, askedBy, ...archive }) => (
          <tr key={id}>
            <th scope="row">
              {t(`archives.${archiveName[kind]}`)}
              {addressee && (
                <small className="block">
                  <Original>{addressee}</Original>
                </small>
              )}
              {note && (
                <small className="block">
                  <Original>{note}</Original>
                </small>
              )}
            </th>
            <td>
              {formatInstant(askedAt, locale)}
              <small className="block">{askedBy}</small>
            </td>
            <td>
              <ArchiveState {...archive} at={`${base}/archives/${id}`} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
