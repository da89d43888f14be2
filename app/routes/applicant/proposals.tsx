import { href, Link } from "react-router";
import { listProposals } from "#app/domain/proposals/list-proposals.server.ts";
import { ownProjects } from "#app/domain/projects/own-projects.server.ts";
import { appContext } from "#app/http/context.ts";
import { StateTag } from "#app/ui/proposal/state-tag.tsx";
import { leftText, untilText } from "#app/ui/proposal/time-left.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Original } from "#app/ui/original.tsx";
import { ProjectStateTag } from "#app/ui/projects/state-tag.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/proposals.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const before = new URL(request.url).searchParams.get("before");
  return { ...(await listProposals(ctx, { before })), projects: await ownProjects(ctx) };
}

export default function Proposals({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const { proposals, hasOrganisations, next, projects } = loaderData;
  return (
    <Page>
      <title>{`${t("nav.proposals")} – ${t("site.name")}`}</title>
      <h1>{t("nav.proposals")}</h1>
      {proposals.length === 0 ? (
        <Empty hasOrganisations={hasOrganisations} />
      ) : (
        <ul className="tasks proposals">
          {proposals.map((proposal) => (
            <Line key={proposal.id} proposal={proposal} now={loaderData.now} />
          ))}
        </ul>
      )}
      {next && (
        <p>
          <Link to={`?before=${next}`}>{t("proposals.older")}</Link>
        </p>
      )}
      {projects.length > 0 && (
        <>
          <h2>{t("projects.mine")}</h2>
          <ul>
            {projects.map(({ id, title, state }) => (
              <li key={id}>
                <Link to={`/my/projects/${id}`}>
                  <Original>{title}</Original>
                </Link>{" "}
                <ProjectStateTag state={state} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="row">
        {proposals.length > 0 && <Link to="/calls">{t("proposals.toCalls")}</Link>}
        <Link to="/my/letters">{t("letters.inbox.title")}</Link>
        <Link to="/my/organisations">{t("proposals.toOrganisations")}</Link>
      </p>
    </Page>
  );
}

function Empty({ hasOrganisations }: { hasOrganisations: boolean }) {
  const t = useT();
  if (hasOrganisations) {
    return (
      <>
        <p>{t("proposals.empty")}</p>
        <ButtonLink to="/calls">{t("proposals.toCalls")}</ButtonLink>
      </>
    );
  }
  return (
    <>
      <p>{t("proposals.noOrganisation")}</p>
      <p className="row">
        <ButtonLink to="/my/organisations/new">{t("proposals.makeOrganisation")}</ButtonLink>
        <ButtonLink look="plain" to="/calls">
          {t("proposals.toCalls")}
        </ButtonLink>
      </p>
    </>
  );
}

function Line({
  proposal,
  now,
}: {
  proposal: Route.ComponentProps["loaderData"]["proposals"][number];
  now: Date;
}) {
  const t = useT();
  const locale = useLocale();
  const { id, title, call, organisation, registration, state } = proposal;
  const callTitle = locale === "lt" ? call.title : call.titleEn;
  const isOpen = state === "draft" && now < call.closesAt;
  return (
    <li>
      <span>
        <Link to={href("/my/proposals/:id", { id })}>{title || callTitle}</Link>
        <small className="soft">
          {`${organisation} · ${t("proposals.call", { number: call.number })}`}
          {registration && ` · ${t("proposals.registration", { number: registration })}`}
        </small>
        {proposal.unread > 0 && (
          <small>
            <Link to={href("/my/proposals/:id/messages", { id })}>
              {t("messages.unreadLink", { n: proposal.unread })}
            </Link>
          </small>
        )}
        {state === "draft" && (
          <small className={isOpen ? undefined : "soft"}>
            {isOpen
              ? `${leftText(t, now, call.closesAt)} – ${untilText(t, locale, call.closesAt)}`
              : t("deadline.over")}
          </small>
        )}
      </span>
      <StateTag state={state} />
    </li>
  );
}
