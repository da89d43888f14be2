import { lazy, type RefObject, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { data, href, redirect } from "react-router";
import { isAnswered } from "#app/domain/proposals/blank-row.ts";
import { findSection } from "#app/domain/proposals/find-section.server.ts";
import type { Problem } from "#app/domain/proposals/problem.ts";
import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";
import { type Conflict, saveAnswers } from "#app/domain/proposals/save-answers.server.ts";
import { slotFiles } from "#app/domain/proposals/slot-files.server.ts";
import { sectionPage } from "#app/domain/proposals/section-page.server.ts";
import { asUploadRefusal } from "#app/domain/proposals/upload-refusal.ts";
import {
  controls,
  intentOf,
  placeAfter,
  postedFields,
  rowIntent,
  type TypedField,
} from "#app/domain/proposals/typed-form.ts";
import type { Locale } from "#app/i18n/translate.ts";
import { appContext } from "#app/http/context.ts";
import { sentence, unwrap } from "#app/http/respond.ts";
import { ConflictChoice } from "#app/ui/proposal/conflict-choice.tsx";
import { DraftState } from "#app/ui/proposal/draft-state.tsx";
import { Fields } from "#app/ui/proposal/fields.tsx";
import { FileSlot, uploadTypes } from "#app/ui/proposal/file-slot.tsx";
import { OrganisationFacts } from "#app/ui/proposal/organisation-facts.tsx";
import { PageAnswersProvider } from "#app/ui/proposal/page-answers.tsx";
import { errorsByPath, summaryOf } from "#app/ui/proposal/problem-list.ts";
import { DONE, SectionDone } from "#app/ui/proposal/section-done.tsx";
import { templateHref } from "#app/ui/call/template-href.ts";
import { TimeLeft } from "#app/ui/proposal/time-left.tsx";
import { Others } from "#app/ui/proposal/others.tsx";
import { usePresence } from "#app/ui/proposal/use-presence.ts";
import { useTyping } from "#app/ui/proposal/use-typing.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { useProposalCrumbs } from "#app/ui/proposal/crumbs.ts";
import { Page } from "#app/ui/shell.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/section.ts";

export const handle = { hydrate: true };

// Needed seldom, and only where scripts run.
const DisputeChoice = lazy(() => import("#app/ui/proposal/dispute-choice.tsx"));
const SignInAgain = lazy(() => import("#app/ui/proposal/sign-in-again.tsx"));

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = context.get(appContext);
  const page = unwrap(await sectionPage(ctx, params));
  if (!page.isOpen && !page.hasJustClosed) throw redirect(checkOf(params));
  if (page.section.part === "declarations")
    throw redirect(href("/my/proposals/:id/submit", { id: params.id }));

  const query = new URL(request.url).searchParams;
  return {
    ...page,
    files: unwrap(await slotFiles(ctx, { id: params.id })),
    shows: query.get("show") === "problems",
    next: query.get("next") === "check" ? ("check" as const) : null,
    upload: {
      refused: asUploadRefusal(query.get("refused")),
      field: query.get("field"),
      uploaded: query.get("uploaded"),
      removed: query.get("removed"),
    },
  };
}

/** What a refused page says. */
interface Answer {
  refused?: string;
  /** What was typed, where it could not be saved. */
  typed?: Record<string, RawAnswer>;
  conflicts?: readonly Conflict[];
  problems?: readonly Problem[];
  lacksDone?: boolean;
}
const typedOf = (fields: readonly TypedField[]) =>
  Object.fromEntries(fields.map(({ key, typed }) => [key, typed]));
const again = (answer: Answer, status: 400 | 409) => data(answer, { status });

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(appContext);
  const section = unwrap(await findSection(ctx, params));
  const form = await request.formData();
  const intent = intentOf(form);
  const isContinue = intent === "continue";
  const said = form.get(controls.done);
  const own = said === "yes" || said === "no" ? said : undefined;
  const atEnd = section.askDone ? (own ?? "unsaid") : "whenComplete";
  const finish = isContinue ? atEnd : own;

  const fields = postedFields(section.fields, form);
  const result = await saveAnswers(ctx, {
    id: params.id,
    section: params.section,
    fields,
    ...(finish && { finish }),
  });
  const list = href(section.isClarified ? "/my/proposals/:id/clarification" : "/my/proposals/:id", {
    id: params.id,
  });
  if (!result.ok) {
    if (result.error.code === "already-submitted") return redirect(list);
    if (result.error.code !== "call-closed" && result.error.code !== "clarification-over")
      return unwrap(result);
    return again({ refused: sentence(context, result.error), typed: typedOf(fields) }, 409);
  }

  const { conflicts, problems } = result.value;
  if (conflicts.length > 0) return again({ conflicts }, 409);
  const here = href("/my/proposals/:id/sections/:section", params);
  if (rowIntent(intent)) return redirect(`${here}#${placeAfter(section.fields, form)}`);
  if (intent === "resolve") return redirect(here);
  if (finish === "unsaid") return again({ problems, lacksDone: true }, 400);
  if (isContinue && problems.length > 0) return again({ problems }, 400);
  return redirect(form.get(controls.next) === "check" ? checkOf(params) : list);
}

