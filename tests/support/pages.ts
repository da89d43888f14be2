/** A page whose address holds an id: the first link of another page that looks so, and what is below it. */
interface Linked {
  on: string;
  link: RegExp;
  below: readonly string[];
}

interface Whose {
  /** The person of the sign-in page's button. */
  who: string | null;
  paths: readonly string[];
  linked?: readonly Linked[];
}

/** The addresses that a page with a link leads to. */
export function linkedPaths(html: string, { on, link, below }: Linked): string[] {
  const [address] = [...html.matchAll(/href="([^"?#]+)"/g)].flatMap(([, href = ""]) =>
    link.test(href) ? [href] : [],
  );
  if (!address) throw new Error(`${on} has no link like ${link}`);
  return below.map((path) => address + path);
}

const aProposal = /^\/staff\/proposals\/[^/]+$/;

/** Addresses of the demonstration by whose they are. */
export const pages: Record<string, Whose> = {
  "a visitor": {
    who: null,
    paths: [
      "/",
      "/calls",
      "/calls/DH-2.2-03",
      "/calls/DH-2.2-03/form",
      "/calls/DH-2.2-03/check",
      "/calls/DH-2.2-03/check?kind=BUSINESS&started=yes",
      "/calls/DH-2.2-03/questions/new",
      "/groups/druskininkai/follow",
      "/timetable",
      "/timetable?group=druskininkai",
      "/strategies",
      "/strategies/druskininkai/2024-2029",
      "/strategies/klaipeda/2016-2022",
      "/strategies/druskininkai/2024-2029/ledger",
      "/strategies/druskininkai/2024-2029/indicators",
      "/strategies/klaipeda/2016-2022/ledger",
      "/strategies/druskininkai/2024-2029/versions",
      "/strategies/klaipeda/2016-2022/reports",
      "/strategies/klaipeda/2016-2022/reports/2019",
      "/groups/druskininkai",
      "/groups/druskininkai/fairness",
      "/groups/druskininkai/accessibility",
      "/groups/druskininkai/privacy",
      "/results",
      "/projects",
      "/calls/DH-2.2-01/results",
      "/calls/DH-2.2-01/resolution",
      "/calls/DH-2.2-01/resolution",
      "/events",
      "/news",
      "/sign-in",
      "/register",
      "/reset-password",
      "/help",
      "/privacy",
      "/accessibility",
      "/cookies",
      "/open-data",
      "/there-is-no-such-page",
    ],
    linked: [
      { on: "/events", link: /^\/events\/[0-9a-f-]{36}$/, below: ["", "/register"] },
      { on: "/projects?state=RUNNING", link: /^\/projects\/[^/]+$/, below: [""] },
      { on: "/news", link: /^\/news\/[0-9a-f-]{36}$/, below: [""] },
    ],
  },
  "an applicant": {
    who: "Ona Petrauskienė",
    paths: [
      "/my/proposals",
      "/my/organisations",
      "/my/letters",
      "/my/organisations/join",
      "/my/organisations/join?code=304374938",
      "/my/proposals/new/DH-2.2-03",
      "/account",
      "/account/second-factor",
      "/account/second-factor/codes",
      "/account/second-factor/remove",
      "/account/mails",
      "/account/data",
      "/account/data/erase",
    ],
    linked: [
      {
        on: "/my/proposals",
        link: /^\/my\/projects\/[^/]+$/,
        below: ["", "/pictures", "/publicity", "/publicity/poster"],
      },
    ],
  },
  staff: {
    who: "Rasa Kazlauskienė",
    paths: [
      "/staff",
      "/staff/strategies",
      "/strategies/druskininkai/2024-2029/ledger?view=staff",
      "/staff/strategies/druskininkai/2024-2029/timetable",
      "/staff/groups/druskininkai/accessibility",
      "/staff/groups/druskininkai/privacy",
      "/staff/strategies/new",
      "/staff/strategies/druskininkai/2024-2029/state",
      "/staff/strategies/druskininkai/2024-2029/amend",
      "/staff/strategies/druskininkai/2024-2029/acts",
      "/staff/strategies/druskininkai/2024-2029/documents",
      "/staff/strategies/druskininkai/2024-2029/territory",
      "/staff/strategies/druskininkai/2024-2029/publicity",
      "/staff/strategies/druskininkai/2024-2029/archives",
      "/staff/strategies/druskininkai/2024-2029/reports",
      "/staff/calls/DH-2.2-03/questions",
      "/staff/calls/DH-2.2-03/amend",
      "/staff/calls/DH-2.2-03/extend",
      "/staff/calls/DH-2.2-03/cancel",
      "/staff/calls/new",
      "/staff/calls/DH-2.1-01/build",
      "/staff/calls/DH-2.1-01/build/facts",
      "/staff/calls/DH-2.1-01/build/content",
      "/staff/calls/DH-2.1-01/build/rules",
      "/staff/calls/DH-2.1-01/build/form",
      "/staff/calls/DH-2.1-01/build/form/sections/activities",
      "/staff/calls/DH-2.1-01/build/form/fields/activities",
      "/staff/calls/DH-2.1-01/build/form/fields/budget",
      "/staff/calls/DH-2.1-01/build/criteria",
      "/staff/calls/DH-2.1-01/build/criteria/strategy",
      "/staff/calls/DH-2.1-01/build/preview",
      "/staff/calls/DH-2.1-01/build/test",
      "/staff/calls/DH-2.1-01/build/test/sections/budget",
      "/staff/calls/DH-2.1-01/build/test/sections/attachments",
      "/staff/calls/DH-2.1-01/build/publish",
      "/staff/calls/DH-2.2-03/versions",
      "/staff/messages",
      "/staff/complaints",
      "/staff/calls/DH-2.2-02",
      "/staff/calls/DH-2.2-02/checks?show=all",
      "/staff/calls/DH-2.2-02/assignments",
      "/staff/calls/DH-2.2-02/assignments/publish",
      "/staff/calls/DH-2.2-02/conflicts",
      "/staff/evaluators",
      "/staff/calls/DH-2.2-02/assignments/import",
      "/staff/calls/DH-2.2-02/assignments/replace",
      "/staff/calls/DH-2.2-01/ranking",
      "/staff/calls/DH-2.2-01/decision",
      "/staff/calls/DH-2.2-01/approval",
      "/staff/calls/DH-2.2-01/letters",
      "/staff/calls/DH-2.2-01/release",
      "/staff/calls/DH-2.2-01/reserve",
      "/staff/letters/resend",
      "/staff/events",
      "/staff/monitoring",
      "/staff/events/new",
      "/staff/projects",
      "/staff/projects/new",
      "/staff/news",
      "/staff/news/new",
      "/staff/meetings",
      "/staff/meetings/new",
      "/staff/templates",
      "/staff/calls/DH-2.2-01/archives",
      "/staff/letters",
      "/staff/members",
      "/staff/retention",
    ],
    linked: [
      {
        on: "/staff/calls/DH-2.2-02",
        link: aProposal,
        below: ["", "/check", "/sheets", "/history", "/messages", "/clarification"],
      },
      {
        on: "/staff/monitoring",
        link: /^\/staff\/monitoring\/[^/]+$/,
        below: ["", "/periods/1", "/periods/2"],
      },
      { on: "/staff/letters", link: /^\/staff\/letters\/[^/]+$/, below: ["", "/correction"] },
      {
        on: "/staff/strategies/druskininkai/2024-2029/acts",
        link: /\/acts\/[^/]+$/,
        below: [""],
      },
      {
        on: "/staff/strategies/druskininkai/2024-2029/timetable",
        link: /\/timetable\/[^/]+$/,
        below: [""],
      },
      {
        on: "/staff/strategies/druskininkai/2024-2029/reports",
        link: /^\/staff\/strategies\/.*\/reports\/\d+$/,
        below: ["", "/publish"],
      },
      { on: "/staff/letters", link: /^\/letters\/[^/]+$/, below: [""] },
      {
        on: "/staff/events",
        link: /^\/staff\/events\/(?!new)[^/]+$/,
        below: ["", "/change", "/cancel", "/materials", "/questions/new"],
      },
      {
        on: "/staff/projects?state=RUNNING",
        link: /^\/staff\/projects\/(?!new)[^/]+$/,
        below: [
          "",
          "/change",
          "/pictures",
          "/publicity",
          "/publicity/poster",
          "/steps/complete",
          "/steps/terminate",
        ],
      },
      {
        on: "/staff/projects?state=FORWARDED",
        link: /^\/staff\/projects\/(?!new)[^/]+$/,
        below: ["", "/steps/contract", "/steps/refuse"],
      },
      { on: "/staff/news", link: /^\/staff\/news\/(?!new)[^/]+$/, below: ["", "/pictures"] },
      { on: "/staff/meetings", link: /^\/staff\/meetings\/(?!new)[^/]+$/, below: ["", "/minutes"] },
    ],
  },
  "an administrator": {
    who: "Andrius Mažeika",
    paths: ["/admin", "/admin/people/new", "/roles", "/audit", "/owners", "/undelivered"],
  },
  "a member of the board": {
    who: "Eglė Mickutė",
    paths: ["/board", "/board/calls/DH-2.2-01", "/board/meetings", "/board/projects"],
    linked: [
      { on: "/board/projects", link: /^\/board\/projects\/[^/]+$/, below: ["", "/publicity"] },
    ],
  },
  "an observer": { who: "Nijolė Paulauskaitė", paths: ["/board", "/board/calls/DH-2.2-01"] },
  "an evaluator": { who: "Giedrius Norkus", paths: ["/evaluation"] },
};
