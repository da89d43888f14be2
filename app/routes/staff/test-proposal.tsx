import { Form, Link, redirect } from "react-router";
import { clearTest, testPage } from "#app/domain/call-drafts/test-proposal.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { DraftHeading, DraftPage } from "#app/ui/builder/draft-page.tsx";
import { Button } from "#app/ui/button.tsx";
import { useLocalText } from "#app/ui/local-text.ts";
import { Tag } from "#app/ui/status.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/test-proposal.ts";

export const loader = async ({ context, params }: Route.LoaderArgs) =>
  unwrap(await testPage(context.get(appContext), params));

export async function action({ context, params }: Route.ActionArgs) {
  unwrap(await clearTest(context.get(appContext), params));
  return redirect(`/staff/calls/${params.number}/build/test`);
}

const parts = ["applicant", "project", "budget", "attachments", "declarations"] as const;

/** The form of a call in preparation, to be filled in by staff as an applicant will. */
export default function TestProposal({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  const say = useLocalText();
  const { call, tasks, isReady, isBegun } = page;
  const title = t("draft.part.test");
  return (
    <DraftPage call={call} title={title}>
      <DraftHeading call={call} title={title} />
      <p>{t("draft.testText")}</p>
      <p className={isReady ? "good" : "soft"}>
        {t(isReady ? "draft.testReady" : "draft.testNotReady")}
      </p>
      {parts
        .filter((part) => tasks.some((task) => task.part === part))
        .map((part) => (
          <section key={part} className="task-part" aria-labelledby={`part-${part}`}>
            <h2 id={`part-${part}`}>{t(`formPart.${part}`)}</h2>
            <ul className="tasks">
              {tasks
                .filter((task) => task.part === part)
                .map(({ key, state, problems, title: name }) => (
                  <li key={key}>
                    <span>
                      <Link to={`sections/${key}`}>{say(name)}</Link>
                      {problems > 0 && state !== "notStarted" && (
                        <small className="soft">{t("draft.testProblems", { n: problems })}</small>
                      )}
                    </span>
                    <Tag tone={state === "hasErrors" ? "bad" : "plain"}>
                      {t(`task.state.${state}`)}
                    </Tag>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      <p>
        <a href={`/staff/calls/${call.number}/build/test/proposal.pdf`}>{t("draft.testPdf")}</a>
      </p>
      {isBegun && (
        <Form method="post">
          <Button look="quiet">{t("draft.testClear")}</Button>
        </Form>
      )}
    </DraftPage>
  );
}
