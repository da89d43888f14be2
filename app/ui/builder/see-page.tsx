import { Link } from "react-router";
import { useT } from "../use-t.ts";

/** The way from where a page of the form is edited to the same page as an applicant sees it. */
export function SeePage({ number, section }: { number: string; section: string }) {
  const t = useT();
  return (
    <p>
      <Link to={`/staff/calls/${number}/build/test/sections/${section}`}>{t("draft.seePage")}</Link>
    </p>
  );
}
