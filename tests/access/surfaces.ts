import type { Code } from "./cast.ts";
import type { Scene, World } from "./world.ts";

/** What is asked for: a page or a file, or with `act` something that is done. */
export interface Surface {
  /** The address in routes.ts that it covers. */
  route: string;
  /** Where it is for a scene; an absent scene gives the address of what is not there. */
  path: (scene: Scene, world: World) => string;
  /** One address for all scenes, asked for once by each viewer; here one of its kind that leads nowhere. */
  shared?: string;
  /** The same asked for as scripts of the page do. */
  data?: true;
  /** Words that show that the thing is in the answer; without them, what P is known by. */
  marks?: (scene: Scene, world: World) => readonly string[];
  /** What is answered where it is allowed, even so; P is not named in it. */
  isNameless?: true;
  act?: Act;
}

export interface Act {
  /** Does it. */
  real: (scene: Scene, world: World) => Sent;
  /** Shows that one may, without doing it. */
  harmless: (scene: Scene) => Sent;
}
export type Sent = Record<string, string> | FormData;

const mine = (rest = "") => ({
  route: `my/proposals/:id${rest.replace("/need", "/:section")}`,
  path: ({ id }: Scene) => `/my/proposals/${id}${rest}`,
});
const sheet = (code: Code, rest = "") => ({
  route: `evaluation/:assignment${rest}`,
  path: ({ assignments }: Scene) => `/evaluation/${assignments[code]}${rest}`,
});
const staffCall = (rest = "") => ({
  route: `staff/calls/:number${rest}`,
  path: ({ call }: Scene) => `/staff/calls/${call}${rest}`,
});
const staffProposal = {
  route: "staff/proposals/:id",
  path: ({ id }: Scene) => `/staff/proposals/${id}`,
};
const staffCheck = {
  route: "staff/proposals/:id/check",
  path: ({ id }: Scene) => `/staff/proposals/${id}/check`,
};
const staffThread = {
  route: "staff/proposals/:id/messages",
  path: ({ id }: Scene) => `/staff/proposals/${id}/messages`,
};
const byMessage = ({ message }: Scene) => [message];
const listDocument = (document: string, rest = "") => ({
  route: `documents/calls/:number/:document${rest}`,
  path: ({ call }: Scene) => `/documents/calls/${call}/${document}${rest}`,
});
const sheetDocument = (letter: string, rest = "") => ({
  route: `documents/proposals/:id/sheets/:letter${rest}`,
  path: ({ id }: Scene) => `/documents/proposals/${id}/sheets/${letter}${rest}`,
});
const preview = (rest = "") => ({
  route: `staff/calls/:number/letters/:proposalId${rest}`,
  path: ({ call, id }: Scene) => `/staff/calls/${call}/letters/${id}${rest}`,
});
/** A page of a call that is being prepared; `rest` with names of parts as routes.ts has them. */
const building = (rest = "", real = rest) => ({
  route: `staff/calls/:number/build${rest}`,
  path: (_: Scene, { group }: World) => `/staff/calls/${group.draft}/build${real}`,
  shared: `/staff/calls/MX-0.0-00/build${real}`,
  isNameless: true as const,
});
const section = building("/form/sections/:section", "/form/sections/need");
const field = building("/form/fields/:field", "/form/fields/problem");
const testSection = building("/test/sections/:section", "/test/sections/need");
const criterion = building("/criteria/:criterion", "/criteria/strategy");
const nobody = "01900000-0000-7000-8000-000000000000";
const page = (route: string, shared = "/no-such-page") => ({
  route,
  path: () => `/${route}`,
  shared,
});
const ofStaff = (route: string) => page(route, `/staff/proposals/${nobody}`);
const own = (route: string, shared?: string) => ({
  ...page(route, shared),
  isNameless: true as const,
});
const ofAdmin = (route: string) => own(route, `/admin/people/${nobody}`);
const ofPerson = (rest: string) => ({
  route: `admin/people/:id${rest}`,
  path: (_: Scene, { ids }: World) => `/admin/people/${ids.A1}${rest}`,
  shared: `/admin/people/${nobody}${rest}`,
  isNameless: true as const,
});
const ofStrategy = (route: string, rest = route) => ({
  route: `staff/strategies/:group/:slug${route}`,
  path: (_: Scene, { group }: World) => `/staff/strategies/${group.slug}/s${rest}`,
  shared: `/staff/strategies/none/none${rest}`,
  isNameless: true as const,
});
/** What staff write of their group itself. */
const ofOwnGroup = (rest: string) => ({
  route: `staff/groups/:slug${rest}`,
  path: (_: Scene, { group }: World) => `/staff/groups/${group.slug}${rest}`,
  shared: `/staff/groups/none${rest}`,
  isNameless: true as const,
});
const ofReport = (year: string, file = "") => ({
  route: `strategies/:group/:slug/reports/:year${file.replace(/report\..*/, ":file")}`,
  path: (_: Scene, { group }: World) => `/strategies/${group.slug}/s/reports/${year}${file}`,
  shared: `/strategies/none/none/reports/${year}${file}`,
  isNameless: true as const,
});
const strategyAct = {
  ...ofStrategy("/acts/:id"),
  path: (_: Scene, { group }: World) => `/staff/strategies/${group.slug}/s/acts/${group.act}`,
  shared: `/staff/strategies/none/none/acts/${nobody}`,
};
const planned = {
  ...ofStrategy("/timetable/:id"),
  path: (_: Scene, { group }: World) =>
    `/staff/strategies/${group.slug}/s/timetable/${group.planned}`,
  shared: `/staff/strategies/none/none/timetable/${nobody}`,
};
const organisation = (rest: string) => ({
  route: `my/organisations/:id${rest}`,
  path: (_: Scene, { group }: World) => `/my/organisations/${group.applicant}${rest}`,
  shared: `/my/organisations/${nobody}${rest}`,
  isNameless: true as const,
});

const boardProposal = (rest = "") => ({
  route: `board/proposals/:id${rest}`,
  path: ({ id }: Scene) => `/board/proposals/${id}${rest}`,
});

const staffMeeting = (rest = "") => ({
  route: `staff/meetings/:id${rest}`,
  path: ({ meeting }: Scene) => `/staff/meetings/${meeting}${rest}`,
});
const boardMeeting = (rest = "") => ({
  route: `board/meetings/:id${rest}`,
  path: ({ meeting }: Scene) => `/board/meetings/${meeting}${rest}`,
});

