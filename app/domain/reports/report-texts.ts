import type { ReportCounter } from "#app/domain/monitoring/totals.ts";
import type { EventKind } from "#app/domain/events/lifecycle.ts";
import type { ProjectState } from "#app/domain/projects/lifecycle.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import type { SectionKey } from "./report-sections.ts";

const NBSP = "\u00a0";

interface Texts {
  kind: string;
  title: (strategy: string, year: number) => string;
  draft: string;
  runningLine: (group: string, year: number) => string;
  facts: {
    group: string;
    strategy: string;
    period: string;
    year: string;
    approved: string;
    approvedBy: (day: string, minutesNo: string) => string;
    notApproved: string;
    figures: string;
  };
  figuresAt: (day: string) => string;
  examples: string;
  sections: Record<SectionKey, string>;
  key: {
    heading: string;
    caption: string;
    year: string;
    selected: string;
    started: string;
    running: string;
    business: string;
    social: string;
    completed: string;
    chart: string;
  };
  money: {
    heading: string;
    funding: string;
    source: string;
    sum: string;
    total: string;
    caption: string;
    action: string;
    planned: string;
    called: string;
    asked: string;
    selected: string;
    contracted: string;
    paid: string;
    elsewhere: string;
    count: (n: number) => string;
    unknown: string;
    chart: string;
  };
  calls: {
    heading: string;
    none: string;
    caption: string;
    call: string;
    window: string;
    budget: string;
    asked: string;
    selected: string;
    granted: string;
    undecided: string;
  };
  projects: {
    heading: string;
    none: string;
    caption: string;
    project: string;
    promoter: string;
    state: string;
    started: string;
    grant: string;
    person: string;
    course: string;
    number: (text: string) => string;
  };
  state: Record<ProjectState, string>;
  indicators: {
    heading: string;
    caption: string;
    indicator: string;
    target: string;
    countersCaption: string;
    counter: string;
    chart: (name: string) => string;
    none: string;
  };
  counter: Record<ReportCounter, string>;
  events: {
    heading: string;
    none: string;
    caption: string;
    day: string;
    event: string;
    kind: string;
    attendance: string;
    minutes: (minutesNo: string) => string;
  };
  eventKind: Record<EventKind, string>;
  decisions: {
    heading: string;
    none: string;
    board: (day: string, minutesNo: string) => string;
    boardCalls: (day: string, minutesNo: string, calls: string) => string;
    amendment: (day: string, minutesNo: string, reason: string) => string;
    act: (day: string, number: string, title: string) => string;
    complaints: (received: number, answered: number) => string;
  };
  publicity: { heading: string; counts: (news: number, pages: number, duties: number) => string };
}

