import { createHash } from "node:crypto";
import { PART_BYTES } from "#app/domain/proposals/upload-parts.ts";
import { wholeSheet } from "#tests/support/whole-sheet.ts";
import { newPassword, organisation, passwordOf } from "./typed.ts";
import { type Fields, formOf } from "#tests/support/visitor.ts";
import { aJpeg } from "#tests/support/pictures.ts";
import { smallPdf } from "#tests/support/right-pages.ts";
import { people, type Who } from "./people.ts";
import { codeOf, type Things, unsubscribeToken, type World } from "./world.ts";

export interface Sent {
  path: string;
  body: URLSearchParams | FormData;
}

export interface Act {
  /** What it does, where a route has several acts. */
  name?: string;
  /** Who does it; null for somebody who is not signed in. The reader of the route unless told. */
  by?: Who | null;
  sends: (world: World, who: Who | null) => Promise<Sent> | Sent;
  /**
   * What it may change: `Table.column`, `+Table` for rows added, `-Table` for rows removed.
   * The entry in the audit is allowed to all.
   */
  changes: readonly string[];
  /** Names that its form knows beside those that are sent. */
  knows?: readonly string[];
  /** More names than that are refused with the whole request. */
  mostKeys?: number;
}

export interface Row {
  /** Who reads it, at an address of something that is there; null for somebody who is not signed in. */
  by: Who | null;
  at: string | ((things: Things) => string);
  /**
   * What may be kept of it on the way: `shared` pages are the same for everybody who is not signed
   * in, and must be asked for anew; what never changes may be kept `forever`; of anything else no copy is kept, whoever asks.
   */
  keeps: "shared" | "forever" | "hour" | "nothing";
  /** What a right request for it answers: 200 unless told. A page unless told. */
  status?: number;
  gives?: "page" | "file" | "nothing";
  /** Columns that reading it changes. */
  reading?: readonly string[];
  acts?: readonly Act[];
}

const fields = (typed: Fields) =>
  new URLSearchParams(
    Object.entries(typed).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, String(value)]),
    ),
  );

const typed =
  (at: string | ((things: Things) => string), form: Fields = {}) =>
  ({ things }: World): Sent => ({
    path: typeof at === "string" ? at : at(things),
    body: fields(form),
  });

/** The form of a page as its reader sends it: see `formOf`. */
const fromPage =
  (at: (things: Things) => string, form: Fields = {}, button?: string) =>
  async ({ enter, things }: World, who: Who | null): Promise<Sent> => {
    const path = at(things);
    const sent = formOf(await enter(who).get(path), form, button);
    return { ...sent, path: sent.path.startsWith("/") ? sent.path : path };
  };

/** A file, and where it goes. */
function uploaded({ things }: World): Sent {
  const body = new FormData();
  body.append("file", new File([new Uint8Array(smallPdf("raštas"))], "Raštas.pdf"));
  return {
    path: `/my/proposals/${things.draft}/files/filePowerOfAttorney?section=attachments`,
    body,
  };
}

/** A message with a file. */
const message =
  (at: (things: Things) => string) =>
  ({ things }: World): Sent => {
    const body = new FormData();
    body.append("text", "Ar galime pratęsti patalpų nuomos sutartį?");
    body.append("files", new File([new Uint8Array(smallPdf("klausimas"))], "Sutartis.pdf"));
    return { path: at(things), body };
  };

/** A file of an event. */
const materials =
  (at: (things: Things) => string) =>
  ({ things }: World): Sent => {
    const body = new FormData();
    body.append("files", new File([new Uint8Array(smallPdf("medžiaga"))], "Medžiaga.pdf"));
    return { path: at(things), body };
  };

/** What a strategy rests on. */
const anOrder = {
  intent: "save",
  kind: "order",
  title: "Dėl strategijos atrankos",
  number: "1V-7",
  date: "2025-05-04",
};

/** The map of a territory. */
const aMap = JSON.stringify({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { name: "Pavyzdys" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [24, 54],
            [24.2, 54],
            [24.2, 54.2],
            [24, 54],
          ],
        ],
      },
    },
  ],
});

/** A form with a file at a page of a strategy. */
const withFile =
  (page: string, typed: Fields, field: string, file: () => File) =>
  ({ things }: World): Sent => {
    const body = new FormData();
    for (const [name, text] of Object.entries(typed)) body.append(name, String(text));
    body.append(field, file());
    return { path: `/staff/strategies/${things.strategy}/${page}`, body };
  };

/** A duty of publicity with a file that shows it. */
const dutyAt = (at: (things: Things) => string) => ({
  at,
  acts: [
    {
      sends({ things }: World): Sent {
        const body = new FormData();
        body.append("doneOn", "2026-01-15");
        body.append("link", "https://pavyzdys.example/projektas");
        body.append("note", "Plakatas kabo prie durų.");
        body.append("files", new File([new Uint8Array(smallPdf("plakatas"))], "Plakatas.pdf"));
        return { path: at(things), body };
      },
      changes: ["+Enclosure", "+File", "+PublicityItem"],
      knows: ["kept", "remove"],
      mostKeys: 15,
    },
  ],
});

/** A picture, and what it shows. */
const picture =
  (at: (things: Things) => string) =>
  async ({ things }: World): Promise<Sent> => {
    const body = new FormData();
    body.append("alt", "Dubuo ant stalo");
    body.append("author", "Ona");
    body.append("consent", "on");
    const bytes = new Uint8Array(await aJpeg({ words: crypto.randomUUID() }));
    body.append("file", new File([bytes], "Dubuo.jpg"));
    return { path: at(things), body };
  };
/** The acts on the pictures at an address; `one` is of that place. */
const picturesAt = (at: (things: Things) => string) => ({
  at,
  acts: [
    {
      sends: picture(at),
      changes: ["+File", "+Picture"],
      knows: ["altEn", "approve", "remove", "raise", "describe"],
      mostKeys: 15,
    },
  ],
});

/** The first part of a file that arrives in several. */
function part({ things }: World): Sent {
  const bytes = new Uint8Array(PART_BYTES);
  const body = new FormData();
  body.append("file", new File([bytes], "part"));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const place = `/my/proposals/${things.draft}/files/filePrices/parts/${things.upload}`;
  return { path: `${place}?start=0&sha256=${sha256}`, body };
}

async function declarations({ enter, things }: World, who: Who | null): Promise<Sent> {
  const path = `/my/proposals/${things.draft}/submit`;
  const { page } = await enter(who).get(path);
  const boxes = [...page.querySelectorAll('[type="checkbox"][name="declarations"]')];
  const marks = boxes.map((box) => box.getAttribute("value") ?? "");
  return {
    path,
    body: fields({ declarations: marks, interestTies: "", position: "Direktorė" }),
  };
}

async function sheet({ enter, things }: World, who: Who | null, button: string): Promise<Sent> {
  const path = `/evaluation/${things.scoring}`;
  const answer = await enter(who).get(path);
  return { path, body: formOf(answer, wholeSheet(answer), button).body };
}

const account = { by: null, keeps: "nothing" } as const;
const applicant = { by: "ona", keeps: "nothing" } as const;
const evaluator = { by: "lina", keeps: "nothing" } as const;
const staff = { by: "rasa", keeps: "nothing" } as const;
const shared = { by: null, keeps: "shared" } as const;

const board = { by: "tomas", keeps: "nothing" } as const;
const administrator = { by: "andrius", keeps: "nothing" } as const;

const toldOfProject = [
  "titleEn",
  "field",
  "purpose",
  "location",
  "partners",
  "story",
  "storyEn",
] as const;

const theirs = ({ organisation: id }: Things) => `/my/organisations/${id}`;
const colleague = (things: Things) => `${theirs(things)}/members/${things.colleague}`;
const undeclared = ({ beforeBoard }: Things) =>
  `/board/proposals/${beforeBoard.undeclared}/declaration`;
const someone = ({ person }: Things) => `/admin/people/${person}`;
const heldRole = ({ held }: Things) => `/admin/people/${held.userId}/roles/${held.id}`;
const clarification = ({ clarified }: Things) => `/my/proposals/${clarified}/clarification`;
const draft = ({ draft: id }: Things) => `/my/proposals/${id}`;
const need = (things: Things) => `${draft(things)}/sections/need`;
const ofMonitored = ({ monitored }: Things, whose: "my" | "staff", n?: number) => {
  const all =
    whose === "my" ? `/my/projects/${monitored}/periods` : `/staff/monitoring/${monitored}`;
  if (n === undefined) return all;
  return whose === "my" ? `${all}/${n}` : `${all}/periods/${n}`;
};
const ofMeeting = (id: string, page = "") => `/staff/meetings/${id}${page}`;
const plannedMeeting = {
  kind: "REMOTE",
  startsAt: "2099-12-04 17:00",
  place: "Nuotolinė platforma",
  minutesNo: "V-2099-01",
};
const ofEvent = (id: string, page = "") => `/staff/events/${id}${page}`;
const someNews = {
  title: "Baigti mokymai",
  text: "Mokymuose dalyvavo dvidešimt žmonių.",
};
const plannedEvent = {
  kind: "TRAINING",
  title: "Mokymai apie viešumą",
  titleEn: "Training on publicity",
  startsAt: "2099-12-04 10:00",
  endsAt: "2099-12-04 12:00",
  place: "Druskininkai",
};
/** What the forms of the page of an event send. */
const eventActs = ["intent", "minutesNo", "attended", "headcount"];
/** The call of the demonstration that is being prepared. */
const plannedAt = ({ strategy, plannedRow }: Things) =>
  `/staff/strategies/${strategy}/timetable/${plannedRow}`;
const plannedCall =
  (at: (things: Things) => string) =>
  (world: World): Sent =>
    typed(at, {
      actionId: world.things.plannedAction,
      title: "Verslo pradžia",
      titleEn: "Starting a business",
      kinds: ["BUSINESS", "NGO"],
      total: "1\u00a0000,00",
      opensOn: "2030-01-07",
      closesOn: "2030-02-28",
      note: "Data gali keistis.",
      noteEn: "",
      intent: "save",
    })(world);
const prepared = (page = "") => `/staff/calls/DH-2.1-01/build${page}`;
const definitionChanges = [
  "CallSearch.kinds",
  "CallSearch.plain",
  "CallSearch.words",
  "CallVersion.definition",
  "CallVersion.sha256",
];
const ofCall = (number: string, page = "") => `/staff/calls/${number}${page}`;

const answers = ["+Answer", "Answer.savedAt", "Answer.savedById", "Answer.value", "Answer.version"];
const drafted = [...answers, "Proposal.changedAt", "Proposal.doneSections", "Proposal.title"];
const scores = [
  "+Sheet",
  "+SheetScore",
  "Sheet.changedAt",
  "Sheet.remarks",
  "SheetScore.justification",
  "SheetScore.points",
  "SheetScore.version",
];
const messaged = ["+Enclosure", "+File", "+Message", "+Outbox"];
const complaint = {
  contested: "Balai už antrą kriterijų.",
  arguments: "Neįvertintas partnerių įnašas.",
  asked: "Įvertinti iš naujo.",
  position: "Direktorė",
};
const erased = [
  "-AccountToken",
  "-GroupMember",
  "-PendingRole",
  "-Session",
  "User.disabledAt",
  "User.email",
  "User.erasedAt",
  "User.name",
  "User.passwordHash",
  "User.rightsVersion",
];
const profile = [
  "city",
  "email",
  "head",
  "kind",
  "legalForm",
  "municipality",
  "name",
  "phone",
  "postalCode",
  "street",
  "vatCode",
  "website",
].map((column) => `Organisation.${column}`);
const checked = [
  "+Check",
  "+ProposalEvent",
  "Check.checkedAt",
  "Check.checkedById",
  "Check.items",
  "Check.reason",
  "Check.waiver",
  "Check.writers",
  "Proposal.status",
];
const answered = ["Check.secondAt", "Check.secondById", "Check.secondItems"];

/**
 * Every address of `app/routes.ts`. A new one needs its reader, an address with something that is
 * there (`world.ts` makes it) and what may be kept of it; and for each act a right request with the
 * columns that it may change.
 */