const staffNews: Surface = {
  route: "staff/news/:id",
  path: (_, { group }) => `/staff/news/${group.news.proposed}`,
  shared: `/staff/news/${nobody}`,
  isNameless: true,
};
const ofProject = (rest: string, real = rest) => ({
  route: `my/projects/:id${rest}`,
  path: (_: Scene, { group }: World) => `/my/projects/${group.news.project}${real}`,
  shared: `/my/projects/${nobody}${real}`,
  isNameless: true as const,
});
const ownNews: Surface = {
  route: "my/projects/:id/news/:news",
  path: (_, { group: { news } }) => `/my/projects/${news.project}/news/${news.proposed}`,
  shared: `/my/projects/${nobody}/news/${nobody}`,
  isNameless: true,
};
const staffNewsPictures: Surface = {
  route: "staff/news/:id/pictures",
  path: (_, { group }) => `/staff/news/${group.news.proposed}/pictures`,
  shared: `/staff/news/${nobody}/pictures`,
  isNameless: true,
};
const ownNewsPictures: Surface = {
  route: "my/projects/:id/news/:news/pictures",
  path: (_, { group: { news } }) => `/my/projects/${news.project}/news/${news.proposed}/pictures`,
  shared: `/my/projects/${nobody}/news/${nobody}/pictures`,
  isNameless: true,
};
const aPicture = (of: "shown" | "waiting"): Surface => ({
  route: "pictures/:id/:file",
  path: (_, { group }) => `/pictures/${group.pictures[of]}/narrow.webp`,
  shared: `/pictures/${nobody}/narrow.webp`,
  isNameless: true,
});
const publicEvent = (rest = "") => ({
  route: `events/:id${rest}`,
  path: (_: Scene, { group }: World) => `/events/${group.event}${rest}`,
  shared: `/events/${nobody}${rest}`,
  isNameless: true as const,
});
const staffEvent = (rest = "", real = rest) => ({
  route: `staff/events/:id${rest}`,
  path: (_: Scene, { group }: World) => `/staff/events/${group.event}${real}`,
  shared: `/staff/events/${nobody}${real}`,
  isNameless: true as const,
});
const staffProject = (rest = "", real = rest) => ({
  route: `staff/projects/:id${rest}`,
  path: (_: Scene, { group }: World) => `/staff/projects/${group.project}${real}`,
  shared: `/staff/projects/${nobody}${real}`,
  isNameless: true as const,
});

const staffMonitoring = (rest = "", real = rest) => ({
  route: `staff/monitoring/:id${rest}`,
  path: (_: Scene, { group }: World) => `/staff/monitoring/${group.reporting}${real}`,
  shared: `/staff/monitoring/${nobody}${real}`,
  isNameless: true as const,
});
const ownPeriods = (rest = "", real = rest) => ({
  route: `my/projects/:id/periods${rest}`,
  path: (_: Scene, { group }: World) => `/my/projects/${group.reporting}/periods${real}`,
  shared: `/my/projects/${nobody}/periods${real}`,
  isNameless: true as const,
});

const member: Surface = {
  route: "my/organisations/:id/members/:userId",
  path: (_, { group, ids }) => `/my/organisations/${group.applicant}/members/${ids.A2}`,
  shared: `/my/organisations/${nobody}/members/${nobody}`,
  isNameless: true,
};

const adminRole: Surface = {
  route: "admin/people/:id/roles/:memberId",
  path: (_, { ids, roleOfE1 }) => `/admin/people/${ids.E1}/roles/${roleOfE1}`,
  shared: `/admin/people/${nobody}/roles/${nobody}`,
  isNameless: true,
};

const followed: Surface = {
  route: "groups/:slug/follow",
  path: (_, { group }) => `/groups/${group.slug}/follow`,
  shared: "/groups/none/follow",
  isNameless: true,
};

const template: Surface = {
  route: "staff/templates/:slug/:kind/:language",
  path: (_, { group }) => `/staff/templates/${group.slug}/WITHDRAWAL/lt`,
  shared: "/staff/templates/none/WITHDRAWAL/lt",
  isNameless: true,
};

/** An act that is tried on what does not depend on a proposal. */
const tried = (surface: Surface, real: (world: World) => Record<string, string>): Surface => ({
  ...surface,
  act: { real: (_, world) => real(world), harmless: () => ({}) },
});

/** A page that knew of other texts than are stored: nothing of it is written. */
const stale = Object.fromEntries(
  ["scores[0].points", "scores[0].justification", "scores[1].points", "remarks"].map((key) => [
    `known:${key}`,
    "1.x",
  ]),
);
const reason = "Tekstas, kuris pakeistų, ko keisti negalima.";
const scores = {
  "scores[0].criterionId": "quality",
  "scores[0].points": "1",
  "scores[0].justification": reason,
  "scores[1].criterionId": "value",
  "scores[1].points": "1",
  "scores[1].justification": reason,
  remarks: reason,
};

function upload(text: string) {
  const body = new FormData();
  body.append("file", new File([text], "Priedas.pdf"));
  return body;
}

const begins = (size: string) => ({
  act: "begin",
  name: "Priedas.pdf",
  size,
  sha256: "a".repeat(64),
});

const byCall = ({ call }: Scene) => [call];

