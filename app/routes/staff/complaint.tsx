import { handlingPage } from "#app/domain/complaints/handling-page.server.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { takeComplaintAct } from "#app/http/take-complaint-act.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { AnswerForm, AppointForm, NoteForm, type RefusedAct } from "#app/ui/complaints/acts.tsx";
import { ComplaintText } from "#app/ui/complaints/complaint-text.tsx";
import { Deadline } from "#app/ui/complaints/deadline.tsx";
import { EnclosureList } from "#app/ui/enclosures-field.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { LetterTwin } from "#app/ui/letter.tsx";
import { Original } from "#app/ui/original.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/complaint.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await handlingPage(context.get(appContext), params));

export const action = ({ context, params, request }: Route.ActionArgs) =>
  takeComplaintAct(context, request, params.id);

/** A complaint as impartial staff read and answer it. */
export default function StaffComplaint({ loaderData: page, actionData }: Route.ComponentProps) {
  const t = useT();
  const { complaint } = page;
  const act = actionData as RefusedAct | undefined;
  const title = t("complaint.toRead", { number: complaint.number });
  const isRefused = act !== undefined && !act.preview;
  return (
    <Page
      crumbs={[{ label: t("complaint.staff.title"), to: "/staff/complaints" }, { label: title }]}
    >
      <Title text={title} failed={isRefused} />
      {act?.refusal && <ErrorSummary errors={[{ text: act.refusal }]} />}
      <div className="row">
        <h1>{title}</h1>
        <Deadline page={page} />
      </div>
      <p>
        <a href={`/staff/proposals/${page.proposalId}`}>{complaint.sent.registration}</a>
        {" · "}
        {page.handler ? (
          <>
            {t("complaint.handler")}: {page.handler}
          </>
        ) : (
          t("complaint.noHandler")
        )}
      </p>
      {page.answer && <Answered page={page} />}
      <ComplaintText complaint={complaint} />
      {page.isOpen && <AppointForm page={page} act={act} />}
      {(page.notes.length > 0 || page.examines) && <Notes page={page} />}
      {page.examines && complaint.status === "EXAMINED" && <NoteForm act={act} />}
      {act?.preview && (
        <section aria-labelledby="preview">
          <h2 id="preview">{t("complaint.previewTitle")}</h2>
          <LetterTwin model={act.preview} />
        </section>
      )}
      {page.examines && <AnswerForm act={act} />}
    </Page>
  );
}

type PageData = Route.ComponentProps["loaderData"];

function Answered({ page }: { page: PageData }) {
  const t = useT();
  const { status } = page.complaint;
  const isUpheld = status === "UPHELD" || status === "UPHELD_IN_PART";
  return (
    <>
      {page.answer?.letter && (
        <p>
          <a href={`/letters/${page.answer.letter.id}`}>
            {t("complaint.toLetter")} {page.answer.letter.number}
          </a>
        </p>
      )}
      {isUpheld && (
        <div className="notice">
          <p>{t("complaint.upheldNext")}</p>
          <ButtonLink to={`/staff/calls/${page.callNumber}/decision`} look="plain">
            {t("complaint.toDecision")}
          </ButtonLink>
        </div>
      )}
    </>
  );
}

function Notes({ page }: { page: PageData }) {
  const t = useT();
  const locale = useLocale();
  return (
    <section>
      <h2>{t("complaint.notes")}</h2>
      <p className="soft">{t("complaint.notesLead")}</p>
      {page.notes.length === 0 && <p>{t("complaint.noNotes")}</p>}
      {page.notes.map((note) => (
        <article key={note.id} className="card">
          <p className="soft">
            {note.by}, {formatInstant(note.at, locale)}
          </p>
          <h3>{t("complaint.facts")}</h3>
          <p className="typed">
            <Original>{note.facts}</Original>
          </p>
          <h3>{t("complaint.findings")}</h3>
          <p className="typed">
            <Original>{note.findings}</Original>
          </p>
          <EnclosureList files={note.files} />
        </article>
      ))}
    </section>
  );
}