const checkOf = ({ id, section }: { id: string; section: string }) =>
  `${href("/my/proposals/:id/check", { id })}#${section}`;

export default function SectionPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  // What is typed belongs to the page as it was made; files come and go under it.
  const { refused, conflicts, lacksDone = false, ...answer }: Answer = actionData ?? {};
  const [page] = useState(() => ({
    ...loaderData,
    initial: { ...loaderData.initial, ...answer.typed },
  }));
  const { section } = page;
  const problems = answer.problems ?? (page.shows ? page.problems : []);
  const crumbs = useProposalCrumbs({ ...page, id: params.id }, section.title[locale]);
  if (conflicts) {
    return (
      <Page crumbs={crumbs}>
        <title>{`${t("title.error", { title: t("conflict.title") })} – ${t("site.name")}`}</title>
        <ConflictChoice conflicts={conflicts} fields={section.fields} />
      </Page>
    );
  }

  const lines = [
    ...(refused ? [{ text: refused }] : []),
    ...summaryOf(t, locale, problems, section.fields),
    ...(lacksDone ? [{ id: DONE, text: t("section.done.lacking") }] : []),
  ];
  const title = section.question[locale];
  const isFilesOnly = !section.fields.some(isAnswered);
  const files = <Files page={page} data={loaderData} problems={problems} />;
  return (
    <Page crumbs={crumbs}>
      <title>
        {`${lines.length > 0 ? t("title.error", { title }) : title} – ${t("site.name")}`}
      </title>
      <ErrorSummary errors={lines} />
      <h1>{title}</h1>
      {section.hint && <p className="soft">{section.hint[locale]}</p>}
      {page.isClarified && <OnlyUnlocked at={params} />}
      {page.organisation && <OrganisationFacts organisation={page.organisation} />}
      {isFilesOnly && files}
      <SectionForm page={page} problems={problems} lacksDone={lacksDone} />
      {!isFilesOnly && files}
    </Page>
  );
}

/** Told where only some questions of a section are open: the others can be read. */
function OnlyUnlocked({ at }: { at: { id: string; section: string } }) {
  const t = useT();
  return (
    <p>
      {t("section.onlyUnlocked")} <a href={checkOf(at)}>{t("section.readAll")}</a>
    </p>
  );
}

type PageData = Route.ComponentProps["loaderData"];
type Problems = readonly Problem[];

function SectionForm({
  page,
  problems,
  lacksDone,
}: {
  page: PageData;
  problems: Problems;
  lacksDone: boolean;
}) {
  const t = useT();
  const locale = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const { section, initial, rules, totalCents, viewer } = page;
  const [fields] = useState(() => section.fields.filter(isAnswered));
  const [place] = useState(() => ({
    user: viewer.id,
    proposal: page.id,
    section: section.key,
    key: viewer.key,
  }));
  const url = href("/my/proposals/:id/sections/:section/autosave", {
    id: page.id,
    section: section.key,
  });
  const typing = useTyping({
    form,
    fields,
    initial,
    known: page.known,
    warnings: page.warnings,
    url,
    place,
  });
  const { isClosed, until, others, onTick } = useClosing(page, form, typing);
  const { state } = typing;
  const isOut = state.is === "signedOut" || state.is === "otherPerson";
  // Who has said „not now“ is not asked again until the next time.
  const [isDeclined, setDeclined] = useState(false);
  if (isDeclined && state.is === "saved") setDeclined(false);
  const shared = {
    answers: typing.answers,
    errors: errorsByPath(t, locale, problems),
    warnings: new Set(typing.warnings),
    rules,
    totalCents,
  };
  return (
    <PageAnswersProvider value={shared}>
      <Others others={others} section={section.key} titles={titlesOf(page, locale)} />
      <form method="post" noValidate ref={form} className="section-form">
        {/* The key Enter presses the first button of a form. */}
        {!isClosed && (
          <button className="hidden" tabIndex={-1} name={controls.intent} value="continue">
            {t("action.continue")}
          </button>
        )}
        {page.next && <input type="hidden" name={controls.next} value={page.next} />}
        {Object.entries(typing.sent).map(([key, marks]) => (
          <input key={key} type="hidden" name={controls.sent(key)} value={marks} />
        ))}
        <Fields
          key={typing.shown.round}
          fields={section.fields}
          initial={typing.shown.answers}
          known={{ ...page.known, ...typing.known }}
        />
        {section.askDone && <SectionDone isDone={page.isDone} isLacking={lacksDone} />}
        <div className="form-foot">
          {typing.disputes.length > 0 && (
            <Suspense>
              <DisputeChoice
                disputes={typing.disputes}
                fields={section.fields}
                answers={typing.answers}
                onChoose={typing.choose}
              />
            </Suspense>
          )}
          <p className="draft-line">
            <TimeLeft now={page.now} until={until} onTick={onTick} />
          </p>
          <DraftState
            savedAt={page.savedAt}
            now={page.now}
            state={isClosed ? { is: "closed" } : state}
            onRetry={typing.save}
            onSignIn={() => setDeclined(false)}
          />
          {!isClosed && (
            <div className="row">
              <Button name={controls.intent} value="continue">
                {t("action.continue")}
              </Button>
              <Button look="plain" name={controls.intent} value="later">
                {t("section.later")}
              </Button>
            </div>
          )}
        </div>
      </form>
      {isOut && !isDeclined && (
        <Suspense>
          <SignInAgain
            email={viewer.email}
            onDone={() => {
              setDeclined(true);
              typing.save();
            }}
            onClose={() => setDeclined(true)}
          />
        </Suspense>
      )}
    </PageAnswersProvider>
  );
}

