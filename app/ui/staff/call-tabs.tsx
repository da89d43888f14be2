import { NavLink } from "react-router";
import { useT } from "../use-t.ts";

const tabs = [
  { key: "staff.tab.overview", path: "", open: true },
  { key: "staff.tab.questions", path: "/questions", open: true },
  { key: "checks.tab", path: "/checks", open: true },
  { key: "staff.tab.assignments", path: "/assignments", open: true },
  { key: "staff.tab.progress", path: "/progress", open: true },
  { key: "register.tab", path: "/conflicts", open: true },
  { key: "staff.tab.ranking", path: "/ranking", open: false },
  { key: "staff.tab.decision", path: "/decision", open: false },
  { key: "staff.tab.letters", path: "/letters", open: false },
  { key: "reserve.tab", path: "/reserve", open: false },
] as const;

/** The pages of one call for its staff; what is closed to staff of an applicant is left out. */
export function CallTabs({ number, isPartial }: { number: string; isPartial: boolean }) {
  const t = useT();
  return (
    <nav className="tabs" aria-label={t("staff.tabs")}>
      {tabs
        .filter(({ open }) => open || !isPartial)
        .map(({ key, path }) => (
          <NavLink key={key} to={`/staff/calls/${number}${path}`} end>
            {t(key)}
          </NavLink>
        ))}
    </nav>
  );
}
