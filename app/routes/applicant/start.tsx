import { data, href, Link, redirect } from "react-router";
import { startPage } from "#app/domain/proposals/start-page.server.ts";
import { startProposal } from "#app/domain/proposals/start-proposal.server.ts";
import { formatDeadline } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { leftText, untilText } from "#app/ui/proposal/time-left.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ChoiceField, ErrorSummary } from "#app/ui/form.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Deadline } from "#app/ui/status.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/start.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await startPage(context.get(appContext), params));

export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await request.formData();
  const organisationId = form.get("organisation");
  if (typeof organisationId !== "string" || organisationId === "")
    return data({ error: "choose" as const }, { status: 400 });
  const result = await startProposal(context.get(appContext), { ...params, organisationId });
  if (!result.ok && result.error.code === "applicant-not-eligible")
    return data({ error: "notEligible" as const }, { status: 409 });
  if (!result.ok && result.error.code === "call-not-open") return redirect(request.url);
  const place = unwrap(result);
  const isCopying = form.get("intent") === "copy";
  return redirect(href(isCopying ? "/my/proposals/:id/copy" : "/my/proposals/:id", place));
}

type PageData = Route.ComponentProps["loaderData"];
const CHOICE = "organisation";

export default function Start({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { call, isOpen, organisations } = loaderData;
  const callTitle = locale === "lt" ? call.title : call.titleEn;
  const fitting = organisations.filter(({ fits, proposalId }) => fits || proposalId);
  const begun = organisations.some(({ proposalId }) => proposalId);
  const crumbs = [
    { label: t("nav.calls"), to: "/calls" },
    { label: callTitle, to: `/calls/${call.number}` },
  ];

  if (!isOpen && !begun) return <Closed {...loaderData} crumbs={crumbs} />;
  if (organisations.length === 0) return <NoOrganisation crumbs={crumbs} />;
  if (fitting.length === 0 || actionData?.error === "notEligible")
    return <NotEligible {...loaderData} crumbs={crumbs} />;

  const title = fitting.length === 1 ? t("start.title") : t("start.which");
  const isLacking = actionData?.error === "choose";
  const [only] = fitting;
  return (
    <Page crumbs={crumbs}>
      <title>{`${isLacking ? t("title.error", { title }) : title} – ${t("site.name")}`}</title>
      {isLacking && <ErrorSummary errors={[{ id: CHOICE, text: t("start.choose") }]} />}
      <h1>{title}</h1>
      <p className="soft">{`${callTitle} · ${t("proposals.call", { number: call.number })}`}</p>
      <Deadline left={leftText(t, loaderData.now, call.closesAt)}>
        {isOpen
          ? untilText(t, locale, call.closesAt)
          : t("proposal.missed", { deadline: formatDeadline(call.closesAt, locale) })}
      </Deadline>
      <form method="post" noValidate>
        {fitting.length === 1 && only ? (
          <>
            <input type="hidden" name="organisation" value={only.id} />
            <p>{t("start.for", { name: only.name })}</p>
          </>
        ) : (
          <ChoiceField
            id={CHOICE}
            name="organisation"
            value={undefined}
            label={t("start.organisation")}
            errors={isLacking ? [t("start.choose")] : undefined}
            options={fitting.map(({ id, name, proposalId }) => ({
              value: id,
              label: name,
              ...(proposalId && { hint: t("start.begun") }),
            }))}
          />
        )}
        <p>{t("start.saves")}</p>
        <div className="row">
          <Button>
            {only?.proposalId && fitting.length === 1 ? t("start.continue") : t("start.begin")}
          </Button>
          {fitting.some(({ hasEarlier, proposalId }) => hasEarlier && !proposalId) && (
            <Button look="quiet" name="intent" value="copy">
              {t("copy.start")}
            </Button>
          )}
        </div>
      </form>
    </Page>
  );
}

interface Parts {
  crumbs: { label: string; to: string }[];
}

function Closed({ call, now, crumbs }: PageData & Parts) {
  const t = useT();
  const locale = useLocale();
  const isPlanned = now < call.opensAt;
  const title = isPlanned ? t("start.notYet") : t("start.closed");
  const at = formatDeadline(isPlanned ? call.opensAt : call.closesAt, locale);
  return (
    <Page crumbs={crumbs}>
      <title>{`${title} – ${t("site.name")}`}</title>
      <h1>{title}</h1>
      <p>{isPlanned ? t("start.opensAt", { at }) : t("start.closedAt", { at })}</p>
      <p>
        <Link to="/calls">{t("start.otherCalls")}</Link>
      </p>
    </Page>
  );
}

function NoOrganisation({ crumbs }: Parts) {
  const t = useT();
  return (
    <Page crumbs={crumbs}>
      <title>{`${t("start.title")} – ${t("site.name")}`}</title>
      <h1>{t("start.title")}</h1>
      <p>{t("start.noOrganisation")}</p>
      <ButtonLink to="/my/organisations/new">{t("proposals.makeOrganisation")}</ButtonLink>
    </Page>
  );
}

function NotEligible({ call, organisations, eligible, contacts, crumbs }: PageData & Parts) {
  const t = useT();
  const locale = useLocale();
  const names = organisations.filter(({ fits }) => !fits).map(({ name }) => name);
  return (
    <Page crumbs={crumbs}>
      <title>{`${t("start.notEligible")} – ${t("site.name")}`}</title>
      <h1>{t("start.notEligible")}</h1>
      <p>{t("start.notEligibleWhy", { names: names.join(", ") })}</p>
      <h2>{t("start.whoMay")}</h2>
      <ul>
        {eligible.map((text) => (
          <li key={text.lt}>{text[locale]}</li>
        ))}
      </ul>
      <p>
        <Link to={`/calls/${call.number}`}>{t("start.conditions")}</Link>
      </p>
      <p>
        <Link to="/calls">{t("start.otherCalls")}</Link>
      </p>
      {contacts.length > 0 && (
        <>
          <h2>{t("start.ask")}</h2>
          <ul>
            {contacts.map(({ name, role, phone, email }) => (
              <li key={email}>
                {`${name}, ${role[locale]}, ${phone}, `}
                <a href={`mailto:${email}`}>{email}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
