import { Link } from "react-router";
import type { LocalText } from "#app/domain/calls/definition.ts";
import type { TaskState } from "#app/domain/proposals/completeness.ts";
import type { TimelineStep } from "#app/domain/proposals/timeline.ts";
import { formatDeadline } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Deadline, Meter, Tag, type Tone } from "#app/ui/status.tsx";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { DraftState } from "./draft-state.tsx";
import { ProposalLinks } from "./proposal-links.tsx";
import { leftText, untilText } from "./time-left.tsx";
import { Timeline } from "./timeline.tsx";
import { WholeProposal } from "./whole-proposal.tsx";

export interface TaskRow {
  key: string;
  part: "applicant" | "project" | "budget" | "attachments" | "declarations";
  state: TaskState;
  title: LocalText;
  /** How many answers are wrong, and how many lack. */
  wrong: number;
  missing: number;
  isOptional: boolean;
  /** Its answers were copied, and nobody has looked through them yet. */
  isCopied: boolean;
  totalCents: number | null;
  files: number | null;
  /** Who else is filling it in now. */
  others: readonly string[];
}

export interface TaskListPage {
  id: string;
  registration: string | null;
  unread: number;
  call: { closesAt: Date };
  now: Date;
  savedAt: Date;
  isOpen: boolean;
  mayEdit: boolean;
  maySubmit: boolean;
  steps: readonly TimelineStep[];
  tasks: readonly TaskRow[];
  signatories: readonly string[];
}

/** Headings of the list; what takes one row each stands under one of them. */
const groups = [
  { name: "applicant", parts: ["applicant"] },
  { name: "project", parts: ["project"] },
  { name: "rest", parts: ["budget", "attachments", "declarations"] },
] as const;
const tones: Record<TaskState, Tone> = {
  notStarted: "neutral",
  inProgress: "wait",
  done: "plain",
  hasErrors: "bad",
  cannotStart: "plain",
};

/** What is left to do before a draft can be handed in. */
export function TaskList({ page }: { page: TaskListPage }) {
  const t = useT();
  const locale = useLocale();
  const { tasks, call, now, isOpen } = page;
  return (
    <>
      <Deadline left={isOpen ? leftText(t, now, call.closesAt) : t("deadline.over")}>
        {isOpen
          ? untilText(t, locale, call.closesAt)
          : t("proposal.missed", { deadline: formatDeadline(call.closesAt, locale) })}
        {isOpen && <DraftState savedAt={page.savedAt} now={now} />}
      </Deadline>
      <div className="with-aside">
        <div>
          {groups.map(({ name, parts }) => (
            <section key={name} aria-labelledby={`part-${name}`} className="task-part">
              <h2 id={`part-${name}`}>{t(`task.part.${name}`)}</h2>
              <ul className="tasks">
                {tasks
                  .filter(({ part }) => parts.some((one) => one === part))
                  .map((task) => (
                    <Row key={task.key} task={task} page={page} />
                  ))}
              </ul>
            </section>
          ))}
        </div>
        <Aside page={page} />
      </div>
    </>
  );
}

function Row({ task, page }: { task: TaskRow; page: TaskListPage }) {
  const t = useT();
  const locale = useLocale();
  const { key, state, title } = task;
  const note = useNote(task);
  return (
    <li id={key}>
      <span>
        {state === "cannotStart" ? (
          title[locale]
        ) : (
          <Link to={`/my/proposals/${page.id}/${pageOf(task, page)}`}>{title[locale]}</Link>
        )}
        {note && <small className="soft">{note}</small>}
        {task.others.length > 0 && (
          <small className="others">{t("presence.task", { names: task.others.join(", ") })}</small>
        )}
      </span>
      <Tag tone={tones[state]}>{t(`task.state.${state}`)}</Tag>
    </li>
  );
}

/** Where a task is done, or where its answers are read by whoever cannot change them. */
function pageOf({ key, part, state }: TaskRow, { isOpen, mayEdit }: TaskListPage) {
  if (!isOpen || !mayEdit) return `check#${key}`;
  if (part === "declarations") return "submit";
  return state === "hasErrors" ? `sections/${key}?show=problems` : `sections/${key}`;
}

/** The one thing worth knowing of a task without opening it. */
function useNote({
  part,
  state,
  wrong,
  missing,
  isOptional,
  isCopied,
  totalCents,
  files,
}: TaskRow) {
  const t = useT();
  const locale = useLocale();
  if (part === "declarations") return t("task.note.declarations");
  if (isCopied) return t("copy.look");
  if (wrong > 0) return t("task.note.wrong", { n: wrong });
  if (files !== null && files > 0) return t("task.note.files", { n: files });
  if (totalCents !== null && totalCents > 0) return formatMoney(totalCents, locale);
  if (isOptional) return t("task.note.optional");
  if (state === "inProgress" && missing > 0) return t("task.note.missing", { n: missing });
  return null;
}

function Aside({ page }: { page: TaskListPage }) {
  const t = useT();
  const { tasks, id, isOpen, maySubmit, signatories } = page;
  const counted = tasks.filter(({ isOptional }) => !isOptional);
  const done = counted.filter(({ state }) => state === "done").length;
  const progress = t("task.progress", { n: done, whole: counted.length });
  return (
    <aside className="card task-aside">
      <h2 className="card-title">{progress}</h2>
      <Meter part={done} whole={counted.length} label={progress} />
      {isOpen && <Timeline steps={page.steps} />}
      <ButtonLink to={`/my/proposals/${id}/check`} look={isOpen ? "quiet" : "primary"} wide>
        {isOpen ? t("proposal.check") : t("proposal.read")}
      </ButtonLink>
      {isOpen && page.mayEdit && (
        <p>
          <Link to={`/my/proposals/${id}/copy`}>{t("copy.link")}</Link>
        </p>
      )}
      <ProposalLinks id={id} unread={page.unread} isDraft={page.registration === null} />
      <WholeProposal at={`/my/proposals/${id}`} />
      {isOpen && (
        <p className="soft">
          {maySubmit
            ? t("proposal.youMaySubmit")
            : t("proposal.maySubmit", { names: signatories.join(", ") })}
        </p>
      )}
    </aside>
  );
}