export const rows: Record<string, Row> = {
  "/": { ...shared, at: "/" },
  "/calls": { ...shared, at: "/calls" },
  "/calls/:number": { ...shared, at: ({ open }) => `/calls/${open}` },
  "/calls.atom": { ...shared, at: "/calls.atom", gives: "nothing" },
  "/calls/:number/calendar.ics": {
    ...shared,
    at: ({ open }) => `/calls/${open}/calendar.ics`,
    gives: "nothing",
  },
  "/calls/:number/check": {
    ...shared,
    at: ({ open }) => `/calls/${open}/check?kind=NGO&started=no`,
  },
  "/calls/:number/questions/new": {
    ...account,
    at: ({ open }) => `/calls/${open}/questions/new`,
    acts: [
      {
        by: "ona",
        sends: typed(({ open }) => `/calls/${open}/questions/new`, {
          question: "Ar galima nuomoti patalpas iš savivaldybės?",
        }),
        changes: ["+CallQuestion", "+Outbox"],
      },
    ],
  },
  "/groups/:slug/calls.atom": {
    ...shared,
    at: ({ group }) => `/groups/${group}/calls.atom`,
    gives: "nothing",
  },
  "/groups/:slug/follow": {
    ...account,
    at: ({ group }) => `/groups/${group}/follow`,
    acts: [
      {
        sends: typed(({ group }) => `/groups/${group}/follow`, {
          email: "kaimynas@pavyzdys.example",
        }),
        changes: ["+Outbox"],
      },
    ],
  },
  "/events": { ...shared, at: "/events" },
  "/events.atom": { ...shared, at: "/events.atom", gives: "nothing" },
  "/events.ics": { ...shared, at: "/events.ics", gives: "nothing" },
  "/events/:id": { ...shared, at: ({ events }) => `/events/${events.coming}` },
  "/events/:id/calendar.ics": {
    ...shared,
    at: ({ events }) => `/events/${events.coming}/calendar.ics`,
    gives: "nothing",
  },
  "/events/:id/register": {
    ...account,
    at: ({ events }) => `/events/${events.coming}/register`,
    acts: [
      {
        sends: typed(({ events }) => `/events/${events.coming}/register`, {
          name: "Kaimynė Kaimynaitė",
          email: "kaimyne@pavyzdys.example",
        }),
        changes: ["+EventPlace", "+Outbox"],
        knows: ["organisation", "needs"],
      },
    ],
  },
  "/news": { ...shared, at: "/news" },
  "/news.atom": { ...shared, at: "/news.atom", gives: "nothing" },
  "/news/:id": { ...shared, at: ({ news }) => `/news/${news.published}` },
  "/my/projects/:id/news": { ...applicant, at: ({ news }) => `/my/projects/${news.project}/news` },
  "/my/projects/:id/news/new": {
    ...applicant,
    at: ({ news }) => `/my/projects/${news.project}/news/new`,
    acts: [
      {
        sends: typed(({ news }) => `/my/projects/${news.project}/news/new`, someNews),
        changes: ["+News", "+Outbox"],
        knows: ["titleEn", "textEn"],
      },
    ],
  },
  "/my/projects/:id/news/:news": {
    ...applicant,
    at: ({ news }) => `/my/projects/${news.project}/news/${news.returned}`,
    acts: [
      {
        sends: typed(({ news }) => `/my/projects/${news.project}/news/${news.returned}`, someNews),
        changes: [
          "+Outbox",
          "News.authorId",
          "News.changedAt",
          "News.state",
          "News.text",
          "News.title",
        ],
        knows: ["titleEn", "textEn"],
      },
    ],
  },
  "/staff/news": { ...staff, at: "/staff/news" },
  "/staff/news/new": {
    ...staff,
    at: "/staff/news/new",
    acts: [
      {
        sends: ({ things }) => ({
          path: "/staff/news/new",
          body: fields({ ...someNews, group: things.boardGroup }),
        }),
        changes: ["+News"],
        knows: ["titleEn", "textEn"],
      },
    ],
  },
  "/staff/news/:id": {
    ...staff,
    at: ({ news }) => `/staff/news/${news.proposed}`,
    acts: [
      {
        name: "change",
        sends: typed(({ news }) => `/staff/news/${news.proposed}`, someNews),
        changes: ["News.changedAt", "News.text", "News.title"],
        knows: ["titleEn", "textEn", "reason", "intent"],
      },
      {
        name: "publish",
        sends: typed(({ news }) => `/staff/news/${news.proposed}`, { intent: "publish" }),
        changes: [
          "+Outbox",
          "News.changedAt",
          "News.moderatedById",
          "News.publishedAt",
          "News.state",
        ],
        knows: ["title", "text", "titleEn", "textEn", "reason"],
      },
      {
        name: "return",
        sends: typed(({ news }) => `/staff/news/${news.proposed}`, {
          intent: "return",
          reason: "Pridėkite, kada tai vyko.",
        }),
        changes: [
          "+Outbox",
          "News.changedAt",
          "News.moderatedById",
          "News.returnedWhy",
          "News.state",
        ],
        knows: ["title", "text", "titleEn", "textEn"],
      },
      {
        name: "withdraw",
        sends: typed(({ news }) => `/staff/news/${news.published}`, { intent: "withdraw" }),
        changes: ["News.changedAt", "News.state"],
        knows: ["title", "text", "titleEn", "textEn", "reason"],
      },
    ],
  },
  "/places/:token": {
    ...account,
    at: ({ events }) => `/places/${events.place}`,
    acts: [
      {
        name: "give up",
        sends: typed(({ events }) => `/places/${events.place}`, { intent: "give-up" }),
        changes: ["EventPlace.state"],
        knows: ["rating", "comment"],
      },
      {
        name: "opinion",
        sends: typed(({ events }) => `/places/${events.past}`, { rating: "3", comment: "Gerai" }),
        changes: ["EventPlace.answeredAt", "EventPlace.comment", "EventPlace.rating"],
      },
    ],
  },
  "/places/:token/quiet": {
    ...account,
    at: ({ events }) => `/places/${events.place}/quiet`,
    acts: [
      {
        sends: typed(({ events }) => `/places/${events.place}/quiet`),
        changes: ["EventPlace.quiet"],
      },
    ],
  },
  // Mail servers send it without a page of ours: tests/http/events.test.ts shows what it takes.
  "/places/:token/quiet/one-click": {
    ...account,
    at: ({ events }) => `/places/${events.place}/quiet/one-click`,
    status: 405,
    gives: "nothing",
    acts: [],
  },
  "/subscriptions/confirm/:token": {
    ...account,
    at: ({ followConfirm }) => `/subscriptions/confirm/${followConfirm}`,
    acts: [
      {
        sends: typed(({ followConfirm }) => `/subscriptions/confirm/${followConfirm}`),
        changes: ["+CallSubscription"],
      },
    ],
  },
  "/subscriptions/end/:token": {
    ...account,
    at: ({ followEnd }) => `/subscriptions/end/${followEnd}`,
    acts: [
      {
        sends: typed(({ followEnd }) => `/subscriptions/end/${followEnd}`),
        changes: ["-CallSubscription"],
      },
    ],
  },
  // Mail servers send it without a page of ours: tests/http/follow-group.test.ts shows what it takes.
  "/subscriptions/end/:token/one-click": {
    ...account,
    at: ({ followEnd }) => `/subscriptions/end/${followEnd}/one-click`,
    status: 405,
    gives: "nothing",
    acts: [],
  },
  "/accent/:file": { ...shared, keeps: "forever", at: "/accent/0f4c75.css", gives: "nothing" },
  "/calls/:number/form": { ...shared, at: ({ open }) => `/calls/${open}/form` },
  "/calls/:number/form.pdf": {
    by: null,
    keeps: "nothing",
    at: ({ open }) => `/calls/${open}/form.pdf`,
    gives: "file",
  },
  "/calls/:number/templates/:version/:field": {
    by: null,
    keeps: "nothing",
    at: ({ open }) => `/calls/${open}/templates/1/fileCoFinancing`,
    gives: "file",
  },
  "/calls/:number/results": { ...shared, at: ({ decided }) => `/calls/${decided}/results` },
  "/timetable": { ...shared, at: "/timetable" },
  "/timetable/:file": {
    by: null,
    keeps: "nothing",
    at: "/timetable/timetable.csv",
    gives: "file",
  },
  "/strategies": { ...shared, at: "/strategies" },
  "/strategies/:group/:slug": {
    ...shared,
    at: ({ strategy }) => `/strategies/${strategy}`,
  },
  "/strategies/:group/:slug/versions": {
    ...shared,
    at: ({ strategy }) => `/strategies/${strategy}/versions`,
  },
  "/strategies/:group/:slug/indicators": {
    ...shared,
    at: ({ strategy }) => `/strategies/${strategy}/indicators`,
  },
  "/strategies/:group/:slug/indicators/:file": {
    by: null,
    keeps: "nothing",
    at: ({ strategy }) => `/strategies/${strategy}/indicators/indicators.csv`,
    gives: "file",
  },
  "/strategies/:group/:slug/reports": {
    ...shared,
    at: ({ strategy }) => `/strategies/${strategy}/reports`,
  },
  "/strategies/:group/:slug/reports/:year": {
    ...shared,
    at: "/strategies/klaipeda/2016-2022/reports/2018",
  },
  "/strategies/:group/:slug/reports/:year/pdf": {
    by: null,
    keeps: "nothing",
    at: "/strategies/klaipeda/2016-2022/reports/2018/pdf",
    gives: "file",
    reading: ["+FrozenDocument"],
  },
  "/strategies/:group/:slug/reports/:year/:file": {
    by: null,
    keeps: "nothing",
    at: "/strategies/klaipeda/2016-2022/reports/2018/report.csv",
    gives: "file",
  },
  "/strategies/:group/:slug/ledger": {
    ...shared,
    at: ({ strategy }) => `/strategies/${strategy}/ledger`,
  },
  "/strategies/:group/:slug/ledger/:file": {
    by: null,
    keeps: "nothing",
    at: ({ strategy }) => `/strategies/${strategy}/ledger/ledger.csv`,
    gives: "file",
  },
  "/groups/:slug": { ...shared, at: ({ group }) => `/groups/${group}` },
  "/groups/:slug/accessibility": {
    ...shared,
    at: ({ group }) => `/groups/${group}/accessibility`,
  },
  "/groups/:slug/privacy": { ...shared, at: ({ group }) => `/groups/${group}/privacy` },
  "/groups/:slug/fairness": { ...shared, at: ({ group }) => `/groups/${group}/fairness` },
  "/calls/:number/resolution": { ...shared, at: ({ decided }) => `/calls/${decided}/resolution` },
  "/results": { ...shared, at: "/results" },
  "/projects": { ...shared, at: "/projects" },
  "/projects/:id": { ...shared, at: ({ projects }) => `/projects/${projects.running}` },
  "/calls/:number/results/:file": {
    by: null,
    keeps: "nothing",
    at: ({ decided }) => `/calls/${decided}/results/results.csv`,
    gives: "file",
  },
  "/open-data": { ...shared, at: "/open-data" },
  "/open-data/v1/:file": { ...shared, at: "/open-data/v1/calls.json", gives: "nothing" },
  "/open-data/v1/calls/:file": {
    ...shared,
    at: ({ open }) => `/open-data/v1/calls/${open}.json`,
    gives: "nothing",
  },
  "/open-data/v1/strategies/:group/:file": {
    ...shared,
    at: ({ strategy }) => `/open-data/v1/strategies/${strategy}.json`,
    gives: "nothing",
  },
  "/open-data/360giving.json": { ...shared, at: "/open-data/360giving.json", gives: "nothing" },
  "/common-grants/opportunities": {
    ...shared,
    at: "/common-grants/opportunities",
    gives: "nothing",
  },
  "/common-grants/opportunities/:id": {
    ...shared,
    at: "/common-grants/opportunities/none",
    gives: "nothing",
    status: 404,
  },
  "/openapi.json": { ...shared, at: "/openapi.json", gives: "nothing" },
  "/open-data/:file": { by: null, keeps: "nothing", at: "/open-data/calls.xlsx", gives: "file" },
  "/verify/:code": { ...shared, at: ({ verifyCode }) => `/verify/${verifyCode}` },
  "/help": { ...shared, at: "/help" },
  "/privacy": { ...shared, at: "/privacy" },
  "/accessibility": { ...shared, at: "/accessibility" },
  "/cookies": { ...shared, at: "/cookies" },
  "/*": { ...shared, at: "/no-such-page", status: 404 },

  "/register": {
    ...account,
    at: "/register",
    acts: [
      {
        sends: typed("/register", {
          name: "Jonas Jonaitis",
          email: "naujas@pavyzdys.example",
          password: newPassword,
          privacy: "on",
        }),
        changes: ["+User", "+Outbox"],
      },
    ],
  },
  "/sign-in": {
    ...account,
    at: "/sign-in",
    acts: [
      {
        sends: typed("/sign-in", { email: people.mantas, password: passwordOf.mantas }),
        changes: ["+Session"],
        knows: ["demo"],
      },
    ],
  },
  "/sign-out": {
    ...account,
    at: "/sign-out",
    status: 302,
    gives: "nothing",
    acts: [{ by: "ona", sends: typed("/sign-out"), changes: ["-Session"] }],
  },
  "/confirm-email/:token": {
    ...account,
    at: "/confirm-email/token-CONFIRM_EMAIL",
    acts: [
      {
        sends: typed("/confirm-email/token-CONFIRM_EMAIL"),
        changes: ["AccountToken.usedAt", "User.emailConfirmedAt"],
      },
    ],
  },
  "/reset-password": {
    ...account,
    at: "/reset-password",
    acts: [{ sends: typed("/reset-password", { email: people.ona }), changes: ["+Outbox"] }],
  },
  "/reset-password/:token": {
    ...account,
    at: "/reset-password/token-RESET_PASSWORD",
    acts: [
      {
        sends: typed("/reset-password/token-RESET_PASSWORD", { password: newPassword }),
        changes: ["-Session", "AccountToken.usedAt", "User.emailConfirmedAt", "User.passwordHash"],
      },
    ],
  },
  "/invitations/:token": {
    ...account,
    by: "mantas",
    at: "/invitations/token-INVITATION",
    acts: [
      {
        sends: typed("/invitations/token-INVITATION"),
        changes: ["+OrganisationMember", "Invitation.acceptedAt", "User.rightsVersion"],
      },
    ],
  },
  "/unsubscribe/:token": {
    ...account,
    at: `/unsubscribe/${unsubscribeToken}`,
    acts: [{ sends: typed(`/unsubscribe/${unsubscribeToken}`), changes: ["+MailOptOut"] }],
  },
  // Mail servers send it without a page of ours: tests/http/unsubscribe.test.ts shows what it takes.
  "/unsubscribe/:token/one-click": {
    ...account,
    at: `/unsubscribe/${unsubscribeToken}/one-click`,
    status: 405,
    gives: "nothing",
    acts: [],
  },
  "/account/mails": {
    ...applicant,
    at: "/account/mails",
    acts: [
      {
        sends: () => ({
          path: "/account/mails",
          body: fields({ wanted: ["closed"] }),
        }),
        changes: ["+MailOptOut"],
      },
    ],
  },
  "/account": {
    ...applicant,
    at: "/account",
    acts: [
      {
        name: "details",
        sends: typed("/account", { name: "Ona Naujoji", locale: "en", intent: "details" }),
        changes: ["User.locale", "User.name"],
        knows: ["session"],
      },
    ],
  },
  "/account/password": {
    ...applicant,
    at: "/account/password",
    acts: [
      {
        sends: typed("/account/password", { current: passwordOf.ona, password: newPassword }),
        changes: ["+Session", "-Session", "User.passwordHash", "+Outbox"],
      },
    ],
  },

  "/sign-in/code": {
    ...account,
    by: "waiting",
    at: "/sign-in/code",
    acts: [
      {
        sends: ({ things }) => ({
          path: "/sign-in/code",
          body: fields({ code: things.recoveryCode }),
        }),
        changes: ["+Session", "-Session", "RecoveryCode.usedAt"],
      },
    ],
  },
  "/sign-in/again": {
    ...account,
    by: "waiting",
    at: "/sign-in/again",
    status: 404,
    gives: "nothing",
    acts: [
      {
        sends: ({ things }) => ({
          path: "/sign-in/again",
          body: fields({ code: things.recoveryCode }),
        }),
        changes: ["+Session", "-Session", "RecoveryCode.usedAt"],
      },
    ],
  },
  "/account/data": { ...applicant, at: "/account/data" },
  "/account/data/export": {
    ...applicant,
    at: "/account/data/export",
    status: 302,
    gives: "nothing",
    acts: [{ sends: typed("/account/data/export", { current: passwordOf.ona }), changes: [] }],
  },
  "/account/data/erase": {
    ...applicant,
    at: "/account/data/erase",
    acts: [
      {
        by: "zita",
        sends: typed("/account/data/erase", { current: passwordOf.ona, sure: "on" }),
        changes: [...erased, "-JoinRequest"],
      },
    ],
  },
  "/account/second-factor": {
    ...applicant,
    at: "/account/second-factor",
    acts: [
      {
        by: "mantas",
        sends: typed("/account/second-factor", { intent: "begin" }),
        changes: ["+SecondFactor"],
      },
    ],
  },
  "/account/second-factor/set-up": {
    ...applicant,
    at: "/account/second-factor/set-up",
    acts: [
      {
        sends: ({ things }) => ({
          path: "/account/second-factor/set-up",
          body: fields({ code: codeOf(things.factorKey), password: passwordOf.ona }),
        }),
        changes: [
          "+RecoveryCode",
          "+Session",
          "-Session",
          "SecondFactor.lastStep",
          "SecondFactor.pending",
          "SecondFactor.pendingAt",
          "SecondFactor.secret",
          "User.secondFactorSince",
        ],
      },
    ],
  },
  "/account/second-factor/codes": {
    ...applicant,
    by: "dalia",
    at: "/account/second-factor/codes",
    acts: [
      {
        sends: typed("/account/second-factor/codes", { password: passwordOf.ona }),
        changes: ["+RecoveryCode", "+Session", "-RecoveryCode", "-Session"],
      },
    ],
  },
  "/account/second-factor/remove": {
    ...applicant,
    by: "dalia",
    at: "/account/second-factor/remove",
    acts: [
      {
        sends: typed("/account/second-factor/remove", { password: passwordOf.ona }),
        changes: [
          "+Session",
          "-RecoveryCode",
          "-SecondFactor",
          "-Session",
          "User.secondFactorSince",
        ],
      },
    ],
  },
  "/account/continue/:token": {
    ...applicant,
    at: ({ keptForm }) => keptForm,
    reading: ["KeptForm.userId"],
  },

  "/admin": { ...administrator, at: "/admin" },
  "/admin/people/new": {
    ...administrator,
    at: "/admin/people/new",
    acts: [
      {
        sends: typed("/admin/people/new", { name: "Nauja Naujė", email: "nauja@vvg.example" }),
        changes: ["+Outbox", "+User"],
      },
    ],
  },
  "/admin/people/:id": {
    ...administrator,
    at: someone,
    acts: [
      {
        name: "end sessions",
        sends: typed(someone, { intent: "end-sessions" }),
        changes: ["-Session", "User.rightsVersion"],
        knows: ["withdraw"],
      },
      {
        name: "give the administrator's right",
        sends: typed(someone, { intent: "grant-admin" }),
        changes: ["+PendingRole"],
        knows: ["withdraw"],
      },
      {
        name: "withdraw",
        sends: ({ things }) => ({
          path: someone(things),
          body: fields({ withdraw: things.pendingRole }),
        }),
        changes: ["-PendingRole"],
        knows: ["intent"],
      },
    ],
  },
  "/admin/people/:id/account": {
    ...administrator,
    at: (things) => `${someone(things)}/account`,
    acts: [
      {
        sends: typed((things) => `${someone(things)}/account`, { reason: "Pametė įrenginį." }),
        changes: ["-Session", "User.disabledAt", "User.rightsVersion"],
        knows: ["intent"],
      },
    ],
  },
  "/admin/people/:id/roles/new": {
    ...administrator,
    at: (things) => `${someone(things)}/roles/new`,
    acts: [
      {
        sends: ({ things }) => ({
          path: `${someone(things)}/roles/new`,
          body: fields({ groupId: things.workGroup, role: "OBSERVER" }),
        }),
        changes: ["+PendingRole"],
        knows: ["employer", "sector", "until"],
      },
    ],
  },
  "/admin/people/:id/roles/:memberId": {
    ...administrator,
    at: heldRole,
    acts: [
      {
        sends: typed(heldRole, { intent: "now" }),
        changes: ["-GroupMember", "GroupMember.until", "-Session", "User.rightsVersion"],
        knows: ["until"],
      },
    ],
  },
  "/roles": {
    ...staff,
    at: "/roles",
    acts: [
      {
        sends: ({ things }) => ({ path: "/roles", body: fields({ confirm: things.pendingRole }) }),
        changes: ["+GroupMember", "-PendingRole", "User.rightsVersion"],
        knows: ["decline"],
      },
    ],
  },
  "/audit": { ...administrator, at: "/audit" },
  "/audit/exports/:file": { ...administrator, at: "/audit/exports/log.csv", gives: "file" },
  "/owners": {
    ...administrator,
    at: "/owners",
    acts: [
      {
        name: "name",
        sends: ({ things }) => ({
          path: "/owners",
          body: fields({
            claim: things.ownerClaim,
            heir: things.rivalMember,
            reason: "Patvirtinta raštu.",
          }),
        }),
        changes: [
          "OwnerClaim.heirId",
          "OwnerClaim.namedAt",
          "OwnerClaim.namedById",
          "OwnerClaim.reason",
        ],
      },
      {
        name: "refuse",
        sends: ({ things }) => ({ path: "/owners", body: fields({ refuse: things.ownerClaim }) }),
        changes: [
          "+Outbox",
          "OwnerClaim.closedAt",
          "OwnerClaim.closedById",
          "OwnerClaim.granted",
          "OwnerClaim.open",
        ],
      },
    ],
  },
  "/undelivered": {
    ...staff,
    at: "/undelivered",
    acts: [
      {
        sends: ({ things }) => ({
          path: "/undelivered",
          body: fields({ resend: things.failedMail }),
        }),
        changes: [
          "Outbox.attempts",
          "Outbox.failedAt",
          "Outbox.failedFor",
          "Outbox.failedAbout",
          "Outbox.nextTryAt",
        ],
      },
    ],
  },

  "/my": { ...applicant, at: "/my", status: 302, gives: "nothing" },
  "/my/organisations": { ...applicant, at: "/my/organisations" },
  "/my/organisations/new": {
    ...applicant,
    at: "/my/organisations/new",
    acts: [
      {
        sends: typed("/my/organisations/new", organisation),
        changes: ["+Organisation", "+OrganisationMember", "User.rightsVersion"],
        knows: ["vatCode", "website"],
      },
    ],
  },
  "/my/organisations/:id": {
    ...applicant,
    at: theirs,
    acts: [
      {
        sends: typed(theirs, organisation),
        changes: profile,
        knows: ["vatCode", "website"],
      },
    ],
  },
  "/my/organisations/join": {
    ...applicant,
    at: ({ rivalCode }) => `/my/organisations/join?code=${rivalCode}`,
    acts: [
      {
        sends: ({ things }) => ({
          path: "/my/organisations/join",
          body: fields({ code: things.rivalCode, message: "Esu naujoji vadovė." }),
        }),
        changes: ["+JoinRequest", "+Outbox"],
      },
    ],
  },
  "/my/organisations/:id/groups": {
    ...applicant,
    at: (things) => `${theirs(things)}/groups`,
    acts: [
      {
        name: "tell",
        sends: ({ things }) => ({
          path: `${theirs(things)}/groups`,
          body: fields({ groupId: things.otherGroup, since: "2023-05-12" }),
        }),
        changes: ["+Affiliation"],
      },
      {
        name: "end",
        sends: ({ things }) => ({
          path: `${theirs(things)}/groups`,
          body: fields({ end: things.workGroup }),
        }),
        changes: ["-Affiliation"],
      },
    ],
  },
  "/my/organisations/:id/members": {
    ...applicant,
    at: (things) => `${theirs(things)}/members`,
    acts: [
      {
        name: "invite",
        sends: typed((things) => `${theirs(things)}/members`, {
          email: "nauja@pavyzdys.example",
          role: "EDITOR",
        }),
        changes: ["+Invitation", "+Outbox"],
        knows: ["until", "withdraw"],
      },
      {
        name: "resend",
        sends: ({ things }) => ({
          path: `${theirs(things)}/members`,
          body: fields({ resend: things.invitation }),
        }),
        changes: ["+Outbox", "Invitation.expiresAt", "Invitation.tokenHash"],
      },
      {
        name: "accept",
        sends: ({ things }) => ({
          path: `${theirs(things)}/members`,
          body: fields({ join: things.joinRequest, role: "EDITOR", intent: "accept" }),
        }),
        changes: [
          "+OrganisationMember",
          "+Outbox",
          "JoinRequest.accepted",
          "JoinRequest.answeredAt",
          "JoinRequest.answeredById",
          "JoinRequest.open",
          "User.rightsVersion",
        ],
      },
      {
        name: "claim",
        by: "jonas",
        sends: typed((things) => `${theirs(things)}/members`, {
          intent: "claim",
          message: "Pirmininkė išėjo.",
        }),
        changes: ["+OwnerClaim", "+Outbox"],
      },
      {
        name: "withdraw",
        sends: ({ things }) => ({
          path: `${theirs(things)}/members`,
          body: fields({ withdraw: things.invitation }),
        }),
        changes: ["-Invitation"],
      },
    ],
  },
  "/my/organisations/:id/members/:userId": {
    ...applicant,
    at: colleague,
    acts: [
      {
        name: "change",
        sends: typed(colleague, { role: "VIEWER" }),
        changes: ["OrganisationMember.role", "User.rightsVersion"],
        knows: ["until"],
      },
      {
        name: "transfer",
        sends: ({ things }) => ({
          path: colleague(things),
          body: fields({ intent: "transfer", successor: things.owner, role: "VIEWER" }),
        }),
        changes: [
          "+Outbox",
          "OrganisationMember.removedAt",
          "OrganisationMember.until",
          "User.rightsVersion",
        ],
      },
      {
        name: "remove",
        sends: typed(colleague, { intent: "remove", role: "VIEWER" }),
        changes: ["OrganisationMember.removedAt", "OrganisationMember.until", "User.rightsVersion"],
      },
    ],
  },
  "/my/proposals": { ...applicant, at: "/my/proposals" },
  "/my/proposals/new/:number": {
    ...applicant,
    by: "dalia",
    at: ({ open }) => `/my/proposals/new/${open}`,
    acts: [
      {
        sends: fromPage(({ open }) => `/my/proposals/new/${open}`),
        changes: ["+Proposal", "+ProposalEvent"],
      },
    ],
  },
  "/my/proposals/:id": { ...applicant, at: draft },
  "/my/proposals/:id/sections/:section": {
    ...applicant,
    at: need,
    acts: [{ sends: fromPage(need, { problem: "Trūksta veiklų." }), changes: drafted }],
  },
  "/my/proposals/:id/sections/:section/autosave": {
    ...applicant,
    at: (things) => `${need(things)}/autosave`,
    status: 404,
    gives: "nothing",
    acts: [
      {
        async sends(world, who) {
          const { body } = await fromPage(need, { problem: "Trūksta veiklų." })(world, who);
          return { path: `${need(world.things)}/autosave`, body };
        },
        changes: drafted,
      },
    ],
  },
  "/my/proposals/:id/presence": {
    ...applicant,
    at: (things) => `${draft(things)}/presence`,
    status: 404,
    gives: "nothing",
    acts: [
      {
        sends: ({ things }) => ({
          path: `${draft(things)}/presence`,
          body: fields({ section: "need" }),
        }),
        changes: ["+Presence"],
      },
    ],
  },
  "/my/proposals/:id/files/:field": {
    ...applicant,
    at: (things) => `${draft(things)}/files/filePowerOfAttorney`,
    status: 404,
    gives: "nothing",
    acts: [
      {
        sends: uploaded,
        changes: ["+Attachment", "+File", "Proposal.changedAt"],
        mostKeys: 15,
      },
    ],
  },
  "/my/proposals/:id/files/:field/parts/:upload": {
    ...applicant,
    at: (things) => `${draft(things)}/files/filePrices/parts/${things.upload}`,
    status: 404,
    gives: "nothing",
    acts: [
      {
        sends: part,
        changes: ["+UploadPart", "Upload.received", "Upload.changedAt"],
        mostKeys: 15,
      },
    ],
  },
  "/my/proposals/:id/uploads/:field": {
    ...applicant,
    at: (things) => `${draft(things)}/uploads/filePrices`,
    status: 404,
    gives: "nothing",
    acts: [
      {
        name: "begin",
        sends: typed((things) => `${draft(things)}/uploads/filePrices`, {
          act: "begin",
          name: "Kainos.pdf",
          size: "2000000",
          sha256: "b".repeat(64),
        }),
        changes: ["+Upload"],
        knows: ["replaces"],
      },
      {
        name: "cancel",
        sends: ({ things }) => ({
          path: `${draft(things)}/uploads/filePrices`,
          body: fields({ act: "cancel", upload: things.upload }),
        }),
        changes: ["-Upload", "-UploadPart"],
      },
    ],
  },
  "/my/proposals/:id/attachments/:attachment/restore": {
    ...applicant,
    at: (things) => `${draft(things)}/attachments/${things.removed}/restore`,
    status: 404,
    gives: "nothing",
    acts: [
      {
        sends: typed((things) => `${draft(things)}/attachments/${things.removed}/restore`),
        changes: ["Attachment.removedAt", "Attachment.position", "Proposal.changedAt"],
      },
    ],
  },
  "/my/proposals/:id/attachments/:attachment/move": {
    ...applicant,
    at: (things) => `${draft(things)}/attachments/${things.movable}/move`,
    status: 404,
    gives: "nothing",
    acts: [
      {
        sends: typed((things) => `${draft(things)}/attachments/${things.movable}/move`, {
          to: "down",
        }),
        changes: ["Attachment.position", "Proposal.changedAt"],
      },
    ],
  },
  "/my/proposals/:id/attachments/:attachment/remove": {
    ...applicant,
    at: (things) => `${draft(things)}/attachments/${things.attachment}/remove`,
    status: 404,
    gives: "nothing",
    acts: [
      {
        sends: typed((things) => `${draft(things)}/attachments/${things.attachment}/remove`),
        changes: ["-Attachment", "Attachment.removedAt", "Proposal.changedAt"],
      },
    ],
  },
  "/my/proposals/:id/copy": {
    ...applicant,
    at: (things) => `${draft(things)}/copy`,
    acts: [
      {
        sends: fromPage((things) => `${draft(things)}/copy?from=${things.earlier}`, {
          replace: "need",
        }),
        changes: [...drafted, "+Attachment", "Proposal.copiedSections"],
        knows: ["fill"],
      },
    ],
  },
  "/my/proposals/:id/check": {
    ...applicant,
    at: (things) => `${draft(things)}/check`,
    acts: [
      {
        name: "ask a signatory",
        by: "jonas",
        sends: typed((things) => `${draft(things)}/check`),
        changes: ["+Outbox"],
      },
    ],
  },
  "/my/proposals/:id/submission": {
    ...applicant,
    at: (things) => `${draft(things)}/submission`,
    acts: [
      {
        name: "withdraw",
        sends: typed((things) => `${draft(things)}/submission`, {
          intent: "withdraw",
          reason: "Persigalvojome",
        }),
        changes: [
          "+Outbox",
          "+ProposalEvent",
          "Proposal.changedAt",
          "Proposal.slot",
          "Proposal.status",
        ],
      },
    ],
  },
  "/my/proposals/:id/submit": {
    ...applicant,
    at: (things) => `${draft(things)}/submit`,
    acts: [
      {
        sends: declarations,
        changes: [
          ...drafted,
          "+Outbox",
          "+ProposalEvent",
          "+Submission",
          "Call.submissions",
          "Proposal.number",
          "Proposal.registration",
          "Proposal.status",
        ],
      },
    ],
  },
  "/my/proposals/:id/clarification": {
    ...applicant,
    at: clarification,
    acts: [
      {
        name: "save",
        sends: fromPage(clarification, { "reply.1": "Vykdys organizacija." }, "Įrašyti atsakymus"),
        changes: ["answer", "savedAt", "savedById", "version"].map(
          (column) => `ClarificationQuestion.${column}`,
        ),
        knows: ["reason"],
      },
      {
        name: "extend",
        sends: fromPage(clarification, { reason: "Vadovė serga." }, "Siųsti prašymą"),
        changes: [
          "+Outbox",
          "Clarification.extensionAskedAt",
          "Clarification.extensionAskedById",
          "Clarification.extensionReason",
        ],
        knows: ["position"],
      },
    ],
  },
  "/my/proposals/:id/receipt": {
    ...applicant,
    at: ({ received }) => `/my/proposals/${received}/receipt`,
  },
  "/my/proposals/:id/receipt.pdf": {
    ...applicant,
    at: ({ received }) => `/my/proposals/${received}/receipt.pdf`,
    gives: "file",
  },
  "/my/proposals/:id/proposal.pdf": {
    ...applicant,
    at: (things) => `${draft(things)}/proposal.pdf`,
    gives: "file",
  },
  "/my/proposals/:id/proposal.zip": {
    ...applicant,
    at: (things) => `${draft(things)}/proposal.zip`,
    gives: "file",
  },
  "/my/proposals/:id/submissions/:n/proposal.pdf": {
    ...applicant,
    at: ({ received }) => `/my/proposals/${received}/submissions/1/proposal.pdf`,
    gives: "file",
  },
  "/my/proposals/:id/submissions/:n/proposal.zip": {
    ...applicant,
    at: ({ received }) => `/my/proposals/${received}/submissions/1/proposal.zip`,
    gives: "file",
  },

  "/my/proposals/:id/messages": {
    ...applicant,
    at: (things) => `${draft(things)}/messages`,
    acts: [
      {
        sends: message((things) => `${draft(things)}/messages`),
        changes: messaged,
        knows: ["kept"],
        mostKeys: 15,
      },
    ],
  },

  "/my/letters": { ...applicant, at: "/my/letters" },
  "/my/proposals/:id/offer": {
    ...applicant,
    at: ({ offered }) => `/my/proposals/${offered}/offer`,
    acts: [
      {
        sends: typed(({ offered }) => `/my/proposals/${offered}/offer`, { intent: "accept" }),
        changes: ["+OfferReply", "+Outbox", "+Project", "Proposal.status"],
      },
    ],
  },
  "/my/proposals/:id/complaint": {
    ...applicant,
    at: ({ contestable }) => `/my/proposals/${contestable}/complaint`,
    acts: [
      {
        sends: ({ things }) => {
          const body = new FormData();
          for (const [name, value] of Object.entries(complaint)) body.append(name, value);
          body.append("files", new File([new Uint8Array(smallPdf("įrodymas"))], "Įrodymas.pdf"));
          return { path: `/my/proposals/${things.contestable}/complaint`, body };
        },
        changes: [
          "+Complaint",
          "+Counter",
          "+Enclosure",
          "+File",
          "+Outbox",
          "+ProposalEvent",
          "Counter.value",
        ],
        knows: ["kept"],
        mostKeys: 15,
      },
    ],
  },
  "/my/proposals/:id/complaint/withdraw": {
    ...applicant,
    at: ({ complained }) => `/my/proposals/${complained}/complaint/withdraw`,
    acts: [
      {
        sends: typed(({ complained }) => `/my/proposals/${complained}/complaint/withdraw`),
        changes: [
          "+ProposalEvent",
          "Complaint.slot",
          "Complaint.status",
          "Complaint.withdrawnAt",
          "Complaint.withdrawnById",
        ],
      },
    ],
  },
  "/my/proposals/:id/complaint/receipt": {
    ...applicant,
    at: ({ complained }) => `/my/proposals/${complained}/complaint/receipt`,
  },
  "/my/proposals/:id/complaint/receipt.pdf": {
    ...applicant,
    at: ({ complained }) => `/my/proposals/${complained}/complaint/receipt.pdf`,
    gives: "file",
  },
  "/staff/complaints": { ...staff, at: "/staff/complaints" },
  "/staff/complaints/:id": {
    ...staff,
    at: ({ complaint: id }) => `/staff/complaints/${id}`,
    reading: ["+AuditEntry"],
    acts: [
      {
        name: "appoint",
        sends: async ({ enter, things }, who) => {
          const path = `/staff/complaints/${things.complaint}`;
          const { page } = await enter(who).get(path);
          const people = [...page.querySelectorAll('select[name="handler"] option')];
          const handler = people.at(-1)?.getAttribute("value") ?? "";
          return { path, body: fields({ intent: "appoint", handler }) };
        },
        changes: ["+Outbox", "Complaint.appointedAt", "Complaint.handlerId"],
      },
    ],
  },

  "/files/enclosures/:id": {
    ...applicant,
    at: ({ enclosure }) => `/files/enclosures/${enclosure}`,
    gives: "file",
  },
  "/files/attachments/:id": {
    ...applicant,
    at: ({ attachment }) => `/files/attachments/${attachment}`,
    gives: "file",
  },

  "/evaluation": { ...evaluator, at: "/evaluation" },
  "/evaluation/:assignment/declaration": {
    ...evaluator,
    at: ({ declaration }) => `/evaluation/${declaration}/declaration`,
    acts: [
      {
        name: "none",
        sends: typed(({ declaration }) => `/evaluation/${declaration}/declaration`, {
          interest: "none",
        }),
        changes: ["+ConflictDeclaration"],
        knows: ["reason"],
      },
      {
        name: "conflict",
        sends: typed(({ declaration }) => `/evaluation/${declaration}/declaration`, {
          interest: "conflict",
          reason: "Pareiškėjo vadovė yra mano sesuo.",
        }),
        changes: ["+ConflictDeclaration"],
      },
    ],
  },
  "/evaluation/:assignment": {
    ...evaluator,
    at: ({ scoring }) => `/evaluation/${scoring}`,
    acts: [
      {
        name: "save",
        sends: (world, who) => sheet(world, who, "Išsaugoti juodraštį"),
        changes: scores,
      },
      {
        name: "next",
        sends: (world, who) => sheet(world, who, "Išsaugoti ir kitas"),
        changes: scores,
      },
      {
        name: "check",
        sends: (world, who) => sheet(world, who, "Tikrinti ir pateikti"),
        changes: scores,
      },
    ],
  },
  "/evaluation/:assignment/submit": {
    ...evaluator,
    at: ({ filled }) => `/evaluation/${filled}/submit`,
    acts: [
      {
        async sends({ enter, things }, who) {
          const path = `/evaluation/${things.filled}/submit`;
          return { path, body: formOf(await enter(who).get(path), {}, "Pateikti anketą").body };
        },
        changes: [
          "+SheetVersion",
          "Sheet.changedAt",
          "Sheet.sha256",
          "Sheet.status",
          "Sheet.submittedAt",
          "Sheet.totalPoints",
        ],
      },
    ],
  },
  "/evaluation/:assignment/sheet.xlsx": {
    ...evaluator,
    at: ({ filled }) => `/evaluation/${filled}/sheet.xlsx`,
    gives: "file",
  },
  "/evaluation/:assignment/offline": {
    ...evaluator,
    at: ({ filled }) => `/evaluation/${filled}/offline`,
    acts: [
      {
        async sends({ enter, things }, who) {
          const sheet = await enter(who).get(`/evaluation/${things.filled}`);
          const { body } = formOf(sheet, wholeSheet(sheet), "Išsaugoti ir kitas");
          return { path: `/evaluation/${things.filled}/offline`, body };
        },
        changes: scores,
        knows: ["sealed"],
      },
    ],
  },
  "/evaluation/:assignment/history": {
    ...evaluator,
    at: ({ filled }) => `/evaluation/${filled}/history`,
  },
  "/evaluation/:assignment/save": {
    ...evaluator,
    at: ({ scoring }) => `/evaluation/${scoring}/save`,
    status: 404,
    gives: "nothing",
    acts: [
      {
        async sends(world, who) {
          const { body } = await sheet(world, who, "Išsaugoti juodraštį");
          return { path: `/evaluation/${world.things.scoring}/save`, body };
        },
        changes: scores,
      },
    ],
  },

  "/board": { ...board, at: "/board" },
  "/board/calls/:number": { ...board, at: ({ recorded }) => `/board/calls/${recorded}` },
  "/board/calls/:number/approval": {
    ...board,
    at: ({ asked }) => `/board/calls/${asked}/approval`,
    acts: [
      {
        sends: typed(({ asked }) => `/board/calls/${asked}/approval`, {
          intent: "putBack",
          why: "Pirmos eilutės suma neatitinka protokolo.",
        }),
        changes: [
          "RankedList.askedAt",
          "RankedList.askedById",
          "RankedList.askedSha256",
          "RankedList.putBackWhy",
          "RankedList.status",
        ],
      },
    ],
  },
  "/board/projects": { ...board, at: "/board/projects" },
  "/board/projects/:id": {
    ...board,
    at: ({ pictures }) => `/board/projects/${pictures.project}`,
  },
  "/board/projects/:id/publicity": {
    ...board,
    at: ({ pictures }) => `/board/projects/${pictures.project}/publicity`,
  },
  "/board/meetings": { ...board, at: "/board/meetings" },
  "/board/meetings/:id": {
    ...board,
    at: ({ meetings }) => `/board/meetings/${meetings.called}`,
    acts: [
      {
        sends: fromPage(({ meetings }) => `/board/meetings/${meetings.ballots}`, {
          "votes[0].choice": "FOR",
        }),
        changes: ["+ItemVote", "MeetingMember.attending", "MeetingMember.presentFrom"],
      },
    ],
  },
  "/board/meetings/:id/minutes": {
    ...board,
    at: ({ meetings }) => `/board/meetings/${meetings.toChair}/minutes`,
    reading: [],
    acts: [
      {
        sends: fromPage(({ meetings }) => `/board/meetings/${meetings.toChair}/minutes`),
        changes: ["Meeting.state", "Minutes.chairSignedAt", "Minutes.chairSignedBy"],
      },
    ],
  },
  "/board/meetings/:id/minutes.pdf": {
    ...board,
    at: ({ meetings }) => `/board/meetings/${meetings.toChair}/minutes.pdf`,
    gives: "file",
  },
  "/board/proposals/:id": {
    ...board,
    at: ({ beforeBoard }) => `/board/proposals/${beforeBoard.declared}`,
  },
  "/board/proposals/:id/declaration": {
    ...board,
    at: undeclared,
    acts: [
      {
        sends: typed(undeclared, { interest: "none" }),
        changes: ["+ConflictDeclaration"],
        knows: ["reason"],
      },
    ],
  },

  "/staff": { ...staff, at: "/staff" },
  "/staff/calls/:number": {
    ...staff,
    at: ({ closed }) => ofCall(closed),
    acts: [
      {
        name: "start",
        sends: typed(({ closed }) => ofCall(closed), { intent: "start" }),
        changes: ["Call.scoringUntil", "Call.status"],
        knows: ["until"],
      },
      {
        name: "close",
        sends: typed(({ scored }) => ofCall(scored), { intent: "close" }),
        changes: ["+Decision", "+RankedList", "Proposal.status"],
      },
    ],
  },
  "/staff/calls/:number/extensions": {
    ...staff,
    at: ({ open }) => ofCall(open, "/extensions"),
    acts: [
      {
        sends: ({ things }) => ({
          path: ofCall(things.open, "/extensions"),
          body: fields({
            intent: "refuse",
            request: things.extension,
            answer: "Ryšys veikė visą dieną",
            minutesNo: "",
          }),
        }),
        changes: [
          "+Outbox",
          "ExtensionRequest.answer",
          "ExtensionRequest.answeredAt",
          "ExtensionRequest.answeredById",
        ],
        knows: ["until"],
      },
    ],
  },
  "/staff/proposals/:id/sheets": {
    ...staff,
    at: ({ complained }) => `/staff/proposals/${complained}/sheets`,
  },
  "/staff/proposals/:id/history": {
    ...staff,
    at: ({ begun }) => `/staff/proposals/${begun}/history`,
  },
  "/staff/calls/:number/progress": {
    ...staff,
    at: ({ checking }) => ofCall(checking, "/progress"),
    acts: [
      {
        sends: typed(({ checking }) => ofCall(checking, "/progress"), {
          until: "2099-12-31",
          reason: "Vertintojas susirgo, terminas pratęstas.",
        }),
        changes: ["Call.scoringUntil"],
      },
    ],
  },
  "/staff/calls/:number/assignments": {
    ...staff,
    at: ({ checking }) => ofCall(checking, "/assignments"),
    acts: [
      {
        name: "plan",
        async sends({ enter, things }, who) {
          const path = ofCall(things.checking, "/assignments");
          const { page } = await enter(who).get(path);
          const boxes = [...page.querySelectorAll('[name="pair"]')];
          const valueOf = (box: (typeof boxes)[number]) => box.getAttribute("value") ?? "";
          const isFree = (box: (typeof boxes)[number]) =>
            box.getAttribute("type") === "checkbox" && !box.hasAttribute("checked");
          const kept = boxes.filter((box) => !isFree(box)).map(valueOf);
          const free = boxes.filter(isFree).map(valueOf);
          const added = free.filter((value) => value.startsWith(things.unassigned)).slice(0, 1);
          const pair = [...kept, ...added];
          const seen = page.querySelector('[name="seen"]')?.getAttribute("value") ?? "";
          return { path, body: fields({ pair, seen }) };
        },
        changes: ["+PlannedSeat"],
      },
      {
        name: "propose",
        sends: fromPage(
          ({ checking }) => ofCall(checking, "/assignments"),
          {},
          "Parengti juodraštį",
        ),
        changes: ["+PlannedSeat"],
      },
      {
        name: "discard",
        sends: typed(({ planned }) => ofCall(planned, "/assignments"), { intent: "discard" }),
        changes: ["-PlannedSeat"],
      },
    ],
  },
  "/staff/calls/:number/assignments/import": {
    ...staff,
    at: ({ planned }) => ofCall(planned, "/assignments/import"),
    acts: [
      {
        async sends({ enter, things }, who) {
          const path = ofCall(things.planned, "/assignments/import");
          const { page } = await enter(who).get(ofCall(things.planned, "/assignments/publish"));
          const seen = page.querySelector('[name="seen"]')?.getAttribute("value") ?? "";
          const csv = `${things.planned}-001;giedrius@vertintojai.example`;
          return { path, body: fields({ intent: "store", seen, csv }) };
        },
        changes: ["+PlannedSeat", "-PlannedSeat", "PlannedSeat.plannedAt"],
      },
    ],
  },
  "/staff/calls/:number/assignments/replace": {
    ...staff,
    at: ({ checking }) => ofCall(checking, "/assignments/replace"),
    acts: [
      {
        async sends({ enter, things }, who) {
          const path = ofCall(things.checking, "/assignments/replace");
          const { page } = await enter(who).get(path);
          const people = [...page.querySelectorAll("#person option")];
          const person =
            people.find(({ textContent }) => /Lina/.test(textContent))?.getAttribute("value") ?? "";
          const seen = (await enter(who).get(`${path}?person=${person}`)).page
            .querySelector('[name="seen"]')
            ?.getAttribute("value");
          return { path, body: fields({ person, seen: seen ?? "" }) };
        },
        changes: ["+PlannedSeat"],
      },
    ],
  },
  "/staff/calls/:number/assignments/publish": {
    ...staff,
    at: ({ planned }) => ofCall(planned, "/assignments/publish"),
    acts: [
      {
        sends: fromPage(({ planned }) => ofCall(planned, "/assignments/publish")),
        changes: ["+Assignment", "+Outbox", "-PlannedSeat"],
      },
    ],
  },
  "/staff/evaluators": {
    ...staff,
    at: "/staff/evaluators",
    acts: [
      {
        sends: fromPage(() => "/staff/evaluators", {
          employer: "VšĮ „Pavyzdys“",
          employerCode: "",
          expertise: "Socialinės paslaugos",
          maxProposals: "7",
        }),
        changes: ["employer", "employerCode", "expertise", "maxProposals"].map(
          (column) => `GroupMember.${column}`,
        ),
      },
    ],
  },
  "/staff/calls/:number/conflicts": {
    ...staff,
    at: ({ checking }) => ofCall(checking, "/conflicts"),
    acts: [
      {
        name: "pin",
        async sends({ enter, things }, who) {
          const path = ofCall(things.checking, "/conflicts");
          const { page } = await enter(who).get(path);
          const people = [...page.querySelectorAll("#pin-person option")];
          const person = people.find(({ textContent }) => /Tomas/.test(textContent));
          return {
            path,
            body: fields({
              intent: "pin",
              proposalId: things.begun,
              personId: person?.getAttribute("value") ?? "",
              reason: "Pareiškėjo vadovas yra jo brolis.",
            }),
          };
        },
        changes: ["+ConflictDeclaration"],
      },
      {
        name: "lift",
        sends: fromPage(
          ({ planned }) => ofCall(planned, "/conflicts"),
          { reason: "Paaiškėjo, kad tai bendrapavardis." },
          "Atšaukti",
        ),
        changes: ["+LiftedConflict", "-ConflictDeclaration"],
      },
    ],
  },
  "/staff/calls/:number/ranking": {
    ...staff,
    at: ({ listed }) => ofCall(listed, "/ranking"),
    acts: [
      {
        sends: typed(({ scored }) => ofCall(scored, "/ranking")),
        changes: ["+Decision", "+RankedList", "Proposal.status"],
      },
    ],
  },
  "/staff/strategies": { ...staff, at: "/staff/strategies" },
  "/staff/strategies/new": {
    ...staff,
    at: "/staff/strategies/new",
    acts: [
      {
        sends: typed("/staff/strategies/new", {
          group: "druskininkai",
          title: "Druskininkų strategija",
          periodFrom: "2030",
          periodTo: "2036",
        }),
        changes: ["+Strategy"],
        knows: ["titleEn"],
      },
    ],
  },
  "/staff/strategies/:group/:slug/state": {
    ...staff,
    at: ({ selectedStrategy }) => selectedStrategy,
    acts: [
      {
        sends: typed(({ selectedStrategy }) => selectedStrategy, {
          step: "implement",
          on: "2024-09-02",
          number: "S-12",
          title: "Strategijos įgyvendinimo sutartis",
        }),
        changes: ["Strategy.state", "+StrategyAct"],
      },
    ],
  },
  "/staff/strategies/:group/:slug/acts": {
    ...staff,
    at: ({ strategy }) => `/staff/strategies/${strategy}/acts`,
    acts: [
      {
        sends: typed(({ strategy }) => `/staff/strategies/${strategy}/acts`, anOrder),
        changes: ["+StrategyAct"],
      },
    ],
  },
  "/staff/strategies/:group/:slug/acts/:id": {
    ...staff,
    at: ({ strategy, act }) => `/staff/strategies/${strategy}/acts/${act}`,
    acts: [
      {
        name: "change",
        sends: typed(({ strategy, act }) => `/staff/strategies/${strategy}/acts/${act}`, anOrder),
        changes: [
          "StrategyAct.kind",
          "StrategyAct.title",
          "StrategyAct.number",
          "StrategyAct.date",
          "StrategyAct.dateText",
        ],
      },
      {
        name: "remove",
        sends: typed(({ strategy, act }) => `/staff/strategies/${strategy}/acts/${act}`, {
          intent: "remove",
        }),
        changes: ["-StrategyAct"],
        knows: Object.keys(anOrder),
      },
    ],
  },
  "/staff/strategies/:group/:slug/documents": {
    ...staff,
    at: ({ strategy }) => `/staff/strategies/${strategy}/documents`,
    acts: [
      {
        sends: withFile(
          "documents",
          { title: "Strategijos priedas" },
          "files",
          () => new File([new Uint8Array(smallPdf("strategija"))], "Priedas.pdf"),
        ),
        changes: ["+Enclosure", "+File"],
        knows: ["kept", "remove"],
        mostKeys: 15,
      },
    ],
  },
  "/staff/strategies/:group/:slug/territory": {
    ...staff,
    at: ({ strategy }) => `/staff/strategies/${strategy}/territory`,
    acts: [
      {
        sends: withFile(
          "territory",
          { intent: "save", source: "Pavyzdys" },
          "file",
          () => new File([aMap], "teritorija.geojson"),
        ),
        changes: ["Strategy.territoryMap", "Strategy.mapSource"],
        knows: ["text"],
        mostKeys: 15,
      },
    ],
  },
  "/staff/strategies/:group/:slug/amend": {
    ...staff,
    at: ({ strategy }) => `/staff/strategies/${strategy}/amend`,
    acts: [
      {
        sends: fromPage(({ strategy }) => `/staff/strategies/${strategy}/amend`, {
          territory: "Druskininkų miestas ir jo prieigos.",
          reason: "Tikslinama teritorija.",
        }),
        changes: ["+StrategyVersion"],
      },
    ],
  },
  "/staff/groups/:slug/accessibility": {
    ...staff,
    at: ({ group }) => `/staff/groups/${group}/accessibility`,
    acts: [
      {
        sends: fromPage(({ group }) => `/staff/groups/${group}/accessibility`, {
          source: "Valdybos sprendimas",
        }),
        changes: ["Group.settings"],
        knows: ["gaps", "contact", "enforcement"],
      },
    ],
  },
  "/staff/groups/:slug/privacy": {
    ...staff,
    at: ({ group }) => `/staff/groups/${group}/privacy`,
    acts: [
      {
        sends: fromPage(({ group }) => `/staff/groups/${group}/privacy`, {
          source: "Valdybos sprendimas",
        }),
        changes: ["Group.settings"],
        knows: ["officer", "purposes", "recipients"],
      },
    ],
  },
  "/staff/strategies/:group/:slug/archives": {
    ...staff,
    at: ({ strategy }) => `/staff/strategies/${strategy}/archives`,
    acts: [
      {
        sends: typed(({ strategy }) => `/staff/strategies/${strategy}/archives`, { year: "2025" }),
        changes: ["+CallArchive", "+Outbox"],
      },
    ],
  },
  "/staff/strategies/:group/:slug/archives/:id": {
    ...staff,
    at: ({ strategy, yearArchive }) => `/staff/strategies/${strategy}/archives/${yearArchive}`,
    gives: "file",
  },
  "/staff/strategies/:group/:slug/publicity": {
    ...staff,
    at: ({ strategy }) => `/staff/strategies/${strategy}/publicity`,
    acts: [
      {
        sends: typed(({ strategy }) => `/staff/strategies/${strategy}/publicity`, {
          euStatement: "Projektą bendrai finansuoja Europos Sąjunga",
          euStatementEn: "The project is co-funded by the European Union",
        }),
        changes: ["Strategy.euStatement", "Strategy.euStatementEn"],
      },
    ],
  },
  "/staff/strategies/:group/:slug/reports": {
    ...staff,
    at: ({ strategy }) => `/staff/strategies/${strategy}/reports`,
    acts: [
      {
        sends: typed(({ strategy }) => `/staff/strategies/${strategy}/reports`, { year: "2026" }),
        changes: ["+AnnualReport"],
      },
    ],
  },
  "/staff/strategies/:group/:slug/reports/:year": {
    ...staff,
    at: ({ report }) => report,
    acts: [
      {
        sends: typed(({ report }) => report, { summary: "Surengti mokymai." }),
        changes: ["AnnualReport.sections", "AnnualReport.changedAt"],
        knows: ["course", "examples", "problems", "capacity", "publicity", "plans"],
      },
    ],
  },
  "/staff/strategies/:group/:slug/reports/:year/:step": {
    ...staff,
    at: ({ shownReport }) => `${shownReport}/take-back`,
    acts: [
      {
        sends: typed(({ shownReport }) => `${shownReport}/take-back`, {
          reason: "Trūksta renginio.",
        }),
        changes: [
          "AnnualReport.state",
          "AnnualReport.model",
          "AnnualReport.publishedAt",
          "AnnualReport.changedAt",
        ],
      },
    ],
  },
  "/staff/strategies/:group/:slug/timetable": {
    ...staff,
    at: ({ strategy }) => `/staff/strategies/${strategy}/timetable`,
    acts: [
      {
        name: "add",
        sends: plannedCall(({ strategy }) => `/staff/strategies/${strategy}/timetable`),
        changes: ["+PlannedCall"],
      },
      {
        name: "refresh",
        sends: typed(({ strategy }) => `/staff/strategies/${strategy}/timetable`, {
          intent: "refresh",
        }),
        changes: ["Strategy.timetableAt"],
      },
    ],
  },
  "/staff/strategies/:group/:slug/timetable/:id": {
    ...staff,
    at: plannedAt,
    acts: [
      {
        name: "change",
        sends: plannedCall(plannedAt),
        changes: [
          "PlannedCall.title",
          "PlannedCall.titleEn",
          "PlannedCall.actionId",
          "PlannedCall.kinds",
          "PlannedCall.totalCents",
          "PlannedCall.opensOn",
          "PlannedCall.closesOn",
          "PlannedCall.note",
          "PlannedCall.noteEn",
          "PlannedCall.changedAt",
        ],
      },
      {
        name: "drop",
        sends: typed(plannedAt, { intent: "drop", why: "Lėšos perkeltos." }),
        changes: ["PlannedCall.droppedAt", "PlannedCall.droppedWhy", "PlannedCall.changedAt"],
      },
    ],
  },
  "/staff/templates": { ...staff, at: "/staff/templates" },
  "/staff/templates/:slug/:kind/:language": {
    ...staff,
    at: "/staff/templates/druskininkai/WITHDRAWAL/lt",
    acts: [
      {
        sends: typed("/staff/templates/druskininkai/WITHDRAWAL/lt", {
          intent: "save",
          heading: "DĖL ATSIĖMIMO",
          body: "Patvirtiname, kad {day} pasiūlymas Nr. {registration} atsiimtas.",
        }),
        changes: ["+LetterTemplate"],
      },
    ],
  },
  "/staff/templates/:slug/:kind/:language/pdf": {
    ...staff,
    at: "/staff/templates/druskininkai/WITHDRAWAL/lt/pdf",
    gives: "file",
  },
  "/documents/calls/:number/:document": {
    ...staff,
    at: ({ listed }) => `/documents/calls/${listed}/summary`,
    reading: ["+AuditEntry"],
  },
  "/documents/calls/:number/:document/pdf": {
    ...staff,
    at: ({ listed }) => `/documents/calls/${listed}/list/pdf`,
    reading: ["+AuditEntry"],
    gives: "file",
  },
  "/documents/proposals/:id/sheets/:letter": {
    ...staff,
    at: ({ beforeBoard }) => `/documents/proposals/${beforeBoard.declared}/sheets/A`,
    reading: ["+AuditEntry", "+FrozenDocument"],
  },
  "/documents/proposals/:id/sheets/:letter/pdf": {
    ...staff,
    at: ({ beforeBoard }) => `/documents/proposals/${beforeBoard.declared}/sheets/A/pdf`,
    reading: ["+AuditEntry", "+FrozenDocument"],
    gives: "file",
  },
  "/staff/calls/:number/decision": {
    ...staff,
    at: ({ recorded }) => ofCall(recorded, "/decision"),
  },
  "/staff/calls/:number/approval": {
    ...staff,
    at: ({ recorded }) => ofCall(recorded, "/approval"),
    acts: [
      {
        name: "ask",
        sends: typed(({ recorded }) => ofCall(recorded, "/approval"), { intent: "ask" }),
        changes: ["RankedList.askedAt", "RankedList.askedById", "RankedList.askedSha256"],
      },
      {
        name: "approve",
        by: "darius",
        sends: typed(({ asked }) => ofCall(asked, "/approval"), { intent: "approve" }),
        changes: [
          "Decision.letterModel",
          "RankedList.approvedAt",
          "RankedList.approvedById",
          "RankedList.auditHash",
          "RankedList.auditN",
          "RankedList.frozenSha256",
          "RankedList.status",
        ],
      },
      {
        name: "put back",
        sends: typed(({ asked }) => ofCall(asked, "/approval"), {
          intent: "putBack",
          why: "Pirmos eilutės suma neatitinka protokolo.",
        }),
        changes: [
          "RankedList.askedAt",
          "RankedList.askedById",
          "RankedList.askedSha256",
          "RankedList.putBackWhy",
          "RankedList.status",
        ],
      },
    ],
  },
  "/staff/calls/:number/letters": {
    ...staff,
    at: ({ approved }) => ofCall(approved.call.number, "/letters"),
  },
  "/staff/calls/:number/questions": {
    ...staff,
    at: ({ open }) => ofCall(open, "/questions"),
  },
  "/staff/calls/:number/questions/:id": {
    ...staff,
    at: ({ open, question }) => ofCall(open, `/questions/${question}`),
    acts: [
      {
        sends: typed(({ open, question }) => ofCall(open, `/questions/${question}`), {
          question: "Ar galima pirkti įrangą?",
          answer: "Taip, jei ji reikalinga veikloms.",
        }),
        changes: [
          "+Outbox",
          "CallQuestion.answer",
          "CallQuestion.answeredById",
          "CallQuestion.publishedAt",
          "CallQuestion.question",
        ],
        knows: ["intent", "questionEn", "answerEn"],
      },
    ],
  },
  "/staff/calls/new": {
    ...staff,
    at: "/staff/calls/new",
    acts: [
      {
        async sends({ enter }, who) {
          const { page } = await enter(who).get("/staff/calls/new");
          const actionId = page.querySelector("optgroup option")?.getAttribute("value") ?? "";
          const body = fields({ actionId, from: "social", title: "Naujas kvietimas" });
          return { path: "/staff/calls/new", body };
        },
        changes: ["+Call", "+CallSearch", "+CallVersion"],
        knows: ["titleEn"],
      },
    ],
  },
  "/staff/calls/:number/build": {
    ...staff,
    at: prepared(),
    acts: [
      {
        sends: typed(prepared(), { sure: "yes" }),
        changes: ["-Call", "-CallSearch", "-CallVersion", "-CallTemplate", "-TestProposal"],
      },
    ],
  },
  "/staff/calls/:number/build/facts": {
    ...staff,
    at: prepared("/facts"),
    acts: [
      {
        sends: fromPage(() => prepared("/facts"), { title: "Kitas pavadinimas" }),
        changes: [
          "Call.title",
          "Call.titleEn",
          "Call.number",
          "Call.decisionBy",
          "CallSearch.plain",
          "CallSearch.words",
        ],
      },
    ],
  },
  "/staff/calls/:number/build/content": {
    ...staff,
    at: prepared("/content"),
    acts: [
      {
        sends: fromPage(() => prepared("/content"), { "summary.lt": "Nauja santrauka." }),
        changes: definitionChanges,
      },
    ],
  },
  "/staff/calls/:number/build/rules": {
    ...staff,
    at: prepared("/rules"),
    acts: [
      {
        sends: fromPage(() => prepared("/rules"), { complaintDays: "12" }),
        changes: definitionChanges,
      },
    ],
  },
  "/staff/calls/:number/build/form": {
    ...staff,
    at: prepared("/form"),
    acts: [
      {
        name: "arrange",
        sends: typed(prepared("/form"), { intent: "down:page:need" }),
        changes: definitionChanges,
      },
      {
        name: "add",
        sends: typed(prepared("/form"), { intent: "add", title: "Nauja dalis" }),
        changes: definitionChanges,
      },
    ],
  },
  "/staff/calls/:number/build/form/sections/:section": {
    ...staff,
    at: prepared("/form/sections/need"),
    acts: [
      {
        name: "save",
        sends: fromPage(() => prepared("/form/sections/need"), { "title.lt": "Kita dalis" }),
        changes: definitionChanges,
      },
      {
        name: "add",
        sends: typed(prepared("/form/sections/need"), {
          intent: "add",
          kind: "text",
          title: "Naujas klausimas",
        }),
        changes: definitionChanges,
      },
    ],
  },
  "/staff/calls/:number/build/form/fields/:field": {
    ...staff,
    at: prepared("/form/fields/problem"),
    acts: [
      {
        sends: fromPage(() => prepared("/form/fields/problem"), { "label.lt": "Kokia problema?" }),
        changes: definitionChanges,
      },
    ],
  },
  "/staff/calls/:number/build/criteria": {
    ...staff,
    at: prepared("/criteria"),
    acts: [
      {
        name: "arrange",
        sends: typed(prepared("/criteria"), { intent: "down:strategy" }),
        changes: definitionChanges,
      },
      {
        name: "add",
        sends: typed(prepared("/criteria"), { intent: "add", title: "Naujas kriterijus" }),
        changes: definitionChanges,
      },
    ],
  },
  "/staff/calls/:number/build/criteria/:criterion": {
    ...staff,
    at: prepared("/criteria/strategy"),
    acts: [
      {
        sends: fromPage(() => prepared("/criteria/strategy"), { "title.lt": "Kitas kriterijus" }),
        changes: definitionChanges,
      },
    ],
  },
  "/staff/calls/:number/build/preview": { ...staff, at: prepared("/preview") },
  "/staff/calls/:number/build/test": {
    ...staff,
    at: prepared("/test"),
    acts: [{ sends: typed(prepared("/test")), changes: ["-TestProposal"] }],
  },
  "/staff/calls/:number/build/test/sections/:section": {
    ...staff,
    at: prepared("/test/sections/need"),
    acts: [
      {
        sends: fromPage(
          () => prepared("/test/sections/need"),
          { problem: "Trūksta veiklų." },
          "Išsaugoti ir grįžti vėliau",
        ),
        changes: ["TestProposal.answers", "TestProposal.changedAt", "TestProposal.done"],
        knows: ["file", "form:done"],
      },
    ],
  },
  "/staff/calls/:number/build/test/proposal.pdf": {
    ...staff,
    at: prepared("/test/proposal.pdf"),
    gives: "file",
  },
  "/staff/calls/:number/versions": {
    ...staff,
    at: ({ open }) => ofCall(open, "/versions"),
    acts: [
      {
        sends: typed(({ open }) => ofCall(open, "/versions"), { intent: "begin" }),
        changes: ["+CallTemplate", "+CallVersion"],
      },
    ],
  },
  "/staff/calls/:number/build/publish": {
    ...staff,
    at: prepared("/publish"),
    acts: [
      {
        name: "timetable",
        sends: typed(prepared("/publish"), { how: "timetable" }),
        changes: ["Call.minutesNo", "Call.status"],
        knows: ["minutesNo", "publishAt"],
      },
    ],
  },
  "/staff/calls/:number/amend": {
    ...staff,
    at: ({ open }) => ofCall(open, "/amend"),
    acts: [
      {
        sends: fromPage(({ open }) => ofCall(open, "/amend"), {
          reason: "Patikslinta santrauka.",
          minutesNo: "2026/12",
          summaryLt: "Nauja santrauka.",
          summaryEn: "A new summary.",
        }),
        changes: [
          "+Amendment",
          "+CallTemplate",
          "+CallVersion",
          "+Outbox",
          "Call.currentVersionId",
          "CallSearch.plain",
          "CallSearch.words",
          "Proposal.callVersionId",
        ],
      },
    ],
  },
  "/staff/calls/:number/extend": {
    ...staff,
    at: ({ open }) => ofCall(open, "/extend"),
    acts: [
      {
        sends: typed(({ open }) => ofCall(open, "/extend"), {
          closesAt: "2099-12-18 17:00",
          reason: "Sistema neveikė valandą.",
          minutesNo: "2026/12",
        }),
        changes: ["+Amendment", "+Outbox", "Call.closesAt", "Call.decisionBy"],
        knows: ["reasonEn"],
      },
    ],
  },
  "/staff/calls/:number/cancel": {
    ...staff,
    at: ({ open }) => ofCall(open, "/cancel"),
    acts: [
      {
        sends: typed(({ open }) => ofCall(open, "/cancel"), {
          reason: "Nutrauktas veiksmo finansavimas.",
          minutesNo: "2026/12",
          sure: "on",
        }),
        changes: ["+Amendment", "+Outbox", "+ProposalEvent", "Call.status"],
        knows: ["reasonEn"],
      },
    ],
  },
  "/staff/calls/:number/letters/:proposalId": {
    ...staff,
    at: ({ approved: { call, proposals } }) =>
      ofCall(call.number, `/letters/${proposals[0]?.id ?? ""}`),
  },
  "/staff/calls/:number/letters/:proposalId/pdf": {
    ...staff,
    at: ({ approved: { call, proposals } }) =>
      ofCall(call.number, `/letters/${proposals[0]?.id ?? ""}/pdf`),
    gives: "file",
  },
  "/staff/calls/:number/release": {
    ...staff,
    at: ({ approved }) => ofCall(approved.call.number, "/release"),
    acts: [
      {
        name: "set",
        sends: fromPage(
          ({ approved }) => ofCall(approved.call.number, "/release"),
          { at: new Date(Date.now() + 5 * 24 * 3_600_000).toISOString().slice(0, 16) },
          "Nustatyti skelbimo laiką",
        ),
        changes: ["+Outbox", "RankedList.releaseAt", "RankedList.releaseById"],
      },
      {
        name: "cancel",
        sends: typed(({ ahead }) => ofCall(ahead, "/release"), { intent: "cancel" }),
        changes: ["RankedList.releaseAt", "RankedList.releaseById"],
      },
    ],
  },
  "/staff/calls/:number/reserve": {
    ...staff,
    at: ({ reserved }) => ofCall(reserved.number, "/reserve"),
    acts: [
      {
        name: "propose",
        sends: ({ things: { reserved } }) => ({
          path: ofCall(reserved.number, "/reserve"),
          body: fields({
            intent: "propose",
            n: "1",
            why: "Pirmasis pareiškėjas atsisakė.",
            "rows[0].proposalId": reserved.first,
            "rows[0].act": "gaveUp",
            "rows[0].words": "Raštas Nr. 7, 2026-12-01.",
            "rows[1].proposalId": reserved.second,
            "rows[1].act": "whole",
          }),
        }),
        changes: ["+Decision", "+RankedList"],
      },
      {
        name: "approve",
        by: "darius",
        sends: typed(({ waiting }) => ofCall(waiting, "/reserve"), { intent: "approve", n: "2" }),
        changes: [
          "Decision.letterModel",
          "RankedList.approvedAt",
          "RankedList.approvedById",
          "RankedList.auditHash",
          "RankedList.auditN",
          "RankedList.frozenSha256",
          "RankedList.status",
        ],
      },
      {
        name: "drop",
        sends: typed(({ waiting }) => ofCall(waiting, "/reserve"), { intent: "drop", n: "2" }),
        changes: ["-Decision", "-RankedList"],
      },
    ],
  },
  "/staff/calls/:number/archives": {
    ...staff,
    at: ({ decided }) => ofCall(decided, "/archives"),
    acts: [
      {
        name: "forwarding",
        sends: typed(({ decided }) => ofCall(decided, "/archives"), {
          intent: "forwarding",
          addressee: "Centrinė projektų valdymo agentūra",
          note: "Pirmininko sprendimu",
        }),
        changes: ["+CallArchive", "+Outbox"],
      },
      {
        name: "files",
        sends: typed(({ decided }) => ofCall(decided, "/archives"), { intent: "files" }),
        changes: ["+CallArchive", "+Outbox"],
      },
      {
        name: "call",
        sends: typed(({ decided }) => ofCall(decided, "/archives"), { intent: "call" }),
        changes: ["+CallArchive", "+Outbox"],
      },
    ],
  },
  "/staff/calls/:number/archives/:id": {
    ...staff,
    at: ({ decided, bundle }) => ofCall(decided, `/archives/${bundle}`),
    gives: "file",
  },
  "/staff/exports/:file": { ...staff, at: "/staff/exports/letters.xlsx", gives: "file" },
  "/staff/calls/:number/exports/:file": {
    ...staff,
    at: ({ listed }) => ofCall(listed, "/exports/ranking.xlsx"),
    gives: "file",
  },
  "/staff/proposals/:id/proposal.pdf": {
    ...staff,
    at: ({ begun }) => `/staff/proposals/${begun}/proposal.pdf`,
    gives: "file",
  },
  "/staff/proposals/:id/proposal.zip": {
    ...staff,
    at: ({ begun }) => `/staff/proposals/${begun}/proposal.zip`,
    gives: "file",
  },
  "/staff/proposals/:id/submissions/:n/proposal.pdf": {
    ...staff,
    at: ({ begun }) => `/staff/proposals/${begun}/submissions/1/proposal.pdf`,
    gives: "file",
  },
  "/staff/proposals/:id/submissions/:n/proposal.zip": {
    ...staff,
    at: ({ begun }) => `/staff/proposals/${begun}/submissions/1/proposal.zip`,
    gives: "file",
  },
  "/staff/calls/:number/checks": {
    ...staff,
    at: ({ checking }) => ofCall(checking, "/checks"),
  },
  "/staff/proposals/:id/check": {
    ...staff,
    at: ({ begun }) => `/staff/proposals/${begun}/check`,
    acts: [
      {
        name: "check",
        sends: fromPage(({ unchecked }) => `/staff/proposals/${unchecked}/check`, {}, "Išsaugoti"),
        changes: checked,
        knows: ["items", "point", "text", "waiver"],
      },
      {
        name: "second",
        by: "darius",
        sends: fromPage(({ unmet }) => `/staff/proposals/${unmet}/check`, {}, "Išsaugoti"),
        changes: answered,
        knows: ["items"],
      },
    ],
  },
  "/staff/proposals/:id/clarification": {
    ...staff,
    at: ({ clarified }) => `/staff/proposals/${clarified}/clarification`,
    acts: [
      {
        sends: typed(({ unclear }) => `/staff/proposals/${unclear}/clarification`, {
          intent: "send",
          "questions[0].text": "Paaiškinkite, kas vykdys veiklas.",
          "questions[0].unlocked": "publicSummary",
        }),
        changes: [
          "+Answer",
          "+Clarification",
          "+ClarificationQuestion",
          "+Counter",
          "+Letter",
          "+Outbox",
          "+ProposalEvent",
          "Counter.value",
          "Proposal.clarifyUntil",
          "Proposal.status",
          "Proposal.unlocked",
        ],
        knows: ["days"],
      },
    ],
  },
  "/staff/proposals/:id": {
    ...staff,
    at: ({ begun }) => `/staff/proposals/${begun}`,
    acts: [
      {
        name: "return",
        sends: ({ things }) => ({
          path: `/staff/proposals/${things.begun}`,
          body: fields({
            intent: "return",
            assignmentId: things.handedIn,
            reason: "Trūksta pagrindimo prie antro kriterijaus.",
          }),
        }),
        changes: [
          "Sheet.changedAt",
          "Sheet.returnReason",
          "Sheet.sha256",
          "Sheet.status",
          "Sheet.submittedAt",
          "Sheet.totalPoints",
          "SheetVersion.returnReason",
          "SheetVersion.returnedAt",
          "SheetVersion.returnedById",
        ],
      },
      {
        name: "recuse",
        sends: ({ things }) => ({
          path: `/staff/proposals/${things.begun}`,
          body: fields({
            intent: "recuse",
            assignmentId: things.handedIn,
            reason: "Vertintojo brolis dirba pareiškėjo organizacijoje.",
          }),
        }),
        changes: [
          "+ConflictDeclaration",
          "ConflictDeclaration.conflict",
          "ConflictDeclaration.declaredAt",
          "ConflictDeclaration.noneAt",
          "ConflictDeclaration.pinnedById",
          "ConflictDeclaration.reason",
        ],
      },
      {
        name: "third",
        sends: ({ things }) => ({
          path: `/staff/proposals/${things.diverged}`,
          body: fields({ intent: "third", evaluatorId: things.third }),
        }),
        changes: ["+Assignment", "+Outbox"],
      },
      {
        name: "waive",
        sends: ({ things }) => ({
          path: `/staff/proposals/${things.diverged}`,
          body: fields({ intent: "waive", reason: "Anketos skiriasi tik griežtumu." }),
        }),
        changes: ["+DivergenceWaiver"],
      },
    ],
  },
  "/staff/messages": { ...staff, at: "/staff/messages" },
  "/staff/proposals/:id/messages": {
    ...staff,
    at: ({ draft: id }) => `/staff/proposals/${id}/messages`,
    reading: ["+AuditEntry", "Message.readAt", "Message.readById"],
    acts: [
      {
        sends: message(({ begun }) => `/staff/proposals/${begun}/messages`),
        changes: messaged,
        knows: ["kept"],
        mostKeys: 15,
      },
    ],
  },
  "/my/projects/:id/periods": { ...applicant, at: (things) => ofMonitored(things, "my") },
  "/my/projects/:id/periods/:n": {
    ...applicant,
    at: (things) => ofMonitored(things, "my", 3),
    acts: [
      {
        sends: typed((things) => ofMonitored(things, "my", 3), {
          intent: "save",
          narrative: "Vyko užsiėmimai.",
        }),
        changes: ["MonitoringPeriod.narrative"],
        knows: ["problems", "values", "notes", "seen", "kept", "remove"],
      },
    ],
  },
  "/staff/monitoring": { ...staff, at: "/staff/monitoring" },
  "/staff/monitoring/:id": {
    ...staff,
    at: (things) => ofMonitored(things, "staff"),
    acts: [
      {
        sends: typed((things) => ofMonitored(things, "staff"), {
          intent: "save",
          title: "Apmokyti vadovai",
          unit: "asmenys",
          target: "4",
        }),
        changes: ["+ProjectIndicator"],
        knows: ["indicator", "counter", "strategy", "code", "months"],
      },
    ],
  },
  "/staff/monitoring/:id/periods/:n": {
    ...staff,
    at: (things) => ofMonitored(things, "staff", 2),
    acts: [
      {
        sends: typed((things) => ofMonitored(things, "staff", 2), { intent: "accept" }),
        changes: [
          "MonitoringPeriod.checkedAt",
          "MonitoringPeriod.checkedById",
          "MonitoringPeriod.state",
        ],
        knows: ["why"],
      },
    ],
  },
  "/staff/events": { ...staff, at: "/staff/events" },
  "/staff/events/new": {
    ...staff,
    at: "/staff/events/new",
    acts: [
      {
        sends: ({ things }) => ({
          path: "/staff/events/new",
          body: fields({ ...plannedEvent, group: things.boardGroup }),
        }),
        changes: ["+Event"],
        knows: [
          "text",
          "textEn",
          "link",
          "capacity",
          "membersOnly",
          "registerUntil",
          "call",
          "strategy",
        ],
      },
    ],
  },
  "/staff/events/:id": {
    ...staff,
    at: ({ events }) => ofEvent(events.held),
    acts: [
      {
        name: "publish",
        sends: typed(({ events }) => ofEvent(events.draft), { intent: "publish" }),
        changes: ["Event.changedAt", "Event.publishedAt", "Event.revision", "Event.state"],
        knows: eventActs,
      },
      {
        name: "hold",
        sends: typed(({ events }) => ofEvent(events.begun), { intent: "hold", minutesNo: "" }),
        changes: ["Event.changedAt", "Event.revision", "Event.state"],
        knows: eventActs,
      },
      {
        name: "attendance",
        sends: typed(({ events }) => ofEvent(events.held), { intent: "attendance", attended: [] }),
        changes: ["EventPlace.attended"],
        knows: eventActs,
      },
      {
        name: "headcount",
        sends: typed(({ events }) => ofEvent(events.held), { intent: "headcount", headcount: "7" }),
        changes: ["Event.headcount"],
        knows: eventActs,
      },
    ],
  },
  "/staff/events/:id/change": {
    ...staff,
    at: ({ events }) => ofEvent(events.draft, "/change"),
    acts: [
      {
        sends: fromPage(({ events }) => ofEvent(events.draft, "/change"), {
          title: "Kitas pavadinimas",
        }),
        changes: ["Event.changedAt", "Event.revision", "Event.title"],
        knows: ["membersOnly"],
      },
    ],
  },
  "/staff/events/:id/cancel": {
    ...staff,
    at: ({ events }) => ofEvent(events.coming, "/cancel"),
    acts: [
      {
        sends: typed(({ events }) => ofEvent(events.coming, "/cancel"), {
          reason: "Serga lektorius, todėl renginio nebus.",
        }),
        changes: [
          "+Outbox",
          "Event.cancelledWhy",
          "Event.changedAt",
          "Event.revision",
          "Event.state",
        ],
      },
    ],
  },
  "/staff/events/:id/materials": {
    ...staff,
    at: ({ events }) => ofEvent(events.held, "/materials"),
    acts: [
      {
        sends: materials(({ events }) => ofEvent(events.held, "/materials")),
        changes: ["+Enclosure", "+File"],
        knows: ["kept", "remove"],
        mostKeys: 15,
      },
    ],
  },
  "/staff/events/:id/questions/new": {
    ...staff,
    at: ({ events }) => ofEvent(events.coming, "/questions/new"),
    acts: [
      {
        sends: typed(({ events }) => ofEvent(events.coming, "/questions/new"), {
          question: "Ar tinka patalpų nuoma?",
        }),
        changes: ["+CallQuestion"],
      },
    ],
  },
  "/staff/events/:id/exports/:file": {
    ...staff,
    at: ({ events }) => ofEvent(events.held, "/exports/places.csv"),
    gives: "file",
  },
  "/staff/projects": {
    ...staff,
    at: "/staff/projects",
    acts: [
      {
        sends: typed("/staff/projects", { takeOver: "DH-2.2-01" }),
        changes: ["+Project"],
      },
    ],
  },
  "/staff/projects/new": {
    ...staff,
    at: "/staff/projects/new",
    acts: [
      {
        sends: ({ things }) => ({
          path: "/staff/projects/new",
          body: fields({
            strategy: things.projects.strategy,
            promoter: "VšĮ „Nauja“",
            title: "Naujas projektas",
            partners: "Partneris, 304374938",
          }),
        }),
        changes: ["+Project", "+ProjectPartner"],
        knows: [
          "action",
          "promoterCode",
          "isPerson",
          "grantCents",
          "externalNumber",
          ...toldOfProject,
        ],
      },
    ],
  },
  "/staff/projects/:id": {
    ...staff,
    at: ({ projects }) => `/staff/projects/${projects.running}`,
    acts: [
      {
        name: "pay",
        sends: typed(({ projects }) => `/staff/projects/${projects.running}`, {
          kind: "FINAL",
          paidOn: "2026-11-20",
          cents: "100,00",
        }),
        changes: ["+ProjectPayment", "Project.lastPaymentOn"],
        knows: ["number"],
      },
      {
        name: "unpublish",
        sends: typed(({ projects }) => `/staff/projects/${projects.running}`, {
          intent: "unpublish",
        }),
        changes: ["Project.publishedAt"],
      },
    ],
  },
  "/staff/projects/:id/publicity": {
    ...staff,
    at: ({ pictures }) => `/staff/projects/${pictures.project}/publicity`,
    acts: [
      {
        sends: typed(({ pictures }) => `/staff/projects/${pictures.project}/publicity`, {
          seen: "website",
        }),
        changes: ["PublicityItem.seenAt", "PublicityItem.seenById"],
      },
    ],
  },
  "/staff/projects/:id/publicity/:duty": {
    ...staff,
    ...dutyAt(({ pictures }) => `/staff/projects/${pictures.project}/publicity/emblem`),
  },
  "/my/projects/:id/publicity": {
    ...applicant,
    at: ({ news }) => `/my/projects/${news.project}/publicity`,
  },
  "/my/projects/:id/publicity/:duty": {
    ...applicant,
    ...dutyAt(({ news }) => `/my/projects/${news.project}/publicity/poster`),
  },
  "/pictures/:id/:file": {
    by: null,
    at: ({ pictures }) => `/pictures/${pictures.shown}/narrow.webp`,
    keeps: "hour",
    gives: "nothing",
  },
  "/staff/projects/:id/pictures": {
    ...staff,
    at: ({ pictures }) => `/staff/projects/${pictures.project}/pictures`,
    acts: [
      ...picturesAt(({ pictures }) => `/staff/projects/${pictures.project}/pictures`).acts,
      {
        name: "describe",
        sends: ({ things: { pictures } }) => ({
          path: `/staff/projects/${pictures.project}/pictures`,
          body: fields({
            describe: pictures.waiting,
            alt: "Dubuo ant lentynos",
            altEn: "A bowl on a shelf",
            author: "Jonas",
          }),
        }),
        changes: ["Picture.alt", "Picture.altEn", "Picture.author"],
        knows: ["approve", "remove", "raise"],
      },
      {
        name: "approve",
        sends: ({ things: { pictures } }) => ({
          path: `/staff/projects/${pictures.project}/pictures`,
          body: fields({ approve: pictures.waiting }),
        }),
        changes: ["Picture.approvedAt", "Picture.approvedById"],
      },
    ],
  },
  "/my/projects/:id/pictures": {
    ...applicant,
    ...picturesAt(({ news }) => `/my/projects/${news.project}/pictures`),
  },
  "/my/projects/:id/news/:news/pictures": {
    ...applicant,
    ...picturesAt(({ news }) => `/my/projects/${news.project}/news/${news.returned}/pictures`),
  },
  "/staff/news/:id/pictures": {
    ...staff,
    ...picturesAt(({ news }) => `/staff/news/${news.published}/pictures`),
  },
  "/staff/projects/:id/change": {
    ...staff,
    at: ({ projects }) => `/staff/projects/${projects.forwarded}/change`,
    acts: [
      {
        sends: typed(({ projects }) => `/staff/projects/${projects.forwarded}/change`, {
          title: "Kitas pavadinimas",
          partners: "Partneris, 304374938",
          reason: "Pataisyta",
        }),
        changes: ["+ProjectChange", "+ProjectPartner", "Project.title"],
        knows: [
          ...toldOfProject,
          "externalNumber",
          "totalCents",
          "contractedCents",
          "startsOn",
          "endsOn",
          "actNo",
          "actOn",
        ],
      },
    ],
  },
  "/staff/projects/:id/steps/:step": {
    ...staff,
    at: ({ projects }) => `/staff/projects/${projects.forwarded}/steps/refuse`,
    acts: [
      {
        sends: typed(({ projects }) => `/staff/projects/${projects.forwarded}/steps/refuse`, {
          reason: "Vykdytojas atsisakė",
        }),
        changes: ["+ProjectChange", "Project.state"],
        knows: [
          "step",
          "forwardedOn",
          "forwardedNo",
          "contractNo",
          "contractOn",
          "externalNumber",
          "totalCents",
          "contractedCents",
          "startsOn",
          "endsOn",
        ],
      },
    ],
  },
  "/my/projects/:id": {
    by: "ona",
    keeps: "nothing",
    at: ({ projects }) => `/my/projects/${projects.own}`,
  },
  "/staff/meetings": { ...staff, at: "/staff/meetings" },
  "/staff/meetings/new": {
    ...staff,
    at: "/staff/meetings/new",
    acts: [
      {
        sends: ({ things }) => ({
          path: "/staff/meetings/new",
          body: fields({ ...plannedMeeting, group: things.boardGroup, chairId: things.chair }),
        }),
        changes: ["+AgendaItem", "+Meeting", "+MeetingMember"],
        knows: ["ballotsUntil", "ownVotes"],
      },
    ],
  },
  "/staff/meetings/:id": {
    ...staff,
    at: ({ meetings }) => ofMeeting(meetings.called),
    acts: [
      {
        name: "call",
        sends: typed(({ meetings }) => ofMeeting(meetings.planned), { intent: "call" }),
        changes: ["+Outbox", "Meeting.calledAt", "Meeting.state"],
      },
      {
        name: "open",
        sends: typed(({ meetings }) => ofMeeting(meetings.called), { intent: "begin" }),
        changes: ["Meeting.openedAt", "Meeting.rules", "Meeting.state"],
      },
      {
        name: "attendance",
        sends: fromPage(({ meetings }) => ofMeeting(meetings.running), {}, "Išsaugoti dalyvius"),
        changes: [
          "MeetingMember.attending",
          "MeetingMember.presentFrom",
          "MeetingMember.presentUntil",
          "MeetingMember.remark",
        ],
      },
    ],
  },
  "/staff/meetings/:id/plan": {
    ...staff,
    at: ({ meetings }) => ofMeeting(meetings.planned, "/plan"),
    acts: [
      {
        sends: fromPage(({ meetings }) => ofMeeting(meetings.planned, "/plan"), {
          place: "Vilniaus al. 18, Druskininkai",
        }),
        changes: [
          "Meeting.ballotsUntil",
          "Meeting.chair",
          "Meeting.chairId",
          "Meeting.heldOn",
          "Meeting.kind",
          "Meeting.minutesNo",
          "Meeting.ownVotes",
          "Meeting.place",
          "Meeting.startsAt",
        ],
        knows: ["ownVotes"],
      },
    ],
  },
  "/staff/meetings/:id/votes": {
    ...staff,
    at: ({ meetings }) => ofMeeting(meetings.running, "/votes"),
    acts: [
      {
        sends: fromPage(({ meetings }) => ofMeeting(meetings.quorate, "/votes"), {}),
        changes: ["+ItemVote", "AgendaItem.closedAt", "AgendaItem.openedAt", "AgendaItem.status"],
        knows: ["items"],
      },
    ],
  },
  "/staff/meetings/:id/motions/:number": {
    ...staff,
    at: ({ meetings }) => ofMeeting(meetings.planned, `/motions/${meetings.plannedCall}`),
    acts: [
      {
        sends: fromPage(({ meetings }) =>
          ofMeeting(meetings.planned, `/motions/${meetings.plannedCall}`),
        ),
        changes: [],
      },
    ],
  },
  "/staff/meetings/:id/minutes": {
    ...staff,
    at: ({ meetings }) => ofMeeting(meetings.over, "/minutes"),
    acts: [
      {
        sends: fromPage(({ meetings }) => ofMeeting(meetings.over, "/minutes")),
        changes: ["+Minutes"],
      },
    ],
  },
  "/staff/meetings/:id/minutes.pdf": {
    ...staff,
    at: ({ meetings }) => ofMeeting(meetings.over, "/minutes.pdf"),
    gives: "file",
  },
  "/staff/meetings/:id/agenda": {
    ...staff,
    at: ({ meetings }) => ofMeeting(meetings.planned, "/agenda"),
    acts: [
      {
        sends: typed(({ meetings }) => ofMeeting(meetings.planned, "/agenda"), {
          intent: "addItem",
          title: "Kiti klausimai",
          motion: "",
        }),
        changes: ["+AgendaItem"],
        knows: ["call", "order", "item"],
      },
    ],
  },
  "/staff/retention": {
    ...staff,
    at: "/staff/retention",
    acts: [
      {
        sends: ({ things }) => ({
          path: "/staff/retention",
          body: fields({
            intent: "hold",
            registration: things.registration,
            reason: "Vyksta patikra.",
          }),
        }),
        changes: ["-RetentionDue", "Proposal.heldAt", "Proposal.holdReason"],
      },
    ],
  },
  "/staff/members": {
    ...staff,
    at: "/staff/members",
    acts: [
      {
        sends: ({ things }) => ({
          path: "/staff/members",
          body: fields({ confirm: `${things.organisation} ${things.workGroup}` }),
        }),
        changes: ["Affiliation.confirmed", "Affiliation.answeredAt", "Affiliation.answeredById"],
      },
    ],
  },
  "/staff/letters": { ...staff, at: "/staff/letters" },
  "/staff/letters/resend": {
    ...staff,
    at: "/staff/letters/resend",
    acts: [
      {
        sends: fromPage(
          () => "/staff/letters/resend?call=DH-2.2-01",
          { why: "Pareiškėjas laiško negavo." },
          "Siųsti pakartotinai",
        ),
        changes: ["+LetterDelivery", "+Outbox"],
      },
    ],
  },
  "/staff/letters/:id": {
    ...staff,
    at: ({ letter }) => `/staff/letters/${letter}`,
    acts: [
      {
        name: "handed",
        sends: typed(({ letter }) => `/staff/letters/${letter}`, {
          intent: "handed",
          way: "HAND",
          on: new Date().toISOString().slice(0, 10),
          note: "Įteikta pirmininkei susitikimo metu.",
        }),
        changes: ["+LetterDelivery"],
      },
      {
        name: "again",
        sends: typed(({ letter }) => `/staff/letters/${letter}`, {
          intent: "again",
          why: "Pareiškėjas laiško negavo.",
        }),
        changes: ["+LetterDelivery", "+Outbox"],
      },
    ],
  },
  "/staff/letters/:id/correction": {
    ...staff,
    at: ({ letter }) => `/staff/letters/${letter}/correction`,
    acts: [
      {
        name: "ask",
        sends: typed(({ letter }) => `/staff/letters/${letter}/correction`, {
          intent: "ask",
          why: "Rašte klaidingai nurodytas adresas.",
          address: "Ąžuolų g. 12, LT-66119 Druskininkai",
        }),
        changes: ["+LetterCorrection"],
        knows: ["name", "code", "email", "heading", "position", "signatory"],
      },
    ],
  },
  "/staff/letters/:id/correction/pdf": {
    ...staff,
    at: ({ letter }) => `/staff/letters/${letter}/correction/pdf`,
    status: 404,
    gives: "nothing",
  },

  "/letters/:id": {
    ...applicant,
    by: "dalia",
    at: ({ letter }) => `/letters/${letter}`,
    reading: ["Letter.openedAt", "Letter.openedById", "+AuditEntry", "+ProposalEvent"],
  },
  "/letters/:id/pdf": {
    ...applicant,
    by: "dalia",
    at: ({ letter }) => `/letters/${letter}/pdf`,
    gives: "file",
    reading: ["Letter.openedAt", "Letter.openedById", "+AuditEntry", "+ProposalEvent"],
  },

  "/dev/ui": { ...shared, at: "/dev/ui" },
  "/dev/mail": { ...shared, keeps: "nothing", at: "/dev/mail" },
  "/dev/mail/:name": {
    ...shared,
    keeps: "nothing",
    at: ({ mail }) => `/dev/mail/${mail}`,
  },
  "/dev/mail/:name/:n": {
    ...shared,
    keeps: "nothing",
    at: ({ mail }) => `/dev/mail/${mail}/0`,
    status: 404,
    gives: "nothing",
  },
};
