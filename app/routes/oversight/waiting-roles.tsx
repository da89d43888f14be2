import { data, Form, redirect } from "react-router";
import { confirmRole } from "#app/domain/people/confirm-role.server.ts";
import { declineRole } from "#app/domain/people/decline-role.server.ts";
import { waitingRoles } from "#app/domain/people/waiting-roles.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { ScrollTable } from "#app/ui/table.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/waiting-roles.ts";

const notices = {
  confirmed: "waiting.done.confirmed",
  declined: "waiting.done.declined",
} as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { locale } = context.get(localeContext);
  const roles = unwrap(await waitingRoles(context.get(appContext)));
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return {
    roles: roles.map(({ askedAt, ...role }) => ({
      ...role,
      asked: formatInstant(askedAt, locale),
    })),
    notice: done in notices ? notices[done as keyof typeof notices] : null,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  const [confirmed, declined] = [form.get("confirm"), form.get("decline")];
  const id = confirmed ?? declined;
  if (typeof id !== "string") throw data(null, { status: 400 });
  const result = await (confirmed === null ? declineRole : confirmRole)(ctx, id);
  if (!result.ok && result.error.code === "not-found") throw data(null, { status: 404 });
  if (!result.ok) return data({ refusal: sentence(context, result.error) }, { status: 409 });
  return redirect(`/roles?done=${confirmed === null ? "declined" : "confirmed"}`);
}

/** Roles that an administrator gave and a second person has to confirm. */
export default function WaitingRoles({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { roles, notice } = loaderData;
  const title = t("waiting.title");
  return (
    <Page>
      <Title text={title} failed={actionData !== undefined} />
      <ErrorSummary errors={actionData ? [{ text: actionData.refusal }] : []} />
      {notice && <Notice>{t(notice)}</Notice>}
      <h1>{title}</h1>
      <p>{t("waiting.lead")}</p>
      {roles.length === 0 ? (
        <p className="soft">{t("waiting.none")}</p>
      ) : (
        <Form method="post">
          <ScrollTable label={title} className="dense">
            <thead>
              <tr>
                <th scope="col" className="who">
                  {t("people.person")}
                </th>
                <th scope="col">{t("person.role")}</th>
                <th scope="col">{t("person.until")}</th>
                <th scope="col">
                  <span className="hidden">{t("word.act")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {roles.map((waiting) => (
                <tr key={waiting.id}>
                  <th scope="row">
                    {waiting.name}
                    <small className="block">{waiting.email}</small>
                  </th>
                  <td>
                    {t(`groupRole.${waiting.role ?? "ADMIN"}`)}
                    {waiting.group && <small className="block">{waiting.group}</small>}
                    {(waiting.sector || waiting.employer) && (
                      <small className="block">
                        {[waiting.sector && t(`sector.${waiting.sector}`), waiting.employer]
                          .filter(Boolean)
                          .join(", ")}
                      </small>
                    )}
                    <small className="block">
                      {t("waiting.askedBy", { name: waiting.askedBy, at: waiting.asked })}
                    </small>
                  </td>
                  <td className="nowrap">{waiting.until ?? t("person.always")}</td>
                  <td>
                    {waiting.mayConfirm && (
                      <Button look="quiet" name="confirm" value={waiting.id}>
                        {t("waiting.confirm")}
                        <span className="hidden"> – {waiting.name}</span>
                      </Button>
                    )}
                    <Button look="plain" name="decline" value={waiting.id}>
                      {t(waiting.mayConfirm ? "waiting.decline" : "waiting.withdraw")}
                      <span className="hidden"> – {waiting.name}</span>
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        </Form>
      )}
    </Page>
  );
}
