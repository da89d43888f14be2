import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, redirect } from "react-router";
import { mapSchema as schema } from "#app/domain/strategies/map-schema.ts";
import { mapLimits } from "#app/domain/strategies/territory.ts";
import {
  removeMap,
  setMap,
  territoryPage,
  tryMap,
} from "#app/domain/strategies/territory-map.server.ts";
import { appContext } from "#app/http/context.ts";
import { receiveMap } from "#app/http/receive-map.server.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, formLines, Labelled, TextField } from "#app/ui/form.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { TerritoryMap } from "#app/ui/strategy/territory-map.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/territory.ts";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const page = unwrap(await territoryPage(context.get(appContext), params));
  return { ...page, isSaved: new URL(request.url).searchParams.has("saved") };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  unwrap(await territoryPage(ctx, params));
  const done = redirect(`/staff/strategies/${params.group}/${params.slug}/territory?saved`);
  const received = await receiveMap(request);
  const form = received?.form ?? new FormData();
  const text = received?.text ?? "";
  const intent = form.get("intent");
  if (intent === "remove") {
    unwrap(await removeMap(ctx, params));
    return done;
  }
  const submission = parseWithZod(form, { schema });
  const tried = tryMap(text);
  const map = tried.ok ? tried.value : null;
  const fault = tried.ok ? "" : sentence(context, tried.error);
  if (submission.status !== "success" || !map)
    return data(
      { reply: submission.reply(), map, text: map?.text ?? text, fault },
      { status: 400 },
    );
  if (intent !== "save") return data({ reply: submission.reply(), map, text: map.text, fault });
  unwrap(await setMap(ctx, { ...params, ...submission.value, text }));
  return done;
}

/** The territory of a strategy: its words, and a map that is looked at before it is kept. */
export default function Territory({ loaderData, actionData }: Route.ComponentProps) {
  const { strategy, territory, mapSource, drawing, isSaved } = loaderData;
  const t = useT();
  const say = useLocalText();
  const [form, fields] = useForm<{ source: string }>({
    lastResult: actionData?.reply,
    defaultValue: { source: mapSource },
  });
  const map = actionData?.map;
  const fault = actionData?.fault ? [actionData.fault] : undefined;
  const lines = [...(fault ?? []).map((text) => ({ id: "text", text })), ...formLines(t, form)];
  const title = t("strategy.territory");
  const at = `${strategy.group}/${strategy.slug}`;
  const shown = map?.drawing ?? drawing;
  return (
    <Page
      crumbs={[
        { label: t("strategies.staff.title"), to: "/staff/strategies" },
        { label: say(strategy.title) },
      ]}
    >
      <Title text={title} failed={lines.length > 0} />
      <ErrorSummary errors={lines} />
      {isSaved && actionData === undefined && <Notice>{t("acts.saved")}</Notice>}
      <h1>{title}</h1>
      {territory.split("\n").map((part) => (
        <p key={part}>
          <Original>{part}</Original>
        </p>
      ))}
      <p>
        <Link to={`/staff/strategies/${at}/amend`}>{t("territory.amend")}</Link>
      </p>
      <h2>{t(map ? "territory.preview" : "territory.map")}</h2>
      {map && <p className="note">{t("territory.previewText")}</p>}
      {map?.isAbroad && <p className="note">{t("territory.abroad")}</p>}
      {shown ? (
        <TerritoryMap drawing={shown} source={map ? (fields.source.value ?? "") : mapSource} />
      ) : (
        <p className="soft">{t("territory.none")}</p>
      )}
      {drawing && !map && (
        <Form method="post">
          <Button name="intent" value="remove" look="plain">
            {t("territory.remove")}
          </Button>
        </Form>
      )}
      <h2>{t(drawing ? "territory.replace" : "territory.add")}</h2>
      <Form method="post" encType="multipart/form-data" {...getFormProps(form)}>
        <Labelled
          id="file"
          label={t("territory.file")}
          hint={t("territory.fileHint", {
            megabytes: mapLimits.megabytes,
            thousands: mapLimits.points / 1000,
          })}
          optional
        >
          <input
            type="file"
            id="file"
            name="file"
            accept=".geojson,.json,application/geo+json,application/json"
            aria-describedby="file-hint"
          />
        </Labelled>
        <Labelled
          id="text"
          label={t("territory.text")}
          hint={t("territory.textHint")}
          errors={fault}
          optional
        >
          <textarea
            key={actionData?.text}
            id="text"
            name="text"
            rows={8}
            spellCheck={false}
            defaultValue={actionData?.text}
            aria-describedby={fault ? "text-hint text-error" : "text-hint"}
            aria-invalid={fault ? true : undefined}
          />
        </Labelled>
        <TextField
          field={fields.source}
          label={t("territory.source")}
          hint={t("territory.sourceHint")}
          optional
        />
        <div className="row">
          <Button name="intent" value="preview" look={map ? "quiet" : "primary"}>
            {t("territory.show")}
          </Button>
          {map && (
            <Button name="intent" value="save">
              {t("territory.save")}
            </Button>
          )}
        </div>
      </Form>
    </Page>
  );
}
