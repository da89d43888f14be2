import { data, Form, redirect } from "react-router";
import {
  addMaterials,
  mayAddMaterials,
  removeMaterial,
} from "#app/domain/events/materials.server.ts";
import { staffEventPage } from "#app/domain/events/staff-events.server.ts";
import { appContext } from "#app/http/context.ts";
import { keptFiles, receiveEnclosures } from "#app/http/receive-enclosures.server.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { EnclosureList, EnclosuresField, faultLines } from "#app/ui/enclosures-field.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/event-materials.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { event, materials } = unwrap(await staffEventPage(context.get(appContext), params));
  return { title: event.title, materials };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const { id } = params;
  const allowed = await mayAddMaterials(ctx, params);
  const place = `event ${id}`;
  const { form, files, faults } = await receiveEnclosures(ctx, request, { place, may: allowed.ok });
  unwrap(allowed);
  const page = `/staff/events/${id}/materials`;
  const removed = form.get("remove");
  if (typeof removed === "string") {
    unwrap(await removeMaterial(ctx, { id, file: removed }));
    return redirect(page);
  }
  if (faults.length > 0) {
    const kept = await keptFiles(ctx, place, files);
    return data({ refusal: "", kept, faults }, { status: 400 });
  }
  const added = await addMaterials(ctx, { id, files });
  if (added.ok) return redirect(page);
  const kept = await keptFiles(ctx, place, files);
  return data({ refusal: sentence(context, added.error), kept, faults }, { status: 409 });
}

/** The files of an event: everybody who can read it can download them. */
export default function EventMaterials({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const say = useLocalText();
  const { materials } = loaderData;
  const lines = actionData
    ? [
        ...(actionData.refusal ? [{ id: "files", text: actionData.refusal }] : []),
        ...faultLines(t, locale, actionData.faults),
      ]
    : [];
  const title = t("event.materials");
  return (
    <Page
      crumbs={[
        { label: t("events.title"), to: "/staff/events" },
        { label: say(loaderData.title), to: `/staff/events/${params.id}` },
      ]}
    >
      <Title text={title} failed={lines.length > 0} />
      <ErrorSummary errors={lines} />
      <h1>{title}</h1>
      <p>{t("event.materialsText")}</p>
      {materials.map((file) => (
        <Form method="post" className="row" key={file.id}>
          <EnclosureList files={[file]} />
          <Button name="remove" value={file.id} look="plain">
            {t("event.removeFile")} <span className="hidden">{file.name}</span>
          </Button>
        </Form>
      ))}
      <form method="post" encType="multipart/form-data" noValidate>
        <EnclosuresField
          label={t("event.files")}
          kept={actionData?.kept ?? []}
          faults={actionData?.faults ?? []}
        />
        <Button>{t("event.addFiles")}</Button>
      </form>
    </Page>
  );
}
