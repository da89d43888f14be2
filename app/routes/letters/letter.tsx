import { openLetter } from "#app/domain/letters/open-letter.server.ts";
import { appContext } from "#app/http/context.ts";
import { unwrap } from "#app/http/respond.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { LetterLinks } from "#app/ui/letter-links.tsx";
import { LetterTwin } from "#app/ui/letter.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Title } from "#app/ui/title.tsx";
import { useT } from "#app/ui/use-t.ts";
import type { Route } from "./+types/letter.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  return unwrap(await openLetter(context.get(appContext), params));
}

/** An issued letter as a page, for its applicant and for staff. */
export default function Letter({ loaderData: letter }: Route.ComponentProps) {
  const t = useT();
  const title = t("letter.title", { number: letter.number });
  const crumb = letter.isOwn
    ? { label: t("letter.toProposal"), to: `/my/proposals/${letter.proposalId}` }
    : { label: t("staff.register.title"), to: "/staff/letters" };
  return (
    <Page crumbs={[crumb]}>
      <Title text={title} />
      <h1>{title}</h1>
      <div className="toolbar">
        <a className="button quiet" href={`/letters/${letter.id}/pdf`}>
          {t("letters.pdf")}
        </a>
        {!letter.isOwn && (
          <ButtonLink to={`/staff/proposals/${letter.proposalId}`} look="plain">
            {t("letter.toProposal")}
          </ButtonLink>
        )}
      </div>
      {(letter.replacedBy || letter.replaces) && (
        <Notice>
          <LetterLinks letter={letter} />
        </Notice>
      )}
      <LetterTwin model={letter.model} />
    </Page>
  );
}
