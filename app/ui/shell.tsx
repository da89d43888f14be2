import type { ReactNode } from "react";
import { Link, useLocation } from "react-router";
import type { Brand } from "#app/domain/groups/brand.ts";
import { useBrand } from "./brand.ts";
import { EuEmblem } from "./eu-emblem.tsx";
import { Original } from "./original.tsx";
import { useLocale, useT } from "./use-t.ts";

export interface Viewer {
  name: string;
  /** Areas that the viewer may enter. */
  applicant: boolean;
  evaluator: boolean;
  board: boolean;
  staff: boolean;
  admin: boolean;
  /** Messages of groups that nobody of the viewer's organisations has read. */
  unread: number;
}

const areas = [
  { key: "nav.calls", to: "/calls", shown: () => true },
  { key: "nav.strategies", to: "/strategies", shown: (viewer: Viewer | null) => !viewer },
  { key: "nav.projects", to: "/projects", shown: (viewer: Viewer | null) => !viewer },
  { key: "nav.events", to: "/events", shown: (viewer: Viewer | null) => !viewer },
  { key: "nav.results", to: "/results", shown: (viewer: Viewer | null) => !viewer },
  {
    key: "nav.proposals",
    to: "/my/proposals",
    shown: (viewer: Viewer | null) => viewer?.applicant,
  },
  {
    key: "nav.organisations",
    to: "/my/organisations",
    shown: (viewer: Viewer | null) => viewer?.applicant,
  },
  { key: "nav.evaluation", to: "/evaluation", shown: (viewer: Viewer | null) => viewer?.evaluator },
  { key: "nav.board", to: "/board", shown: (viewer: Viewer | null) => viewer?.board },
  { key: "nav.staff", to: "/staff", shown: (viewer: Viewer | null) => viewer?.staff },
  { key: "nav.admin", to: "/admin", shown: (viewer: Viewer | null) => viewer?.admin },
] as const;

function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path
        fill="currentColor"
        d="M3 13v6a2 2 0 0 0 2 2h3l2 7h4l-2-7h3l11 6V5L15 11H5a2 2 0 0 0-2 2Zm27-1v8a4 4 0 0 0 0-8Z"
      />
    </svg>
  );
}

/** The page of the group that an address is of; empty where it is of none. */
function groupIn(pathname: string) {
  const slug = /^\/(?:groups|strategies)\/([^/]+)/.exec(pathname)?.[1];
  return slug ? `/groups/${slug}` : "";
}

function useOtherLanguage() {
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(search);
  query.set("lang", useLocale() === "lt" ? "en" : "lt");
  return `${pathname}?${query}`;
}

/** The frame of every page: skip link, masthead with navigation, main, footer. */
export function Shell({ viewer, children }: { viewer: Viewer | null; children: ReactNode }) {
  const t = useT();
  const { pathname } = useLocation();
  const otherLanguage = useOtherLanguage();
  const other = useLocale() === "lt" ? "en" : "lt";
  const brand = useBrand();
  const group = brand ? groupIn(pathname) : "";
  return (
    <>
      <a className="skip" href="#content">
        {t("site.skip")}
      </a>
      <header className="masthead">
        <div className="wrap">
          <Link className="mark" to="/">
            <Mark />
            {t("site.name")}
          </Link>
          <nav aria-label={t("nav.main")}>
            {areas
              .filter(({ shown }) => shown(viewer))
              .map(({ key, to }) => (
                <Link key={to} to={to} aria-current={pathname.startsWith(to) ? "page" : undefined}>
                  {t(key)}
                  {key === "nav.proposals" && <Unread n={viewer?.unread ?? 0} />}
                </Link>
              ))}
            <a href={otherLanguage} lang={other} hrefLang={other}>
              {t("nav.otherLanguage")}
            </a>
            {viewer ? (
              <Link to="/account" aria-current={pathname === "/account" ? "page" : undefined}>
                {viewer.name}
              </Link>
            ) : (
              <Link to="/sign-in">{t("nav.signIn")}</Link>
            )}
          </nav>
        </div>
      </header>
      {children}
      <footer className="site">
        <div className="wrap row">
          <FundStatement brand={brand} />
          <Link to="/news">{t("nav.news")}</Link>
          <Link to="/help">{t("site.help")}</Link>
          <Link to={`${group}/privacy`}>{t("site.privacy")}</Link>
          <Link to={`${group}/accessibility`}>{t("site.accessibility")}</Link>
          <Link to="/cookies">{t("site.cookies")}</Link>
          <Link to="/open-data">{t("site.openData")}</Link>
        </div>
      </footer>
    </>
  );
}

/** The emblem of the Union with the statement that the fund of the page asks for (Reg. 2021/1060 art. 47). */
function FundStatement({ brand }: { brand: Brand | null }) {
  const t = useT();
  const locale = useLocale();
  const { lt = "", en = "" } = brand?.euStatement ?? {};
  const said = locale === "en" ? en : lt;
  return (
    <span className="row">
      <EuEmblem label={t("site.euEmblem")} />
      {said || (lt ? <Original>{lt}</Original> : t("site.eu"))}
    </span>
  );
}

/** A number beside a link, said in words to whoever does not see it. */
export function Unread({ n }: { n: number }) {
  const t = useT();
  if (n === 0) return null;
  return (
    <span className="unread">
      <span aria-hidden="true">{n}</span>
      <span className="hidden">{t("nav.unread", { n })}</span>
    </span>
  );
}

/** The main part of a page, under its trail of links. */
export function Page({
  crumbs = [],
  children,
}: {
  crumbs?: readonly { label: string; to?: string }[];
  children: ReactNode;
}) {
  const t = useT();
  return (
    <>
      {crumbs.length > 0 && (
        <nav className="wrap crumbs" aria-label={t("nav.crumbs")}>
          {crumbs.map(({ label, to }, index) => (
            <span key={`${label}${to}`}>
              {index > 0 && " / "}
              {to ? <Link to={to}>{label}</Link> : label}
            </span>
          ))}
        </nav>
      )}
      <main id="content" className="wrap" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
