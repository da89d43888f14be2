import { data, Form, redirect } from "react-router";
import {
  answerAffiliation,
  groupAffiliations,
} from "#app/domain/organisations/group-affiliations.server.ts";
import { isId } from "#app/domain/values/id.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { ExportLinks } from "#app/ui/export-links.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/affiliations.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const done = new URL(request.url).searchParams.get("done");
  const notice: "confirmed" | "denied" | null =
    done === "confirmed" || done === "denied" ? done : null;
  return {
    done: notice,
    told: await groupAffiliations(context.get(appContext)),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const confirm = form.get("confirm");
  const named = confirm ?? form.get("deny");
  if (typeof named !== "string") throw data(null, { status: 400 });
  const [organisationId = "", groupId = ""] = named.split(" ");
  if (!isId(organisationId) || !isId(groupId)) throw data(null, { status: 404 });
  const key = { organisationId, groupId };
  unwrap(await answerAffiliation(context.get(appContext), key, confirm !== null));
  return redirect(`/staff/members?done=${confirm === null ? "denied" : "confirmed"}`);
}

/** Organisations that say that they are members of the viewer's groups, to be confirmed or not. */
export default function Affiliations({ loaderData: { done, told } }: Route.ComponentProps) {
  const t = useT();
  const title = t("affiliation.staffTitle");
  return (
    <Page crumbs={[{ label: t("staff.calls.title"), to: "/staff" }, { label: title }]}>
      <Title text={title} />
      {done && <Notice>{t(`affiliation.done.${done}`)}</Notice>}
      <h1>{title}</h1>
      {told.length === 0 ? (
        <p className="soft">{t("affiliation.staffNone")}</p>
      ) : (
        <Form method="post">
          <p>{t("affiliation.staffText")}</p>
          <ScrollTable label={title} className="dense">
            <thead>
              <tr>
                <th scope="col" className="who">
                  {t("organisations.name")}
                </th>
                <th scope="col">{t("affiliation.group")}</th>
                <th scope="col">{t("affiliation.since")}</th>
                <th scope="col">{t("affiliation.state")}</th>
                <th scope="col">
                  <span className="hidden">{t("word.act")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {told.map(({ organisationId, groupId, name, code, group, since, state }) => {
                const key = `${organisationId} ${groupId}`;
                return (
                  <tr key={key}>
                    <th scope="row">
                      <Original>{name}</Original>
                      <small className="block">{code}</small>
                    </th>
                    <td>{group}</td>
                    <td className="nowrap">{since}</td>
                    <td>
                      <Tag tone={state === "waiting" ? "wait" : "neutral"}>
                        {t(`affiliation.state.${state}`)}
                      </Tag>
                    </td>
                    <td>
                      {state !== "confirmed" && (
                        <Button look="quiet" name="confirm" value={key}>
                          {t("affiliation.confirm")}
                          <span className="hidden"> – {name}</span>
                        </Button>
                      )}
                      {state !== "denied" && (
                        <Button look="plain" name="deny" value={key}>
                          {t("affiliation.deny")}
                          <span className="hidden"> – {name}</span>
                        </Button>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </ScrollTable>
        </Form>
      )}
      {told.length > 0 && <ExportLinks at="/staff/exports/members" />}
    </Page>
  );
}