const titlesOf = ({ titles }: PageData, locale: Locale) =>
  Object.fromEntries(titles.map(({ key, title }) => [key, title[locale]]));

/** Milliseconds before the deadline at which what is typed is sent without a pause. */
const LAST_SAVE = 3000;

/** Follows the deadline by the server's clock: the form saves once more before it and is only read after it. */
function useClosing(
  page: PageData,
  form: RefObject<HTMLFormElement | null>,
  { save, close, state }: Pick<ReturnType<typeof useTyping>, "save" | "close" | "state">,
) {
  const url = href("/my/proposals/:id/presence", { id: page.id });
  const [first] = useState(() => ({
    others: page.others,
    isOpen: page.isOpen,
    closesAt: page.until,
  }));
  const { others, isOpen, closesAt, ask } = usePresence(url, page.section.key, first);
  const [isOver, setOver] = useState(!page.isOpen);
  const isClosed = isOver || !isOpen || state.is === "closed";

  const onTick = useCallback(
    (left: number) => {
      if (left > 0 && left <= LAST_SAVE) save();
      setOver(left <= 0);
    },
    [save],
  );
  // The server has the last word: it may have been given more time.
  useEffect(() => {
    if (isOver) ask();
  }, [isOver, ask]);
  useEffect(() => {
    close(isClosed);
    if (form.current) makeReadOnly(form.current, isClosed);
  }, [isClosed, close, form]);
  return { isClosed, until: closesAt, others, onTick };
}

/** Text can still be read and copied; nothing can be changed. */
function makeReadOnly({ elements }: HTMLFormElement, isClosed: boolean) {
  for (const control of elements) {
    const isText =
      control instanceof HTMLTextAreaElement ||
      (control instanceof HTMLInputElement && !isTicked(control));
    if (isText) control.readOnly = isClosed;
    else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
      control.disabled = isClosed;
    else if (control instanceof HTMLButtonElement && control.name) control.disabled = isClosed;
  }
}

const isTicked = ({ type }: HTMLInputElement) => type === "radio" || type === "checkbox";

const filesOf = ({ files, removed, unfinished }: PageData["files"], key: string) => ({
  files: files.filter(({ field }) => field === key),
  removed: removed.filter(({ field }) => field === key),
  unfinished: unfinished.filter(({ field }) => field === key),
});

/** One place for each question that is answered by files; a page of files has no other form. */
function Files({
  page,
  data: { files, upload },
  problems,
}: {
  page: PageData;
  data: PageData;
  problems: Problems;
}) {
  const t = useT();
  const locale = useLocale();
  const errors = errorsByPath(t, locale, problems);
  const slots = page.section.fields.filter((field) => field.kind === "file");
  const sentences = new Set(slots.map((field) => uploadTypes(t, locale, field)));
  const isSame = sentences.size === 1;
  return (
    <>
      {isSame && <p>{sentences}</p>}
      {slots.map((field) => (
        <FileSlot
          key={field.key}
          tellsTypes={!isSame}
          proposalId={page.id}
          section={page.section.key}
          field={field}
          files={filesOf(files, field.key)}
          templateHref={templateHref(page.call, field)}
          removed={upload.removed}
          totalMegabytes={page.rules.totalMegabytes}
          refused={upload.field === field.key ? upload.refused : null}
          isUploaded={upload.uploaded === field.key}
          errors={errors.get(field.key) ?? []}
        />
      ))}
    </>
  );
}
