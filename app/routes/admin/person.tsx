import { data, Form, Link, redirect } from "react-router";
import { declineRole } from "#app/domain/people/decline-role.server.ts";
import { endAdmin } from "#app/domain/people/end-admin.server.ts";
import { endSessions } from "#app/domain/people/end-sessions.server.ts";
import { grantAdmin } from "#app/domain/people/grant-admin.server.ts";
import { personPage } from "#app/domain/people/person-page.server.ts";
import { resetSecondFactor } from "#app/domain/people/reset-second-factor.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { PersonRoles, WaitingOfPerson } from "#app/ui/admin/person-roles.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Tag } from "#app/ui/status.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/person.ts";

const notices = {
  invited: "person.done.invited",
  given: "person.done.given",
  waits: "person.done.waits",
  ended: "person.done.ended",
  adminEnded: "person.done.adminEnded",
  disabled: "person.done.disabled",
  enabled: "person.done.enabled",
  sessions: "person.done.sessions",
  factor: "person.done.factor",
  withdrawn: "person.done.withdrawn",
} as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { locale } = context.get(localeContext);
  const person = unwrap(await personPage(context.get(appContext), params.id));
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return {
    ...person,
    since: formatInstant(person.createdAt, locale),
    notice: done in notices ? notices[done as keyof typeof notices] : null,
  };
}

type Ctx = Parameters<typeof endAdmin>[0];

/** Acts that need no more than a button, each with what the page says of it afterwards. */
const acts = {
  withdraw: async (ctx: Ctx, _: string, waiting: string) => ({
    result: await declineRole(ctx, waiting),
    done: "withdrawn",
  }),
  "end-sessions": async (ctx: Ctx, id: string) => ({
    result: await endSessions(ctx, id),
    done: "sessions",
  }),
  "reset-factor": async (ctx: Ctx, id: string) => ({
    result: await resetSecondFactor(ctx, id),
    done: "factor",
  }),
  "end-admin": async (ctx: Ctx, id: string) => ({
    result: await endAdmin(ctx, id),
    done: "adminEnded",
  }),
  "grant-admin": async (ctx: Ctx, id: string) => {
    const result = await grantAdmin(ctx, id);
    return { result, done: result.ok && !result.value.waits ? "given" : "waits" };
  },
};

const isAct = (name: string): name is keyof typeof acts => Object.hasOwn(acts, name);

export async function action({ context, params: { id }, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  const [waiting, intent] = [form.get("withdraw"), form.get("intent")];
  const name = typeof waiting === "string" ? "withdraw" : intent;
  if (typeof name !== "string" || !isAct(name)) throw data(null, { status: 400 });
  const { result, done } = await acts[name](ctx, id, typeof waiting === "string" ? waiting : "");
  if (!result.ok && result.error.code === "not-found") throw data(null, { status: 404 });
  if (!result.ok) return data({ refusal: sentence(context, result.error) }, { status: 409 });
  return redirect(`/admin/people/${id}?done=${done}`);
}

/** One account: its state, its roles, and what an administrator may do about them. */
export default function Person({ loaderData: person, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const yesNo = (value: boolean) => t(value ? "word.yes" : "word.no");
  return (
    <Page crumbs={[{ label: t("people.title"), to: "/admin" }]}>
      <Title text={person.name} failed={actionData !== undefined} />
      <ErrorSummary errors={actionData ? [{ text: actionData.refusal }] : []} />
      {person.notice && <Notice>{t(person.notice)}</Notice>}
      <div className="row">
        <h1>{person.name}</h1>
        {person.disabledAt ? (
          <Tag tone="bad">{t("person.disabled")}</Tag>
        ) : (
          <Tag>{t("person.active")}</Tag>
        )}
      </div>
      {person.self && <p className="soft">{t("person.self")}</p>}
      <div className="with-aside">
        <div>
          <h2>{t("person.groupRoles")}</h2>
          <PersonRoles id={params.id} roles={person.roles} mayEnd={!person.self} />
          {person.waiting.length > 0 && <WaitingOfPerson waiting={person.waiting} />}
          {!person.self && !person.disabledAt && (
            <p>
              <ButtonLink to={`/admin/people/${params.id}/roles/new`}>
                {t("person.give")}
              </ButtonLink>
            </p>
          )}
          {person.organisations.length > 0 && (
            <Organisations organisations={person.organisations} />
          )}
        </div>
        <aside className="stack">
          <section className="card" aria-labelledby="account-title">
            <h2 id="account-title">{t("person.account")}</h2>
            <Facts
              facts={[
                { label: t("field.email"), value: person.email },
                { label: t("person.since"), value: person.since },
                { label: t("person.emailConfirmed"), value: yesNo(person.emailConfirmed) },
                { label: t("person.secondFactor"), value: yesNo(person.secondFactor) },
                { label: t("person.sessions"), value: person.sessions },
                { label: t("person.admin"), value: yesNo(person.isAdmin) },
              ]}
            />
          </section>
          {!person.self && <Acts person={person} id={params.id} />}
        </aside>
      </div>
    </Page>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function Organisations({ organisations }: Pick<Loaded, "organisations">) {
  const t = useT();
  return (
    <>
      <h2>{t("person.organisations")}</h2>
      <p className="soft">{t("person.organisationsText")}</p>
      <ul>
        {organisations.map(({ id, name, role, until }) => (
          <li key={id}>
            {name} – {t(`role.${role}`)}
            {until && `, ${t("person.until")}: ${until}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Acts({ person, id }: { person: Loaded; id: string }) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="acts-title">
      <h2 id="acts-title">{t("person.acts")}</h2>
      <Form method="post" className="stack">
        {person.sessions > 0 && (
          <Button look="quiet" wide name="intent" value="end-sessions">
            {t("person.endSessions")}
          </Button>
        )}
        {person.secondFactor && (
          <Button look="quiet" wide name="intent" value="reset-factor">
            {t("person.resetFactor")}
          </Button>
        )}
        {person.isAdmin ? (
          <Button look="quiet" wide name="intent" value="end-admin">
            {t("person.endAdmin")}
          </Button>
        ) : (
          !person.disabledAt && (
            <Button look="quiet" wide name="intent" value="grant-admin">
              {t("person.grantAdmin")}
            </Button>
          )
        )}
        <Link to={`/admin/people/${id}/account`}>
          {t(person.disabledAt ? "person.enable" : "person.disable")}
        </Link>
      </Form>
    </section>
  );
}
