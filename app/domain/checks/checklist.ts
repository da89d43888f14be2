import type { CallDefinition, ChecklistItem } from "#app/domain/calls/definition.ts";

export type { ChecklistItem };

type Texts = { lt: string; en: string; hint?: { lt: string; en: string } };
type Rest = Pick<ChecklistItem, "point"> & Partial<Pick<ChecklistItem, "kind" | "finding">>;

const itemOf =
  (part: ChecklistItem["part"]) =>
  (id: string, { kind = "mandatory", ...rest }: Rest, { hint, ...text }: Texts): ChecklistItem => ({
    id,
    part,
    kind,
    ...rest,
    text,
    ...(hint && { hint }),
  });
const administrative = itemOf("administrative");
const eligibility = itemOf("eligibility");

const forAll: readonly ChecklistItem[] = [
  administrative(
    "language",
    { point: "11.1", kind: "rejectAtOnce" },
    {
      lt: "Pasiūlymas parengtas lietuvių kalba.",
      en: "The proposal is written in Lithuanian.",
      hint: {
        lt: "Priedai kita kalba turi būti su vertimu.",
        en: "Attachments in another language need a translation.",
      },
    },
  ),
  administrative(
    "form",
    { point: "11.2", kind: "rejectAtOnce", finding: { kind: "form" } },
    {
      lt: "Pasiūlymas pateiktas pagal kvietimo formą.",
      en: "The proposal was submitted on the form of the call.",
    },
  ),
  administrative(
    "answers",
    { point: "11.3", finding: { kind: "answers" } },
    {
      lt: "Atsakyta į visus privalomus klausimus.",
      en: "Every mandatory question is answered.",
      hint: {
        lt: "Programa tikrina, ar atsakyta; ar atsakyta į tai, ko klausta, sprendžia tikrintojas.",
        en: "The program sees whether there is an answer; whether it answers the question is for you to say.",
      },
    },
  ),
  administrative(
    "authority",
    { point: "11.4", finding: { kind: "signatory" } },
    {
      lt: "Pateikė asmuo, turintis teisę veikti pareiškėjo vardu (vadovas arba įgaliotas asmuo).",
      en: "It was submitted by a person who may act for the applicant (its head or an authorised person).",
      hint: {
        lt: "Palyginkite su Juridinių asmenų registro išrašu; ne vadovui reikia įgaliojimo.",
        en: "Compare with the Register of Legal Entities; who is not the head needs a power of attorney.",
      },
    },
  ),
  administrative(
    "attachments",
    { point: "11.5", finding: { kind: "files" } },
    {
      lt: "Pridėti visi privalomi priedai; jie įskaitomi, galiojantys ir pasirašyti.",
      en: "All mandatory attachments are there, legible, valid and signed.",
    },
  ),
  administrative(
    "budget",
    { point: "11.6", finding: { kind: "slot", field: "filePrices" } },
    {
      lt: "Biudžeto eilutės pagrįstos, sumos sutampa su pridėtais kainų pagrindimais.",
      en: "The lines of the budget are justified and agree with the attached price offers.",
    },
  ),
  administrative(
    "partners",
    { point: "11.7", finding: { kind: "partners" } },
    {
      lt: "Pridėti partnerių sutikimai arba deklaracijos.",
      en: "The consents or declarations of the partners are attached.",
    },
  ),
  eligibility(
    "applicant",
    { point: "12.1", finding: { kind: "applicantKind" } },
    {
      lt: "Pareiškėjas yra tinkamos rūšies ir įregistruotas Juridinių asmenų registre.",
      en: "The applicant is of an eligible kind and entered in the Register of Legal Entities.",
    },
  ),
  eligibility(
    "onePerOrganisation",
    { point: "12.2", finding: { kind: "onePerOrganisation" } },
    {
      lt: "Pareiškėjas pateikė ne daugiau pasiūlymų, negu leidžia kvietimas.",
      en: "The applicant has submitted no more proposals than the call allows.",
    },
  ),
  eligibility(
    "duplicates",
    { point: "12.3", finding: { kind: "duplicates" } },
    {
      lt: "Pareiškėjo ir partnerių dalyvavimas kituose šio kvietimo pasiūlymuose neprieštarauja kvietimui.",
      en: "That the applicant or a partner takes part in other proposals of this call is in keeping with it.",
    },
  ),
  eligibility(
    "territory",
    { point: "12.4", finding: { kind: "territory" } },
    {
      lt: "Veiklos vykdomos strategijos įgyvendinimo teritorijoje arba jos gyventojų naudai.",
      en: "The activities take place in the territory of the strategy or benefit its residents.",
      hint: {
        lt: "Buveinė gali būti ir kitur: svarbu, kur ir kam skirtos veiklos.",
        en: "The seat may be elsewhere: what counts is where and for whom the activities are.",
      },
    },
  ),
  eligibility(
    "action",
    { point: "12.5" },
    {
      lt: "Projekto veiklos atitinka strategijos veiksmą ir kvietime numatytas finansuoti veiklas.",
      en: "The activities match the action of the strategy and those that the call funds.",
    },
  ),
  eligibility(
    "sum",
    { point: "13.1", finding: { kind: "sum" } },
    {
      lt: "Prašoma suma neviršija kvietimo ribų.",
      en: "The requested sum keeps within the limits of the call.",
    },
  ),
  eligibility(
    "rate",
    { point: "13.2", finding: { kind: "rate" } },
    {
      lt: "Finansuojamoji dalis neviršija kvietime nustatytos.",
      en: "The funding rate does not exceed that of the call.",
    },
  ),
  eligibility(
    "ownContribution",
    { point: "13.3", finding: { kind: "ownContribution" } },
    {
      lt: "Nuosavas įnašas ne mažesnis už privalomą, šaltiniai pagrįsti.",
      en: "The own contribution is not below the required one, and its sources are proven.",
    },
  ),
  eligibility(
    "started",
    { point: "13.4", finding: { kind: "start" } },
    {
      lt: "Projektas iki pateikimo nebuvo baigtas ar visiškai įgyvendintas; jei pradėtas, laikytasi taikytinos teisės.",
      en: "The project had not been completed or fully implemented before submission; if begun, applicable law was complied with.",
      hint: {
        lt: "Reglamento (ES) 2021/1060 63 str. 6 d.: baigtas projektas neremiamas. 73 str. 2 d. f p.: jei pradėtas, turi būti laikytasi taikytinos teisės.",
        en: "Regulation (EU) 2021/1060, Art. 63(6): a completed project is not supported. Art. 73(2)(f): if begun, applicable law must have been complied with.",
      },
    },
  ),
  eligibility(
    "doubleFunding",
    { point: "13.5", finding: { kind: "declaration", id: "doubleFunding" } },
    {
      lt: "Toms pačioms išlaidoms neskirta kita ES, valstybės ar savivaldybės parama.",
      en: "No other EU, state or municipal support has been granted for the same costs.",
    },
  ),
  eligibility(
    "standing",
    { point: "13.6", finding: { kind: "declaration", id: "solvent" } },
    {
      lt: "Pareiškėjui neiškelta bankroto byla, jis nelikviduojamas ir neturi mokestinių skolų.",
      en: "The applicant is not bankrupt, not being wound up and owes no taxes.",
    },
  ),
];