const lt: Texts = {
  kind: "Metinė strategijos įgyvendinimo ataskaita",
  title: (strategy, year) => `${strategy} – įgyvendinimo ${year}${NBSP}m. ataskaita`,
  draft: "JUODRAŠTIS",
  runningLine: (group, year) => `${group} · ${year}${NBSP}m. ataskaita`,
  facts: {
    group: "Vietos veiklos grupė",
    strategy: "Strategija",
    period: "Strategijos laikotarpis",
    year: "Ataskaitiniai metai",
    approved: "Patvirtinta",
    approvedBy: (day, minutesNo) =>
      `Visuotinio narių susirinkimo ${formatLongDay(day, "lt")}, protokolo Nr.${NBSP}${minutesNo}`,
    notApproved: "Dar nepatvirtinta visuotinio narių susirinkimo",
    figures: "Duomenys",
  },
  figuresAt: (day) => `Surinkti iš kvietimų, projektų ir susirinkimų įrašų ${day}`,
  examples: "Kai kurių projektų sumos yra pavyzdinės.",
  sections: {
    summary: "Svarbiausi rezultatai",
    course: "Strategijos įgyvendinimo eiga",
    examples: "Gerieji pavyzdžiai",
    problems: "Problemos ir jų sprendimas",
    capacity: "Gebėjimų stiprinimas",
    publicity: "Informavimas ir viešinimas",
    plans: "Kitų metų planai",
  },
  key: {
    heading: "Projektai skaičiais",
    caption: "Projektai metų pabaigoje",
    year: "Metai",
    selected: "Atrinkta iš viso",
    started: "Pradėta per metus",
    running: "Vykdoma metų pabaigoje",
    business: "iš jų verslo",
    social: "iš jų socialinių paslaugų",
    completed: "Užbaigta per metus",
    chart: "Vykdomi projektai metų pabaigoje",
  },
  money: {
    heading: "Lėšos",
    funding: "Finansavimo šaltiniai",
    source: "Šaltinis",
    sum: `Suma,${NBSP}Eur`,
    total: "Iš viso",
    caption:
      "Lėšų panaudojimas pagal veiksmus, Eur (skliausteliuose – kvietimų, pasiūlymų ar projektų skaičius)",
    action: "Veiksmas",
    planned: "Suplanuota",
    called: "Paskelbta",
    asked: "Prašyta",
    selected: "Atrinkta",
    contracted: "Sutartys",
    paid: "Išmokėta",
    elsewhere: "Projektai, kurių veiksmas nenurodytas",
    count: (n) => `(${n})`,
    unknown: "suma nenurodyta",
    chart: "Išmokėta pagal veiksmus",
  },
  calls: {
    heading: "Kvietimai",
    none: "Per metus kvietimų nebuvo.",
    caption: "Metų kvietimai",
    call: "Kvietimas",
    window: "Priėmimas",
    budget: `Biudžetas,${NBSP}Eur`,
    asked: "Vertinta pasiūlymų",
    selected: "Atrinkta",
    granted: `Skirta,${NBSP}Eur`,
    undecided: "sprendimas nepaskelbtas",
  },
  projects: {
    heading: "Projektai",
    none: "Metų pabaigoje atrinktų projektų nebuvo.",
    caption: "Projektų būsena metų pabaigoje",
    project: "Projektas",
    promoter: "Vykdytojas",
    state: "Būsena",
    started: "Pradėtas",
    grant: `Parama,${NBSP}Eur`,
    person: "fizinis asmuo",
    course: "Projektų eiga",
    number: (text) => `Nr.${NBSP}${text}`,
  },
  state: {
    SELECTED: "Atrinktas",
    FORWARDED: "Perduotas",
    CONTRACTED: "Sudaryta sutartis",
    RUNNING: "Vykdomas",
    COMPLETED: "Užbaigtas",
    TERMINATED: "Nutrauktas",
    REFUSED: "Nefinansuojamas",
  },
  indicators: {
    heading: "Rodikliai",
    caption: "Strategijos rodikliai pagal metus",
    indicator: "Rodiklis",
    target: "Siekiama",
    countersCaption: "Projektų skaitikliai pagal metus",
    counter: "Skaitiklis",
    chart: (name) => `${name} pagal metus`,
    none: "Rodiklių reikšmių dar nėra.",
  },
  counter: {
    PARTICIPANTS: "Unikalūs dalyviai",
    VOLUNTEERS: "Savanoriai",
    TRAINED: "Apmokyti asmenys",
    SERVICES: "Naujos paslaugos",
    GROUPS: "Grupės",
    EVENTS: "Renginiai",
    JOBS: "Darbo vietos",
    BUSINESSES: "Paremti verslai",
  },
  events: {
    heading: "Mokymai, konsultacijos ir susirinkimai",
    none: "Per metus renginių sistemoje neįrašyta.",
    caption: "Metų renginiai",
    day: "Diena",
    event: "Renginys",
    kind: "Rūšis",
    attendance: "Dalyvavo",
    minutes: (minutesNo) => `protokolo Nr.${NBSP}${minutesNo}`,
  },
  eventKind: {
    TRAINING: "Mokymai",
    CONSULTATION: "Konsultacija",
    INFORMATION: "Informacinis renginys",
    GENERAL_MEETING: "Visuotinis narių susirinkimas",
  },
  decisions: {
    heading: "Valdybos ir susirinkimų sprendimai",
    none: "Per metus sprendimų sistemoje neįrašyta.",
    board: (day, minutesNo) => `${day} valdybos posėdis, protokolo Nr.${NBSP}${minutesNo}.`,
    boardCalls: (day, minutesNo, calls) =>
      `${day} valdybos posėdis, protokolo Nr.${NBSP}${minutesNo}: sprendimai dėl kvietimo ${calls} pasiūlymų.`,
    amendment: (day, minutesNo, reason) =>
      `${day} visuotinis narių susirinkimas, protokolo Nr.${NBSP}${minutesNo}, pakeitė strategiją: ${reason}`,
    act: (day, number, title) => `${day}${number && `, Nr.${NBSP}${number}`}: ${title}`,
    complaints: (received, answered) => `Skundų gauta: ${received}; atsakyta: ${answered}.`,
  },
  publicity: {
    heading: "Viešinimas skaičiais",
    counts: (news, pages, duties) =>
      `Paskelbta naujienų: ${news}. Projektų, turinčių viešą puslapį: ${pages}. Per metus įvykdyta projektų viešinimo pareigų: ${duties}.`,
  },
};

