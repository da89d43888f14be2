import type { Db } from "#app/platform/ports.ts";
import type { GroupRole, OrganisationRole, Sector } from "#app/domain/policy.ts";

/** Everybody of the demonstration signs in with this. All people and organisations are invented. */
export const demoPassword = "demonstracija-2026";

export interface DemoPerson {
  email: string;
  name: string;
  role: { lt: string; en: string };
  isAdmin?: true;
  group?: { role: GroupRole; sector: Sector | null; employer: string };
  organisation?: { code: string; role: OrganisationRole };
}

/** Codes begin with 9, which the Register of Legal Entities does not give. */
export const demoOrganisations = [
  {
    code: "999000017",
    kind: "NGO",
    legalForm: "vsi",
    name: "Gluosnių dirbtuvės",
    street: "Gluosnių g. 5",
    postalCode: "LT-66101",
    city: "Druskininkai",
    municipality: "Druskininkų savivaldybė",
    email: "info@gluosniai.example",
    phone: "+37061234501",
    head: "Direktorė Ona Petrauskienė",
  },
  {
    code: "999000024",
    kind: "BUSINESS",
    legalForm: "mb",
    name: "Ratnyčios kepykla",
    street: "Ratnyčios g. 12",
    postalCode: "LT-66102",
    city: "Druskininkai",
    municipality: "Druskininkų savivaldybė",
    email: "info@kepykla.example",
    phone: "+37061234502",
    head: "Vadovas Mantas Urbonas",
  },
] as const;

const [workshop, bakery] = demoOrganisations;
export const workshopCode = workshop.code;

const staff = { lt: "Grupės darbuotoja", en: "Staff of the group" };
const evaluator = { lt: "Vertintoja", en: "Evaluator" };
const board = { lt: "Valdybos narys", en: "Board member" };
const office = "VVG „Druskininkų harmonija“";

/** Who can sign in to the demonstration, in the order in which they are shown. */
export const demoPeople: readonly DemoPerson[] = [
  {
    email: "ona@gluosniai.example",
    name: "Ona Petrauskienė",
    role: {
      lt: "Pareiškėja: VšĮ „Gluosnių dirbtuvės“ vadovė",
      en: "Applicant: head of VšĮ “Gluosnių dirbtuvės”",
    },
    organisation: { code: workshop.code, role: "OWNER" },
  },
  {
    email: "jonas@gluosniai.example",
    name: "Jonas Balčiūnas",
    role: {
      lt: "Pareiškėjas: VšĮ „Gluosnių dirbtuvės“ projektų rengėjas",
      en: "Applicant: writes proposals of VšĮ “Gluosnių dirbtuvės”",
    },
    organisation: { code: workshop.code, role: "EDITOR" },
  },
  {
    email: "mantas@kepykla.example",
    name: "Mantas Urbonas",
    role: {
      lt: "Pareiškėjas: MB „Ratnyčios kepykla“ vadovas",
      en: "Applicant: head of MB “Ratnyčios kepykla”",
    },
    organisation: { code: bakery.code, role: "OWNER" },
  },
  {
    email: "rasa@harmonija.example",
    name: "Rasa Kazlauskienė",
    role: staff,
    group: { role: "STAFF", sector: null, employer: office },
  },
  {
    email: "darius@harmonija.example",
    name: "Darius Jankauskas",
    role: { lt: "Grupės darbuotojas", en: staff.en },
    group: { role: "STAFF", sector: null, employer: office },
  },
  {
    email: "lina@vertintojai.example",
    name: "Lina Stankevičienė",
    role: evaluator,
    group: { role: "EVALUATOR", sector: "PUBLIC", employer: "Pavyzdžio gimnazija" },
  },
  {
    email: "giedrius@vertintojai.example",
    name: "Giedrius Norkus",
    role: { lt: "Vertintojas", en: evaluator.en },
    group: { role: "EVALUATOR", sector: "BUSINESS", employer: "UAB „Nemuno vingis“" },
  },
  {
    email: "ausra@vertintojai.example",
    name: "Aušra Žukauskaitė",
    role: evaluator,
    group: { role: "EVALUATOR", sector: "NGO", employer: "Asociacija „Pavyzdžio kaimynai“" },
  },
  {
    email: "vytautas@vertintojai.example",
    name: "Vytautas Čepaitis",
    role: { lt: "Vertintojas", en: evaluator.en },
    group: { role: "EVALUATOR", sector: "PUBLIC", employer: "Pavyzdžio kultūros centras" },
  },
  {
    email: "tomas@valdyba.example",
    name: "Tomas Vaitkus",
    role: { lt: "Valdybos pirmininkas", en: "Chair of the board" },
    group: { role: "CHAIR", sector: "NGO", employer: "Asociacija „Pavyzdžio bendruomenė“" },
  },
  {
    email: "egle@valdyba.example",
    name: "Eglė Mickutė",
    role: { lt: "Valdybos narė", en: board.en },
    group: { role: "BOARD", sector: "NGO", employer: "VšĮ „Pavyzdžio pagalba“" },
  },
  {
    email: "saulius@valdyba.example",
    name: "Saulius Rimkus",
    role: board,
    group: { role: "BOARD", sector: "BUSINESS", employer: "UAB „Pavyzdžio viešbutis“" },
  },
  {
    email: "jurgita@valdyba.example",
    name: "Jurgita Šimkienė",
    role: { lt: "Valdybos narė", en: board.en },
    group: { role: "BOARD", sector: "BUSINESS", employer: "MB „Pavyzdžio dizainas“" },
  },
  {
    email: "kestutis@valdyba.example",
    name: "Kęstutis Jonaitis",
    role: board,
    group: { role: "BOARD", sector: "PUBLIC", employer: "Pavyzdžio savivaldybė" },
  },
  {
    email: "ruta@valdyba.example",
    name: "Rūta Grigaitė",
    role: { lt: "Valdybos narė", en: board.en },
    group: { role: "BOARD", sector: "PUBLIC", employer: "Pavyzdžio biblioteka" },
  },
  {
    email: "nijole@stebetojai.example",
    name: "Nijolė Paulauskaitė",
    role: { lt: "Stebėtoja", en: "Observer" },
    group: { role: "OBSERVER", sector: null, employer: "Pavyzdžio agentūra" },
  },
  {
    email: "administratorius@kvieslys.example",
    name: "Andrius Mažeika",
    role: { lt: "Sistemos administratorius", en: "Administrator of the system" },
    isAdmin: true,
  },
];

/** Ids of those who act in the demonstration, by their first names. */
export async function idsOf(db: Db) {
  const idOf = async (email: string) => {
    const { id } = await db.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
    return id;
  };
  return {
    ona: await idOf("ona@gluosniai.example"),
    jonas: await idOf("jonas@gluosniai.example"),
    mantas: await idOf("mantas@kepykla.example"),
    rasa: await idOf("rasa@harmonija.example"),
  };
}