export const surfaces: Record<string, Surface> = {
  // the applicant's own
  "my-proposals": { ...page("my/proposals"), data: true },
  "my-proposal": { ...mine(), data: true },
  "my-section": { ...mine("/sections/need"), data: true },
  "my-check": { ...mine("/check"), data: true },
  "my-submit": mine("/submit"),
  "my-clarification": { ...mine("/clarification"), data: true },
  "do-clarification": {
    ...mine("/clarification"),
    act: {
      real: () => ({ intent: "save", "reply.1": reason, "known.1": "0.0" }),
      harmless: () => ({}),
    },
  },
  "my-submission": { ...mine("/submission"), data: true },
  "do-withdraw": {
    ...mine("/submission"),
    act: {
      real: () => ({ intent: "withdraw", reason }),
      harmless: () => ({ intent: "ask", reason: "" }),
    },
  },
  "do-ask-signatory": {
    ...mine("/check"),
    act: { real: () => ({}), harmless: () => ({}) },
  },
  "my-receipt": { ...mine("/receipt"), data: true },
  "my-receipt-pdf": { ...mine("/receipt.pdf"), isNameless: true },
  "my-copy": mine("/copy"),
  "do-copy": {
    ...mine("/copy"),
    act: {
      real: ({ id }) => ({ from: id, fill: "need", replace: "need", seen: "" }),
      harmless: ({ id }) => ({ from: id }),
    },
  },
  "my-proposal-pdf": { ...mine("/proposal.pdf"), isNameless: true },
  "my-proposal-zip": { ...mine("/proposal.zip"), isNameless: true },
  "my-submission-pdf": {
    route: "my/proposals/:id/submissions/:n/proposal.pdf",
    path: ({ id }) => `/my/proposals/${id}/submissions/1/proposal.pdf`,
    isNameless: true,
  },
  "my-submission-zip": {
    route: "my/proposals/:id/submissions/:n/proposal.zip",
    path: ({ id }) => `/my/proposals/${id}/submissions/1/proposal.zip`,
    isNameless: true,
  },
  "my-messages": { ...mine("/messages"), data: true, marks: byMessage },
  "do-message": {
    ...mine("/messages"),
    act: { real: () => ({ text: reason }), harmless: () => ({ text: "" }) },
  },
  offer: {
    route: "my/proposals/:id/offer",
    path: ({ id }) => `/my/proposals/${id}/offer`,
    isNameless: true,
  },
  "do-answer-offer": {
    route: "my/proposals/:id/offer",
    path: ({ id }) => `/my/proposals/${id}/offer`,
    act: { real: () => ({ intent: "accept" }), harmless: () => ({ intent: "accept" }) },
  },
  "my-letters": {
    ...page("my/letters"),
    marks: ({ letter }) => (letter ? [letter] : []),
  },
  "my-complaint": { ...mine("/complaint"), data: true },
  "my-complaint-receipt": mine("/complaint/receipt"),
  "my-complaint-pdf": { ...mine("/complaint/receipt.pdf"), isNameless: true },
  "my-complaint-withdraw": mine("/complaint/withdraw"),
  "do-complain": {
    ...mine("/complaint"),
    act: {
      real: () => ({ contested: reason, arguments: reason, asked: reason, position: "Vadovė" }),
      harmless: () => ({ contested: "" }),
    },
  },
  "do-withdraw-complaint": {
    ...mine("/complaint/withdraw"),
    act: { real: () => ({}), harmless: () => ({}) },
  },
  enclosure: {
    route: "files/enclosures/:id",
    path: ({ enclosure }) => `/files/enclosures/${enclosure}`,
    marks: ({ enclosed }) => [enclosed],
  },
  "do-section": {
    ...mine("/sections/need"),
    act: { real: () => ({ problem: reason, targetGroups: reason }), harmless: () => ({}) },
  },
  "do-autosave": {
    ...mine("/sections/need/autosave"),
    act: { real: () => ({ problem: reason }), harmless: () => ({}) },
  },
  "do-presence": {
    ...mine("/presence"),
    act: { real: () => ({ section: "need" }), harmless: () => ({}) },
  },
  "do-upload": {
    route: "my/proposals/:id/files/:field",
    path: ({ id }) => `/my/proposals/${id}/files/fileLicence`,
    act: { real: () => upload(`%PDF-1.7\n${"x".repeat(2000)}\n%%EOF`), harmless: () => upload("") },
  },
  "do-begin-upload": {
    route: "my/proposals/:id/uploads/:field",
    path: ({ id }) => `/my/proposals/${id}/uploads/fileLicence`,
    act: { real: () => begins("2000000"), harmless: () => begins("0") },
  },
  "do-send-part": {
    route: "my/proposals/:id/files/:field/parts/:upload",
    path: ({ id }) => `/my/proposals/${id}/files/fileLicence/parts/${nobody}?start=0&sha256=`,
    act: { real: () => upload("x".repeat(2000)), harmless: () => upload("") },
  },
  "do-restore-file": {
    route: "my/proposals/:id/attachments/:attachment/restore",
    path: ({ id, attachment }) => `/my/proposals/${id}/attachments/${attachment}/restore`,
    act: { real: () => ({}), harmless: () => ({}) },
  },
  "do-move-file": {
    route: "my/proposals/:id/attachments/:attachment/move",
    path: ({ id, attachment }) => `/my/proposals/${id}/attachments/${attachment}/move`,
    act: { real: () => ({ to: "up" }), harmless: () => ({ to: "up" }) },
  },
  "do-remove-file": {
    route: "my/proposals/:id/attachments/:attachment/remove",
    path: ({ id, attachment }) => `/my/proposals/${id}/attachments/${attachment}/remove`,
    act: { real: () => ({}), harmless: () => ({}) },
  },
  "do-submit": {
    ...mine("/submit"),
    act: { real: () => ({ position: "Pirmininkė" }), harmless: () => ({ position: "" }) },
  },
  start: {
    route: "my/proposals/new/:number",
    path: ({ call }) => `/my/proposals/new/${call}`,
    isNameless: true,
  },
  attachment: {
    route: "files/attachments/:id",
    path: ({ attachment }) => `/files/attachments/${attachment}`,
    marks: ({ bytes }) => [bytes],
  },

  // evaluators
  queue: { ...page("evaluation", `/evaluation/${nobody}`), data: true },
  "sheet-of-E1": { ...sheet("E1"), data: true },
  "sheet-of-E2": { ...sheet("E2"), data: true },
  "sheet-of-E3": { ...sheet("E3"), data: true },
  "sheet-of-E5": { ...sheet("E5"), data: true },
  "declaration-of-E1": sheet("E1", "/declaration"),
  "declaration-of-E5": { ...sheet("E5", "/declaration"), data: true },
  "do-score-as-E1": {
    ...sheet("E1"),
    act: {
      real: ({ knownOfE1 }) => ({ ...scores, ...knownOfE1, "form:intent": "stay" }),
      harmless: () => ({ ...scores, ...stale }),
    },
  },
  "do-save-as-E1": {
    ...sheet("E1", "/save"),
    act: {
      real: ({ knownOfE1 }) => ({ ...scores, ...knownOfE1 }),
      harmless: () => ({ ...scores, ...stale }),
    },
  },
  "check-of-E1": { ...sheet("E1", "/submit"), data: true },
  "history-of-E1": { ...sheet("E1", "/history"), data: true },
  "workbook-of-E1": { ...sheet("E1", "/sheet.xlsx"), isNameless: true },
  "offline-of-E1": { ...sheet("E1", "/offline"), data: true },
  "do-offline-as-E1": {
    ...sheet("E1", "/offline"),
    act: {
      real: ({ knownOfE1 }) => ({ ...scores, ...knownOfE1 }),
      harmless: () => ({ ...scores, ...stale }),
    },
  },
  "do-hand-in-as-E1": {
    ...sheet("E1", "/submit"),
    act: {
      real: ({ seenOfE1 }) => ({ seen: seenOfE1 }),
      harmless: () => ({ seen: "" }),
    },
  },
  "do-declare-as-E5": {
    ...sheet("E5", "/declaration"),
    act: {
      real: () => ({ interest: "none", reason: "" }),
      harmless: () => ({ interest: "conflict", reason: "" }),
    },
  },

  // board and observers
  "board-calls": { ...page("board", `/board/proposals/${nobody}`), marks: byCall, data: true },
  "board-list": {
    route: "board/calls/:number",
    path: ({ call }) => `/board/calls/${call}`,
    data: true,
  },
  "board-approval": {
    route: "board/calls/:number/approval",
    path: ({ call }) => `/board/calls/${call}/approval`,
    data: true,
  },
  "do-board-approve": {
    route: "board/calls/:number/approval",
    path: ({ call }) => `/board/calls/${call}/approval`,
    act: { real: () => ({ intent: "approve" }), harmless: () => ({ intent: "approve" }) },
  },
  "board-proposal": { ...boardProposal(), data: true },
  "board-declaration": boardProposal("/declaration"),
  "do-board-declare": {
    ...boardProposal("/declaration"),
    act: {
      real: () => ({ interest: "none", reason: "" }),
      harmless: () => ({ interest: "conflict", reason: "" }),
    },
  },

  "board-projects": { ...page("board/projects", `/board/proposals/${nobody}`), isNameless: true },
  "board-project": {
    route: "board/projects/:id",
    path: (_, { group }) => `/board/projects/${group.project}`,
    shared: `/board/projects/${nobody}`,
    isNameless: true,
  },
  "board-publicity": {
    route: "board/projects/:id/publicity",
    path: (_, { group }) => `/board/projects/${group.project}/publicity`,
    shared: `/board/projects/${nobody}/publicity`,
    isNameless: true,
  },
  "board-meetings": { ...page("board/meetings", `/board/proposals/${nobody}`), isNameless: true },
  "board-meeting": { ...boardMeeting(), data: true },
  "board-minutes": boardMeeting("/minutes"),
  "board-minutes-pdf": { ...boardMeeting("/minutes.pdf"), isNameless: true },
  "do-ballot": {
    ...boardMeeting(),
    act: { real: () => ({}), harmless: () => ({ "votes[0].item": "x" }) },
  },
  "do-sign-minutes": {
    ...boardMeeting("/minutes"),
    act: { real: () => ({ sha256: "" }), harmless: () => ({ sha256: "" }) },
  },

  // staff
  "staff-events": { ...ofStaff("staff/events"), isNameless: true },
  "staff-event-new": { ...ofStaff("staff/events/new"), isNameless: true },
  "do-event-new": tried(ofStaff("staff/events/new"), () => ({ kind: "TRAINING" })),
  "staff-event": staffEvent(),
  "do-event": tried(staffEvent(), () => ({ intent: "attendance", attended: "x" })),
  "staff-event-change": staffEvent("/change"),
  "do-event-change": tried(staffEvent("/change"), () => ({ title: reason })),
  "staff-event-cancel": staffEvent("/cancel"),
  "do-event-cancel": tried(staffEvent("/cancel"), () => ({ reason })),
  "staff-event-materials": staffEvent("/materials"),
  "do-event-materials": tried(staffEvent("/materials"), () => ({ kept: "x" })),
  "staff-event-question": staffEvent("/questions/new"),
  "do-event-question": tried(staffEvent("/questions/new"), () => ({ question: reason })),
  "staff-event-export": staffEvent("/exports/:file", "/exports/places.csv"),
  "staff-projects": { ...ofStaff("staff/projects"), isNameless: true },
  "do-take-over": tried(ofStaff("staff/projects"), () => ({ takeOver: "MX-0.0-00" })),
  "staff-project-new": { ...ofStaff("staff/projects/new"), isNameless: true },
  "do-project-new": tried(ofStaff("staff/projects/new"), () => ({ title: reason })),
  "staff-project": staffProject(),
  "do-project": tried(staffProject(), () => ({ intent: "publish" })),
  "staff-publicity": staffProject("/publicity"),
  "do-publicity": tried(staffProject("/publicity"), () => ({ seen: "poster" })),
  "staff-duty": staffProject("/publicity/:duty", "/publicity/poster"),
  "do-staff-duty": tried(staffProject("/publicity/:duty", "/publicity/poster"), () => ({
    doneOn: "2026-01-15",
  })),
  "my-publicity": ofProject("/publicity"),
  "my-duty": ofProject("/publicity/:duty", "/publicity/poster"),
  "do-my-duty": tried(ofProject("/publicity/:duty", "/publicity/poster"), () => ({
    doneOn: "2026-01-15",
  })),
  "staff-project-pictures": staffProject("/pictures"),
  "do-project-pictures": tried(staffProject("/pictures"), () => ({ remove: nobody })),
  picture: aPicture("shown"),
  "picture-waiting": aPicture("waiting"),
  "staff-project-change": staffProject("/change"),
  "do-project-change": tried(staffProject("/change"), () => ({ title: reason })),
  "staff-project-step": staffProject("/steps/:step", "/steps/forward"),
  "do-project-step": tried(staffProject("/steps/:step", "/steps/forward"), () => ({
    forwardedOn: "2026-11-01",
  })),
  "staff-monitoring": { ...ofStaff("staff/monitoring"), isNameless: true },
  "staff-monitored": staffMonitoring(),
  "do-monitored": tried(staffMonitoring(), () => ({ intent: "save", title: reason })),
  "staff-period": staffMonitoring("/periods/:n", "/periods/1"),
  "do-staff-period": tried(staffMonitoring("/periods/:n", "/periods/1"), () => ({
    intent: "accept",
  })),
  "my-periods": ownPeriods(),
  "my-period": ownPeriods("/:n", "/1"),
  "do-my-period": {
    ...ownPeriods("/:n", "/1"),
    act: {
      real: () => ({ intent: "save", narrative: reason }),
      harmless: () => ({ "values.x": "daug" }),
    },
  },
  "staff-meetings": { ...ofStaff("staff/meetings"), isNameless: true },
  "staff-meeting": { ...staffMeeting(), data: true },
  "staff-meeting-plan": { ...staffMeeting("/plan"), isNameless: true },
  "staff-meeting-votes": staffMeeting("/votes"),
  "staff-meeting-motions": {
    route: "staff/meetings/:id/motions/:number",
    path: ({ meeting, call }) => `/staff/meetings/${meeting}/motions/${call}`,
  },
  "staff-minutes": staffMeeting("/minutes"),
  "staff-minutes-pdf": { ...staffMeeting("/minutes.pdf"), isNameless: true },
  "do-meeting-votes": {
    ...staffMeeting("/votes"),
    act: { real: () => ({}), harmless: () => ({}) },
  },
  "do-meeting-motions": {
    route: "staff/meetings/:id/motions/:number",
    path: ({ meeting, call }) => `/staff/meetings/${meeting}/motions/${call}`,
    act: { real: () => ({}), harmless: () => ({}) },
  },
  "do-minutes": {
    ...staffMeeting("/minutes"),
    act: { real: () => ({ intent: "sign" }), harmless: () => ({ intent: "sign" }) },
  },
  "staff-meeting-agenda": staffMeeting("/agenda"),
  "staff-meeting-new": { ...ofStaff("staff/meetings/new"), isNameless: true },
  "do-meeting-new": tried(ofStaff("staff/meetings/new"), () => ({ kind: "IN_PERSON" })),
  "do-meeting": {
    ...staffMeeting(),
    act: { real: () => ({ intent: "begin" }), harmless: () => ({ intent: "attendance" }) },
  },
  "do-meeting-plan": {
    ...staffMeeting("/plan"),
    act: { real: () => ({ kind: "REMOTE" }), harmless: () => ({}) },
  },
  "do-meeting-agenda": {
    ...staffMeeting("/agenda"),
    act: {
      real: () => ({ intent: "addItem", title: reason, motion: "" }),
      harmless: () => ({ intent: "addItem", title: "" }),
    },
  },
  "staff-calls": { ...ofStaff("staff"), marks: byCall, data: true },
  "staff-call": { ...staffCall(), data: true },
  "new-call": { ...ofStaff("staff/calls/new"), isNameless: true },
  "do-new-call": tried(ofStaff("staff/calls/new"), ({ group }) => ({
    actionId: group.actionId,
    from: "social",
    title: reason,
  })),
  "build-call": building(),
  "do-drop-draft": tried(building(), () => ({ sure: "yes" })),
  "build-facts": building("/facts"),
  "do-build-facts": tried(building("/facts"), () => ({ title: reason })),
  "build-content": building("/content"),
  "do-build-content": tried(building("/content"), () => ({ "summary.lt": reason })),
  "build-rules": building("/rules"),
  "do-build-rules": tried(building("/rules"), () => ({ budgetCents: "1" })),
  "build-form": building("/form"),
  "do-build-form": tried(building("/form"), () => ({ intent: "remove:need" })),
  "build-section": section,
  "do-build-section": tried(section, () => ({ "title.lt": reason })),
  "build-field": field,
  "do-build-field": tried(field, () => ({ "label.lt": reason })),
  "build-criteria": building("/criteria"),
  "do-build-criteria": tried(building("/criteria"), () => ({ intent: "remove:strategy" })),
  "build-criterion": criterion,
  "do-build-criterion": tried(criterion, () => ({ "title.lt": reason })),
  "preview-call": building("/preview"),
  "test-proposal": building("/test"),
  "do-clear-test": tried(building("/test"), () => ({})),
  "test-section": testSection,
  "do-test-section": tried(testSection, () => ({ "form:intent": "later" })),
  "test-proposal-pdf": building("/test/proposal.pdf"),
  "call-versions": { ...staffCall("/versions"), isNameless: true },
  "do-begin-amendment": {
    ...staffCall("/versions"),
    act: { real: () => ({ intent: "begin" }), harmless: () => ({}) },
  },
  "publish-call": building("/publish"),
  "do-publish-call": tried(building("/publish"), () => ({ how: "now", minutesNo: "1" })),
  "staff-questions": { ...staffCall("/questions"), isNameless: true },
  "staff-question": {
    route: "staff/calls/:number/questions/:id",
    path: ({ call, question }) => `/staff/calls/${call}/questions/${question}`,
    isNameless: true,
  },
  "staff-amend": { ...staffCall("/amend"), isNameless: true },
  "staff-extend": { ...staffCall("/extend"), isNameless: true },
  "staff-cancel": { ...staffCall("/cancel"), isNameless: true },
  "do-answer": {
    route: "staff/calls/:number/questions/:id",
    path: ({ call, question }) => `/staff/calls/${call}/questions/${question}`,
    act: { real: () => ({ question: reason, answer: reason }), harmless: () => ({ question: "" }) },
  },
  "do-amend": {
    ...staffCall("/amend"),
    act: { real: () => ({ reason }), harmless: () => ({ reason: "" }) },
  },
  "do-cancel": {
    ...staffCall("/cancel"),
    act: {
      real: () => ({ reason, minutesNo: "1", sure: "on" }),
      harmless: () => ({ reason: "" }),
    },
  },
  "do-extend": {
    ...staffCall("/extend"),
    act: {
      real: () => ({ reason, minutesNo: "1", closesAt: "2099-12-18 17:00" }),
      harmless: () => ({ reason: "" }),
    },
  },
  assignments: staffCall("/assignments"),
  "publish-assignments": { ...staffCall("/assignments/publish"), isNameless: true },
  conflicts: { ...staffCall("/conflicts"), data: true },
  "import-assignments": { ...staffCall("/assignments/import"), isNameless: true },
  "replace-evaluator": { ...staffCall("/assignments/replace"), isNameless: true },
  "do-import-assignments": {
    ...staffCall("/assignments/import"),
    act: {
      real: () => ({ intent: "store", seen: "stale", csv: "x;x@x" }),
      harmless: () => ({ intent: "try", csv: "x;x@x" }),
    },
  },
  "do-replace-evaluator": {
    ...staffCall("/assignments/replace"),
    act: {
      real: ({ seenAssignments }, { ids }) => ({ person: ids.E1, seen: seenAssignments }),
      harmless: () => ({ person: "x", seen: "stale" }),
    },
  },
  "group-evaluators": { ...ofStaff("staff/evaluators"), isNameless: true },
  "do-evaluator-facts": {
    ...ofStaff("staff/evaluators"),
    act: { real: () => ({ memberId: nobody }), harmless: () => ({ maxProposals: "x" }) },
  },
  "do-pin-conflict": {
    ...staffCall("/conflicts"),
    act: {
      real: ({ id }, { ids }) => ({ intent: "pin", proposalId: id, personId: ids.E2, reason }),
      harmless: () => ({ intent: "pin", reason: "" }),
    },
  },
  ranking: { ...staffCall("/ranking"), data: true },
  "export-of-proposals": {
    route: "staff/calls/:number/exports/:file",
    path: ({ call }) => `/staff/calls/${call}/exports/proposals.csv`,
  },
  "export-of-ranking": {
    route: "staff/calls/:number/exports/:file",
    path: ({ call }) => `/staff/calls/${call}/exports/ranking.json`,
  },
  "export-of-checks": {
    route: "staff/calls/:number/exports/:file",
    path: ({ call }) => `/staff/calls/${call}/exports/checks.csv?show=all`,
  },
  "export-of-progress": {
    route: "staff/calls/:number/exports/:file",
    path: ({ call }) => `/staff/calls/${call}/exports/progress.json`,
  },
  "export-of-conflicts": {
    route: "staff/calls/:number/exports/:file",
    path: ({ call }) => `/staff/calls/${call}/exports/conflicts.csv`,
  },
  "export-of-staff-calls": {
    route: "staff/exports/:file",
    path: () => "/staff/exports/calls.csv",
    shared: "/staff/exports/none.json",
    marks: byCall,
  },
  "export-of-letters": {
    route: "staff/exports/:file",
    path: () => "/staff/exports/letters.json",
    shared: "/staff/exports/none.json",
  },
  "export-of-complaints": {
    route: "staff/exports/:file",
    path: () => "/staff/exports/complaints.json",
    shared: "/staff/exports/none.json",
  },
  archives: { ...staffCall("/archives"), isNameless: true },
  "archive-file": {
    route: "staff/calls/:number/archives/:id",
    path: ({ call }) => `/staff/calls/${call}/archives/${nobody}`,
    isNameless: true,
  },
  "do-ask-archive": {
    ...staffCall("/archives"),
    act: {
      real: () => ({ intent: "forwarding", addressee: "Ministerija" }),
      harmless: () => ({ intent: "forwarding", addressee: "" }),
    },
  },
  decision: staffCall("/decision"),
  approval: { ...staffCall("/approval"), data: true },
  "letters-to-come": staffCall("/letters"),
  "letter-to-come": { ...preview(), data: true },
  "letter-to-come-pdf": { ...preview("/pdf"), isNameless: true },
  release: staffCall("/release"),
  reserve: staffCall("/reserve"),
  "staff-clarification": {
    route: "staff/proposals/:id/clarification",
    path: ({ id }) => `/staff/proposals/${id}/clarification`,
    data: true,
  },
  "do-staff-clarification": {
    route: "staff/proposals/:id/clarification",
    path: ({ id }) => `/staff/proposals/${id}/clarification`,
    act: {
      real: () => ({ intent: "send", "questions[0].text": reason }),
      harmless: () => ({ intent: "add" }),
    },
  },
  "staff-proposal": { ...staffProposal, data: true },
  "staff-check": { ...staffCheck, data: true },
  "staff-checks": {
    ...staffCall("/checks"),
    path: ({ call }) => `/staff/calls/${call}/checks?show=all`,
    data: true,
  },
  "staff-sheets": {
    route: "staff/proposals/:id/sheets",
    path: ({ id }) => `/staff/proposals/${id}/sheets`,
    data: true,
  },
  "staff-history": {
    route: "staff/proposals/:id/history",
    path: ({ id }) => `/staff/proposals/${id}/history`,
    data: true,
  },
  extensions: staffCall("/extensions"),
  "do-answer-extension": {
    ...staffCall("/extensions"),
    act: {
      real: () => ({ intent: "refuse", request: "x", answer: "x" }),
      harmless: () => ({ intent: "refuse", request: "x", answer: "x" }),
    },
  },
  "staff-proposal-pdf": {
    route: "staff/proposals/:id/proposal.pdf",
    path: ({ id }) => `/staff/proposals/${id}/proposal.pdf`,
    isNameless: true,
  },
  "staff-proposal-zip": {
    route: "staff/proposals/:id/proposal.zip",
    path: ({ id }) => `/staff/proposals/${id}/proposal.zip`,
    isNameless: true,
  },
  "staff-submission-pdf": {
    route: "staff/proposals/:id/submissions/:n/proposal.pdf",
    path: ({ id }) => `/staff/proposals/${id}/submissions/1/proposal.pdf`,
    isNameless: true,
  },
  "staff-submission-zip": {
    route: "staff/proposals/:id/submissions/:n/proposal.zip",
    path: ({ id }) => `/staff/proposals/${id}/submissions/1/proposal.zip`,
    isNameless: true,
  },
  "staff-messages": {
    ...ofStaff("staff/messages"),
    path: () => "/staff/messages?show=all",
    shared: `/staff/proposals/${nobody}?show=all`,
    marks: ({ id }) => [id],
  },
  "staff-thread": { ...staffThread, data: true, marks: byMessage },
  "do-staff-message": {
    ...staffThread,
    act: { real: () => ({ text: reason }), harmless: () => ({ text: "" }) },
  },
  "staff-complaints": {
    ...ofStaff("staff/complaints"),
    marks: ({ complaint }) => [complaint],
  },
  "staff-complaint": {
    route: "staff/complaints/:id",
    path: ({ complaint }) => `/staff/complaints/${complaint}`,
    data: true,
  },
  "staff-templates": own("staff/templates", `/staff/proposals/${nobody}`),
  "staff-template": template,
  "staff-template-pdf": {
    route: "staff/templates/:slug/:kind/:language/pdf",
    path: (_, { group }) => `/staff/templates/${group.slug}/WITHDRAWAL/lt/pdf`,
    shared: "/staff/templates/none/WITHDRAWAL/lt/pdf",
    isNameless: true,
  },
  "do-template": {
    ...template,
    act: {
      real: () => ({ intent: "save", heading: "", body: "" }),
      harmless: () => ({ intent: "preview", heading: "", body: "" }),
    },
  },
  "do-complaint": {
    route: "staff/complaints/:id",
    path: ({ complaint }) => `/staff/complaints/${complaint}`,
    act: {
      real: (_, { ids }) => ({ intent: "appoint", handler: ids.S1 }),
      harmless: () => ({ intent: "appoint", handler: "" }),
    },
  },
  "staff-letters": ofStaff("staff/letters"),
  "staff-resend": ofStaff("staff/letters/resend"),
  "do-resend-letters": {
    ...ofStaff("staff/letters/resend"),
    act: { real: () => ({ why: "", count: "0" }), harmless: () => ({ why: "", count: "0" }) },
  },
  "staff-delivery": {
    route: "staff/letters/:id",
    path: ({ letter }) => `/staff/letters/${letter}`,
    data: true,
  },
  "do-send-again": {
    route: "staff/letters/:id",
    path: ({ letter }) => `/staff/letters/${letter}`,
    act: {
      real: () => ({ intent: "again", why: "" }),
      harmless: () => ({ intent: "again", why: "" }),
    },
  },
  "staff-correction": {
    route: "staff/letters/:id/correction",
    path: ({ letter }) => `/staff/letters/${letter}/correction`,
    data: true,
  },
  "staff-correction-pdf": {
    route: "staff/letters/:id/correction/pdf",
    path: ({ letter }) => `/staff/letters/${letter}/correction/pdf`,
    isNameless: true,
  },
  "do-correct-letter": {
    route: "staff/letters/:id/correction",
    path: ({ letter }) => `/staff/letters/${letter}/correction`,
    act: {
      real: () => ({ intent: "ask", why: "" }),
      harmless: () => ({ intent: "ask", why: "" }),
    },
  },
  retention: ofStaff("staff/retention"),
  "do-hold": {
    route: "staff/retention",
    path: () => "/staff/retention",
    act: {
      real: ({ registration }) => ({ intent: "hold", registration, reason }),
      harmless: ({ registration }) => ({ intent: "lift", registration, reason }),
    },
  },
  "do-start": {
    ...staffCall(),
    act: { real: () => ({ intent: "start" }), harmless: () => ({ intent: "start" }) },
  },
  progress: { ...staffCall("/progress"), data: true },
  "do-scoring-term": {
    ...staffCall("/progress"),
    act: {
      real: () => ({ until: "2099-12-31", reason }),
      harmless: () => ({ until: "", reason: "" }),
    },
  },
  "do-assign": {
    ...staffCall("/assignments"),
    act: {
      real: ({ seenAssignments }) => ({ seen: seenAssignments }),
      harmless: () => ({ seen: "stale" }),
    },
  },
  "do-publish-assignments": {
    ...staffCall("/assignments/publish"),
    act: { real: () => ({ seen: "stale" }), harmless: () => ({ seen: "stale" }) },
  },
  "do-close-scoring": {
    ...staffCall("/ranking"),
    act: { real: () => ({}), harmless: () => ({}) },
  },
  "do-approve": {
    ...staffCall("/approval"),
    act: { real: () => ({ intent: "approve" }), harmless: () => ({ intent: "approve" }) },
  },
  "do-release": {
    ...staffCall("/release"),
    act: { real: () => ({ intent: "now" }), harmless: () => ({ intent: "now" }) },
  },
  "do-propose-version": {
    ...staffCall("/reserve"),
    act: {
      real: () => ({ intent: "propose", n: "1", why: reason }),
      harmless: () => ({ intent: "propose", n: "1", why: "" }),
    },
  },
  "do-check": {
    ...staffCheck,
    act: {
      real: () => ({ intent: "save", seen: "" }),
      harmless: () => ({ intent: "save", ...stale }),
    },
  },
  "do-second": {
    ...staffCheck,
    act: {
      real: () => ({ intent: "saveSecond", seen: "" }),
      harmless: () => ({ intent: "saveSecond", ...stale }),
    },
  },
  "do-staff-declare": {
    ...staffProposal,
    act: {
      real: () => ({ intent: "declare", interest: "conflict", reason }),
      harmless: () => ({ intent: "declare", interest: "conflict", reason: "" }),
    },
  },
  "do-recuse-E1": {
    ...staffProposal,
    act: {
      real: ({ assignments }) => ({
        intent: "recuse",
        assignmentId: assignments.E1 ?? "",
        reason,
      }),
      harmless: ({ assignments }) => ({
        intent: "recuse",
        assignmentId: assignments.E1 ?? "",
        reason: "",
      }),
    },
  },
  "do-return-E1": {
    ...staffProposal,
    act: {
      real: ({ assignments }) => ({
        intent: "return",
        assignmentId: assignments.E1 ?? "",
        reason,
      }),
      harmless: ({ assignments }) => ({
        intent: "return",
        assignmentId: assignments.E1 ?? "",
        reason: "",
      }),
    },
  },

  // letters
  letter: {
    route: "letters/:id",
    path: ({ letter }) => `/letters/${letter}`,
    data: true,
  },
  "letter-pdf": {
    route: "letters/:id/pdf",
    path: ({ letter }) => `/letters/${letter}/pdf`,
    isNameless: true,
  },
  "summary-document": listDocument("summary"),
  "list-document": listDocument("list"),
  "summary-document-pdf": { ...listDocument("summary", "/pdf"), isNameless: true },
  "sheet-document": sheetDocument("A"),
  "sheet-document-pdf": { ...sheetDocument("A", "/pdf"), isNameless: true },
  "own-sheet-document": sheetDocument("own"),
  verify: {
    route: "verify/:code",
    path: ({ verifyCode }) => `/verify/${verifyCode}`,
    isNameless: true,
  },

  // the public
  home: page(""),
  calls: { ...page("calls"), marks: byCall },
  call: { route: "calls/:number", path: ({ call }) => `/calls/${call}`, data: true },
  "call-form-pdf": {
    route: "calls/:number/form.pdf",
    path: ({ call }) => `/calls/${call}/form.pdf`,
    isNameless: true,
  },
  "call-calendar": {
    route: "calls/:number/calendar.ics",
    path: ({ call }) => `/calls/${call}/calendar.ics`,
    isNameless: true,
  },
  "call-check": {
    route: "calls/:number/check",
    path: ({ call }) => `/calls/${call}/check?kind=NGO`,
    isNameless: true,
  },
  "ask-page": {
    route: "calls/:number/questions/new",
    path: ({ call }) => `/calls/${call}/questions/new`,
    isNameless: true,
  },
  "do-ask": {
    route: "calls/:number/questions/new",
    path: ({ call }) => `/calls/${call}/questions/new`,
    act: { real: () => ({ question: reason }), harmless: () => ({ question: "" }) },
  },
  "calls-feed": own("calls.atom"),
  "group-feed": {
    route: "groups/:slug/calls.atom",
    path: (_, { group }) => `/groups/${group.slug}/calls.atom`,
    shared: "/groups/none/calls.atom",
    isNameless: true,
  },
  news: own("news"),
  "news-feed": own("news.atom"),
  "news-item": {
    route: "news/:id",
    path: (_, { group }) => `/news/${group.news.published}`,
    shared: `/news/${nobody}`,
    isNameless: true,
  },
  "staff-news": { ...ofStaff("staff/news"), isNameless: true },
  "staff-news-new": { ...ofStaff("staff/news/new"), isNameless: true },
  "do-news-new": tried(ofStaff("staff/news/new"), () => ({ title: "x" })),
  "staff-news-item": staffNews,
  "do-news-item": tried(staffNews, () => ({ title: reason })),
  "staff-news-pictures": staffNewsPictures,
  "do-news-pictures": tried(staffNewsPictures, () => ({ remove: nobody })),
  "my-news-pictures": ownNewsPictures,
  "do-my-news-pictures": tried(ownNewsPictures, () => ({ remove: nobody })),
  "my-pictures": ofProject("/pictures"),
  "do-my-pictures": tried(ofProject("/pictures"), () => ({ remove: nobody })),
  "my-project-news": ofProject("/news"),
  "my-propose-news": ofProject("/news/new"),
  "do-propose-news": tried(ofProject("/news/new"), () => ({ title: reason })),
  "my-news": ownNews,
  "do-my-news": tried(ownNews, () => ({ title: reason })),
  events: own("events"),
  "events-feed": own("events.atom"),
  "events-calendar": own("events.ics"),
  event: publicEvent(),
  "event-calendar": publicEvent("/calendar.ics"),
  "event-register": publicEvent("/register"),
  "do-event-register": tried(publicEvent("/register"), () => ({ name: "1" })),
  follow: followed,
  "do-follow": tried(followed, () => ({ email: "kitas@pavyzdys.example" })),
  "call-form": { route: "calls/:number/form", path: ({ call }) => `/calls/${call}/form` },
  "call-results": {
    route: "calls/:number/results",
    path: ({ call }) => `/calls/${call}/results`,
    data: true,
  },
  "call-resolution": {
    route: "calls/:number/resolution",
    path: ({ call }) => `/calls/${call}/resolution`,
  },
  projects: { ...page("projects"), isNameless: true },
  project: {
    route: "projects/:id",
    path: (_, { group }) => `/projects/${group.shownProject}`,
    shared: `/projects/${nobody}`,
    isNameless: true,
  },
  "my-project": {
    route: "my/projects/:id",
    path: (_, { group }) => `/my/projects/${group.project}`,
    shared: `/my/projects/${nobody}`,
    isNameless: true,
  },
  results: { ...page("results"), marks: byCall },
  "open-data-of-calls": {
    route: "open-data/:file",
    path: () => "/open-data/calls.csv",
    shared: "/no-such-page",
    marks: byCall,
  },
  "open-calls": {
    route: "open-data/v1/:file",
    path: () => "/open-data/v1/calls.csv",
    shared: "/no-such-page",
    marks: byCall,
  },
  "open-call": {
    route: "open-data/v1/calls/:file",
    path: ({ call }) => `/open-data/v1/calls/${call}.json`,
    isNameless: true,
  },
  "open-data-of-results": {
    route: "open-data/:file",
    path: () => "/open-data/results.json",
    shared: "/no-such-page",
    marks: byCall,
  },
  "open-data-of-call-results": {
    route: "calls/:number/results/:file",
    path: ({ call }) => `/calls/${call}/results/results.json`,
  },
  group: {
    route: "groups/:slug",
    path: (_, { group }) => `/groups/${group.slug}`,
    shared: "/groups/none",
  },
  "group-accessibility": {
    route: "groups/:slug/accessibility",
    path: (_, { group }) => `/groups/${group.slug}/accessibility`,
    shared: "/groups/none/accessibility",
    isNameless: true,
  },
  "group-privacy": {
    route: "groups/:slug/privacy",
    path: (_, { group }) => `/groups/${group.slug}/privacy`,
    shared: "/groups/none/privacy",
    isNameless: true,
  },
  "accessibility-statement": ofOwnGroup("/accessibility"),
  "do-accessibility-statement": tried(ofOwnGroup("/accessibility"), () => ({
    compliance: "FULL",
    method: "OWN",
    source: reason,
  })),
  "privacy-notice": ofOwnGroup("/privacy"),
  "do-privacy-notice": tried(ofOwnGroup("/privacy"), () => ({ source: reason })),
  fairness: {
    route: "groups/:slug/fairness",
    path: (_, { group }) => `/groups/${group.slug}/fairness`,
    shared: "/groups/none/fairness",
    isNameless: true,
  },
  strategies: page("strategies"),
  strategy: {
    route: "strategies/:group/:slug",
    path: (_, { group }) => `/strategies/${group.slug}/s`,
    shared: "/strategies/none/none",
  },
  "strategy-indicators": {
    route: "strategies/:group/:slug/indicators",
    path: (_, { group }) => `/strategies/${group.slug}/s/indicators`,
    shared: "/strategies/none/none/indicators",
  },
  "indicators-export": {
    route: "strategies/:group/:slug/indicators/:file",
    path: (_, { group }) => `/strategies/${group.slug}/s/indicators/indicators.json`,
    shared: "/strategies/none/none/indicators/indicators.json",
    isNameless: true,
  },
  ledger: {
    route: "strategies/:group/:slug/ledger",
    path: (_, { group }) => `/strategies/${group.slug}/s/ledger`,
    shared: "/strategies/none/none/ledger",
  },
  "ledger-export": {
    route: "strategies/:group/:slug/ledger/:file",
    path: (_, { group }) => `/strategies/${group.slug}/s/ledger/ledger.json`,
    shared: "/strategies/none/none/ledger/ledger.json",
  },
  timetable: own("timetable"),
  "timetable-export": {
    ...own("timetable/:file", "/timetable/none.csv"),
    path: () => "/timetable/timetable.json",
  },
  versions: {
    route: "strategies/:group/:slug/versions",
    path: (_, { group }) => `/strategies/${group.slug}/s/versions`,
    shared: "/strategies/none/none/versions",
  },
  reports: {
    route: "strategies/:group/:slug/reports",
    path: (_, { group }) => `/strategies/${group.slug}/s/reports`,
    shared: "/strategies/none/none/reports",
    isNameless: true,
  },
  "report-draft": ofReport("2025"),
  "report-members": ofReport("2024"),
  "report-public": ofReport("2023"),
  "report-pdf": ofReport("2024", "/pdf"),
  "report-export": ofReport("2024", "/report.json"),
  "staff-reports": ofStrategy("/reports"),
  "do-reports": tried(ofStrategy("/reports"), () => ({ year: "2022" })),
  "staff-report": ofStrategy("/reports/:year", "/reports/2025"),
  "do-report": {
    ...ofStrategy("/reports/:year", "/reports/2025"),
    act: { real: () => ({ summary: reason }), harmless: () => ({ summary: "A".repeat(20_001) }) },
  },
  "staff-report-step": ofStrategy("/reports/:year/:step", "/reports/2024/take-back"),
  "do-report-step": tried(ofStrategy("/reports/:year/:step", "/reports/2024/take-back"), () => ({
    reason,
  })),
  "new-strategy": { ...ofStaff("staff/strategies/new"), isNameless: true },
  "do-new-strategy": tried({ ...ofStaff("staff/strategies/new"), isNameless: true }, () => ({
    title: "S",
  })),
  "strategy-state": ofStrategy("/state"),
  "do-strategy-state": tried(ofStrategy("/state"), () => ({ step: "implement" })),
  "strategy-acts": ofStrategy("/acts"),
  "do-strategy-acts": tried(ofStrategy("/acts"), () => ({ kind: "order", title: reason })),
  "strategy-act": strategyAct,
  "do-strategy-act": tried(strategyAct, () => ({ intent: "remove" })),
  "strategy-documents": ofStrategy("/documents"),
  "do-strategy-documents": tried(ofStrategy("/documents"), () => ({ title: reason })),
  territory: ofStrategy("/territory"),
  "do-territory": tried(ofStrategy("/territory"), () => ({ intent: "remove" })),
  "amend-strategy": ofStrategy("/amend"),
  "do-amend-strategy": tried(ofStrategy("/amend"), () => ({ reason, territory: reason })),
  "fund-statement": ofStrategy("/publicity"),
  "do-fund-statement": tried(ofStrategy("/publicity"), () => ({ euStatement: "ES" })),
  "staff-timetable": ofStrategy("/timetable"),
  "do-timetable": tried(ofStrategy("/timetable"), () => ({ intent: "refresh" })),
  "year-archives": ofStrategy("/archives"),
  "do-year-archive": tried(ofStrategy("/archives"), () => ({ year: "2026" })),
  "year-archive-file": {
    route: "staff/strategies/:group/:slug/archives/:id",
    path: (_, { group }) => `/staff/strategies/${group.slug}/s/archives/${nobody}`,
    isNameless: true,
  },
  "staff-planned": planned,
  "do-planned": tried(planned, () => ({ intent: "drop", why: reason })),
  "staff-strategies": { ...ofStaff("staff/strategies"), isNameless: true },

  // organisations, accounts, people
  organisations: { ...page("my/organisations"), marks: (_, { group }) => [group.applicant] },
  organisation: organisation(""),
  "organisation-members": organisation("/members"),
  "organisation-member": member,
  "organisation-groups": organisation("/groups"),
  "staff-members": ofStaff("staff/members"),
  owners: own("owners"),
  "do-groups": tried(organisation("/groups"), ({ group }) => ({
    groupId: group.groupId,
    since: "2023-05-12",
  })),
  "do-staff-members": tried(ofStaff("staff/members"), ({ group }) => ({
    confirm: `${group.applicant} ${nobody}`,
  })),
  "do-owners": tried(own("owners", `/my/organisations/${nobody}`), () => ({ refuse: nobody })),
  "do-organisation": tried(organisation(""), () => ({ name: reason })),
  "do-invite": tried(organisation("/members"), () => ({
    email: "kitas@pavyzdys.example",
    role: "OWNER",
  })),
  "do-member": tried(member, () => ({ role: "OWNER" })),
  "do-start-proposal": {
    route: "my/proposals/new/:number",
    path: ({ call }) => `/my/proposals/new/${call}`,
    act: {
      real: (_, { group }) => ({ organisation: group.applicant }),
      harmless: () => ({ organisation: "" }),
    },
  },
  account: own("account"),
  "account-data": own("account/data"),
  admin: ofAdmin("admin"),
  "admin-new": ofAdmin("admin/people/new"),
  "admin-person": ofPerson(""),
  "admin-account": ofPerson("/account"),
  "admin-new-role": ofPerson("/roles/new"),
  "admin-role": adminRole,
  "do-new-person": tried(ofAdmin("admin/people/new"), () => ({
    name: "Kitas Asmuo",
    email: "kitas@pavyzdys.example",
  })),
  "do-person": tried(ofPerson(""), () => ({ intent: "grant-admin" })),
  "do-disable": tried(ofPerson("/account"), () => ({ intent: "disable", reason })),
  "do-new-role": tried(ofPerson("/roles/new"), ({ group }) => ({
    groupId: group.groupId,
    role: "STAFF",
  })),
  "do-end-role": tried(adminRole, () => ({ intent: "now" })),
  "do-answer-role": tried(own("roles", `/my/organisations/${nobody}`), () => ({ confirm: nobody })),
  roles: own("roles"),
  undelivered: own("undelivered"),
  "do-resend": tried(own("undelivered", `/my/organisations/${nobody}`), () => ({ resend: nobody })),
  log: {
    route: "audit",
    path: (_, { group }) => `/audit?group=${group.groupId}`,
    shared: `/audit?group=${nobody}`,
    isNameless: true,
  },
  "log-of-installation": own("audit"),
  "export-of-log": {
    route: "audit/exports/:file",
    path: (_, { group }) => `/audit/exports/log.csv?group=${group.groupId}`,
    shared: `/audit/exports/log.csv?group=${nobody}`,
    isNameless: true,
  },
};