const en: Texts = {
  kind: "Annual report on the strategy",
  title: (strategy, year) => `${strategy}: report for ${year}`,
  draft: "DRAFT",
  runningLine: (group, year) => `${group} · report for ${year}`,
  facts: {
    group: "Local action group",
    strategy: "Strategy",
    period: "Period of the strategy",
    year: "Year of the report",
    approved: "Approved",
    approvedBy: (day, minutesNo) =>
      `By the general meeting of ${formatLongDay(day, "en")}, minutes No.${NBSP}${minutesNo}`,
    notApproved: "Not yet approved by the general meeting",
    figures: "Figures",
  },
  figuresAt: (day) => `Taken from the records of calls, projects and meetings on ${day}`,
  examples: "Sums of some projects are examples.",
  sections: {
    summary: "Main results",
    course: "How the strategy went",
    examples: "Good examples",
    problems: "Problems and what was done about them",
    capacity: "Building of capacity",
    publicity: "Information and publicity",
    plans: "Plans for the next year",
  },
  key: {
    heading: "Projects in figures",
    caption: "Projects at the end of the year",
    year: "Year",
    selected: "Selected in all",
    started: "Started in the year",
    running: "Running at its end",
    business: "of business",
    social: "of social services",
    completed: "Completed in the year",
    chart: "Projects running at the end of the year",
  },
  money: {
    heading: "Money",
    funding: "Sources of money",
    source: "Source",
    sum: `Sum,${NBSP}EUR`,
    total: "In all",
    caption: "Use of money by action, EUR (in brackets: how many calls, proposals or projects)",
    action: "Action",
    planned: "Planned",
    called: "Called",
    asked: "Asked",
    selected: "Selected",
    contracted: "Contracts",
    paid: "Paid",
    elsewhere: "Projects of which no action is named",
    count: (n) => `(${n})`,
    unknown: "sum not stated",
    chart: "Paid by action",
  },
  calls: {
    heading: "Calls",
    none: "There was no call in the year.",
    caption: "Calls of the year",
    call: "Call",
    window: "Open",
    budget: `Budget,${NBSP}EUR`,
    asked: "Proposals evaluated",
    selected: "Selected",
    granted: `Granted,${NBSP}EUR`,
    undecided: "decision not published",
  },
  projects: {
    heading: "Projects",
    none: "No project was selected by the end of the year.",
    caption: "Projects as they stood at the end of the year",
    project: "Project",
    promoter: "Promoter",
    state: "State",
    started: "Started",
    grant: `Support,${NBSP}EUR`,
    person: "natural person",
    course: "How the projects went",
    number: (text) => `No.${NBSP}${text}`,
  },
  state: {
    SELECTED: "Selected",
    FORWARDED: "Handed on",
    CONTRACTED: "Under contract",
    RUNNING: "Running",
    COMPLETED: "Completed",
    TERMINATED: "Ended early",
    REFUSED: "Not funded",
  },
  indicators: {
    heading: "Indicators",
    caption: "Indicators of the strategy by year",
    indicator: "Indicator",
    target: "Target",
    countersCaption: "Counters of the projects by year",
    counter: "Counter",
    chart: (name) => `${name} by year`,
    none: "There are no values yet.",
  },
  counter: {
    PARTICIPANTS: "Unique participants",
    VOLUNTEERS: "Volunteers",
    TRAINED: "People trained",
    SERVICES: "New services",
    GROUPS: "Groups",
    EVENTS: "Events",
    JOBS: "Jobs",
    BUSINESSES: "Businesses supported",
  },
  events: {
    heading: "Trainings, consultations and meetings",
    none: "The program holds no event of the year.",
    caption: "Events of the year",
    day: "Day",
    event: "Event",
    kind: "Kind",
    attendance: "People",
    minutes: (minutesNo) => `minutes No.${NBSP}${minutesNo}`,
  },
  eventKind: {
    TRAINING: "Training",
    CONSULTATION: "Consultation",
    INFORMATION: "Information day",
    GENERAL_MEETING: "General meeting",
  },
  decisions: {
    heading: "Decisions of the board and of meetings",
    none: "The program holds no decision of the year.",
    board: (day, minutesNo) => `${day}: meeting of the board, minutes No.${NBSP}${minutesNo}.`,
    boardCalls: (day, minutesNo, calls) =>
      `${day}: meeting of the board, minutes No.${NBSP}${minutesNo}, decided on the proposals of call ${calls}.`,
    amendment: (day, minutesNo, reason) =>
      `${day}: the general meeting, minutes No.${NBSP}${minutesNo}, amended the strategy: ${reason}`,
    act: (day, number, title) => `${day}${number && `, No.${NBSP}${number}`}: ${title}`,
    complaints: (received, answered) => `Complaints received: ${received}; answered: ${answered}.`,
  },
  publicity: {
    heading: "Publicity in figures",
    counts: (news, pages, duties) =>
      `News published: ${news}. Projects with a public page: ${pages}. Duties of publicity that projects kept in the year: ${duties}.`,
  },
};

export const reportTexts = (language: Locale): Texts => (language === "lt" ? lt : en);