const forSocial: readonly ChecklistItem[] = [
  eligibility(
    "targetGroups",
    { point: "14.1" },
    {
      lt: "Dalyviai priklauso kvietime nurodytoms tikslinėms grupėms.",
      en: "The participants belong to the target groups of the call.",
    },
  ),
  eligibility(
    "licence",
    { point: "14.2", finding: { kind: "slot", field: "fileLicence" } },
    {
      lt: "Licencijuojamoms socialinėms paslaugoms turima arba planuojama gauti licencija.",
      en: "A licence is held, or will be obtained, for social services that need one.",
    },
  ),
];

const forBusiness: readonly ChecklistItem[] = [
  administrative(
    "businessPlan",
    {
      point: "11.8",
      kind: "rejectAtOnce",
      finding: { kind: "slot", field: "fileBusinessPlan" },
    },
    {
      lt: "Pridėtas nustatytos formos verslo planas.",
      en: "A business plan of the prescribed form is attached.",
    },
  ),
  eligibility(
    "deMinimis",
    { point: "15.1", finding: { kind: "deMinimis" } },
    {
      lt: "Kartu su jau gauta nereikšminga (de minimis) pagalba neviršijama 300\u00a0000\u00a0Eur per trejus metus.",
      en: "With the de minimis aid already received, EUR 300 000 over three years is not exceeded.",
      hint: {
        lt: "Palyginkite su Suteiktos valstybės pagalbos ir nereikšmingos pagalbos registru, taip pat susijusių įmonių.",
        en: "Compare with the national register of State aid and de minimis aid, linked enterprises included.",
      },
    },
  ),
  eligibility(
    "size",
    { point: "15.2", finding: { kind: "slot", field: "fileSme" } },
    {
      lt: "Pateikta labai mažos, mažos ar vidutinės įmonės statuso deklaracija.",
      en: "The declaration of the status of a micro, small or medium enterprise is given.",
    },
  ),
];

/** What is checked for these kinds of applicants, unless a call says otherwise (domain.md §2.2, steps 10, 12 and 13). */
export function defaultChecklist(
  kinds: CallDefinition["content"]["applicantKinds"],
): ChecklistItem[] {
  return [
    ...forAll,
    ...(kinds.some((kind) => kind !== "BUSINESS") ? forSocial : []),
    ...(kinds.includes("BUSINESS") ? forBusiness : []),
  ];
}

/** What staff check of every proposal of a call, in order: the list that its version froze. */
export const checklistOf = ({
  content,
  checklist,
}: Pick<CallDefinition, "content" | "checklist">): readonly ChecklistItem[] =>
  checklist ?? defaultChecklist(content.applicantKinds);
