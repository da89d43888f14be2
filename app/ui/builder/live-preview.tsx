import type { ReactNode } from "react";
import { useT } from "../use-t.ts";

/** What is edited, as an applicant or evaluator will see it; follows the typing where scripts run. */
export function LivePreview({
  form,
  title,
  children,
}: {
  /** Id of the form whose typing it follows. */
  form: string;
  title: string;
  children: ReactNode;
}) {
  const t = useT();
  return (
    <>
      {/* It takes the focus so that it can be scrolled by keyboard (WCAG 2.1.1). */}
      <aside
        id="live"
        className="card live later"
        data-live={form}
        aria-label={title}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <h2 className="card-title">{title}</h2>
        <p className="soft">{t("draft.liveText")}</p>
        <fieldset disabled>
          <legend className="hidden">{title}</legend>
          {children}
        </fieldset>
      </aside>
      <script src="/live-preview.js" defer />
    </>
  );
}
