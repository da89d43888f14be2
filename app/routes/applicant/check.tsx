import { data, Form, href, Link } from "react-router";
import { askSignatories } from "#app/domain/proposals/ask-signatories.server.ts";
import { checkPage } from "#app/domain/proposals/check-page.server.ts";
import { formatDeadline } from "#app/domain/values/instant.ts";
import { appContext, localeContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { AnswerList } from "#app/ui/proposal/answer-list.tsx";
import { OrganisationFacts } from "#app/ui/proposal/organisation-facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { mendingOf } from "#app/ui/proposal/problem-list.ts";
import { leftText, untilText } from "#app/ui/proposal/time-left.tsx";
import { WholeProposal } from "#app/ui/proposal/whole-proposal.tsx";
import { useProposalCrumbs } from "#app/ui/proposal/crumbs.ts";
import { Page } from "#app/ui/shell.tsx";
import { Deadline } from "#app/ui/status.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/check.ts";

export async function action({ context, params }: Route.ActionArgs) {
  const result = await askSignatories(context.get(appContext), params);
  if (!result.ok && result.error.code === "not-found") unwrap(result);
  const said = result.ok
    ? context.get(localeContext).t("submission.askSignatory.done")
    : sentence(context, result.error);
  return data({ said }, { status: result.ok ? 200 : 409 });
}

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await checkPage(context.get(appContext), params));

type PageData = Route.ComponentProps["loaderData"];

/** Everything that was answered, to be read through before it is handed in, and ever after. */
export default function Check({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { id, call, isOpen, isDraft } = page;
  const title = isOpen
    ? t("checkAnswers.title")
    : isDraft
      ? t("checkAnswers.kept")
      : t("checkAnswers.submitted");
  const callTitle = locale === "lt" ? call.title : call.titleEn;
  return (
    <Page crumbs={useProposalCrumbs(page, title)}>
      <title>{`${title} – ${t("site.name")}`}</title>
      {actionData && <Notice>{actionData.said}</Notice>}
      <h1>{title}</h1>
      <p className="soft">
        {`${page.title || callTitle} · ${t("proposals.call", { number: call.number })}`}
      </p>
      {(isDraft || page.isCopy) && (
        <Deadline left={isOpen ? leftText(t, page.now, call.closesAt) : t("deadline.over")}>
          <b>{t(page.isCopy ? "checkAnswers.copy" : "checkAnswers.notSubmitted")}</b>{" "}
          {isOpen
            ? untilText(t, locale, call.closesAt)
            : t("proposal.missed", { deadline: formatDeadline(call.closesAt, locale) })}
        </Deadline>
      )}
      <WholeProposal at={href("/my/proposals/:id", { id })} />
      {page.sections.map((section) => (
        <SectionAnswers key={section.key} section={section} page={page} />
      ))}
      {isOpen && <NextAct page={page} />}
    </Page>
  );
}

function SectionAnswers({
  section,
  page,
}: {
  section: PageData["sections"][number];
  page: PageData;
}) {
  const t = useT();
  const locale = useLocale();
  const { key, part, title, fields, task } = section;
  const mayChange = page.isOpen && page.mayEdit && part !== "declarations";
  const problems = page.isOpen && part !== "declarations" ? (task?.problems ?? []) : [];
  const lacksWord = mayChange && task?.blocks && problems.length === 0 && section.askDone;
  const url = `/my/proposals/${page.id}/sections/${key}?next=check`;
  const toMend = mendingOf(t, locale, problems, fields).map(({ at, ...line }) => ({
    ...line,
    href: mayChange ? `${url}&show=problems#${at}` : null,
  }));
  return (
    <section aria-labelledby={key} className="checked">
      <div className="row checked-head">
        <h2 id={key}>{title[locale]}</h2>
        {mayChange && (
          <Link to={url}>
            {t("action.change")} <span className="hidden">{title[locale]}</span>
          </Link>
        )}
      </div>
      {mayChange && task?.isCopied && (
        <ul className="to-mend">
          <li>
            <a href={url}>{t("copy.look")}</a>
          </li>
        </ul>
      )}
      {lacksWord && (
        <ul className="to-mend">
          <li>
            <a href={`${url}#section-done`}>{t("section.done.lacking")}</a>
          </li>
        </ul>
      )}
      {section.showsOrganisation && <OrganisationFacts organisation={page.organisation} />}
      <AnswerList
        fields={fields}
        toMend={toMend}
        answers={page.answers}
        files={page.files}
        rules={page.rules}
      />
    </section>
  );
}

function NextAct({ page }: { page: PageData }) {
  const t = useT();
  if (!page.isReady) {
    return (
      <p>
        <ButtonLink look="quiet" to={`/my/proposals/${page.id}`}>
          {t("checkAnswers.toTasks")}
        </ButtonLink>
      </p>
    );
  }
  if (!page.maySubmit) return <AskToSubmit id={page.id} />;
  return (
    <p>
      <ButtonLink to={`/my/proposals/${page.id}/submit`}>{t("checkAnswers.toSubmit")}</ButtonLink>
    </p>
  );
}

function AskToSubmit({ id }: { id: string }) {
  const t = useT();
  return (
    <Form method="post" action={href("/my/proposals/:id/check", { id })}>
      <p>{t("checkAnswers.tellSignatory")}</p>
      <Button look="quiet">{t("submission.askSignatory")}</Button>
    </Form>
  );
}
