import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, Form, Link, useSearchParams } from "react-router";
import { signInSchema as schema } from "#app/domain/accounts/account-schema.ts";
import { signIn, signInAsDemo } from "#app/domain/accounts/sign-in.server.ts";
import { browserOf } from "#app/http/browser.server.ts";
import { appContext, arrivalContext, localeContext } from "#app/http/context.ts";
import { demoButtons, isDemoPerson } from "#app/http/demo.server.ts";
import { enter } from "#app/http/enter.server.ts";
import { nextPath } from "#app/http/next-path.ts";
import { refusalHeaders, refused, unwrap } from "#app/http/respond.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors, TextField } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/sign-in.ts";

const done = { reset: true, confirmed: true, out: true, erased: true } as const;

export function loader({ context, request }: Route.LoaderArgs) {
  const search = new URL(request.url).searchParams;
  const asked = search.get("done") ?? "";
  return {
    demo: demoButtons(context.get(localeContext).locale),
    done: asked in done ? (asked as keyof typeof done) : null,
    needed: nextPath(search.get("next")) !== null,
  };
}

export const headers = refusalHeaders;

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const form = await request.formData();
  const browser = await browserOf(request);

  const demo = form.get("demo");
  if (typeof demo === "string") {
    if (!isDemoPerson(demo)) throw data(null, { status: 404 });
    return enter(context, request, unwrap(await signInAsDemo(ctx, demo, browser)).token);
  }

  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success")
    return data(submission.reply({ hideFields: ["password"] }), { status: 400 });

  const { address } = context.get(arrivalContext);
  const result = await signIn(ctx, { ...submission.value, address }, browser);
  if (!result.ok) return refused(context, submission, result.error, {}, ["password"]);
  return enter(context, request, result.value.token);
}

export default function SignIn({ loaderData, actionData, matches }: Route.ComponentProps) {
  const t = useT();
  const [search] = useSearchParams();
  const [form, fields] = useForm<{ email: string; password: string }>({ lastResult: actionData });
  const viewer = matches[0].loaderData.viewer;
  return (
    <Page>
      <Title text={t("signIn.title")} failed={actionData !== undefined} />
      <FormErrors form={form} />
      {loaderData.done && <Notice>{t(`signIn.done.${loaderData.done}`)}</Notice>}
      <h1>{t("signIn.title")}</h1>
      {viewer && <p>{t("signIn.already", { name: viewer.name })}</p>}
      {!viewer && loaderData.needed && <p>{t("signIn.needed")}</p>}
      <Form method="post" {...getFormProps(form)}>
        <TextField
          field={fields.email}
          type="email"
          label={t("field.email")}
          autoComplete="username"
        />
        <TextField
          field={fields.password}
          type="password"
          label={t("field.password")}
          autoComplete="current-password"
        />
        <Button>{t("signIn.button")}</Button>
      </Form>
      <p>
        <Link to="/reset-password">{t("signIn.forgot")}</Link>
      </p>
      <p>
        {t("signIn.new")} <Link to={`/register?${search}`}>{t("signIn.register")}</Link>
      </p>
      {loaderData.demo.length > 0 && <Demo people={loaderData.demo} />}
    </Page>
  );
}

function Demo({ people }: { people: { email: string; name: string; role: string }[] }) {
  const t = useT();
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">{t("signIn.demo")}</h2>
      <p>{t("signIn.demoText")}</p>
      <Form method="post">
        <ul className="people">
          {people.map(({ email, name, role }) => (
            <li key={email}>
              <button name="demo" value={email}>
                <b>{name}</b>
                <small>{role}</small>
              </button>
            </li>
          ))}
        </ul>
      </Form>
    </section>
  );
}
