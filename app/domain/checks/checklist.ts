import type { CallContent, LocalText } from "#app/domain/calls/definition.ts";

export interface ChecklistItem {
  id: string;
  part: "administrative" | "eligibility";
  text: LocalText;
}

const administrative = (id: string, lt: string, en: string): ChecklistItem => ({
  id,
  part: "administrative",
  text: { lt, en },
});
const eligibility = (id: string, lt: string, en: string): ChecklistItem => ({
  id,
  part: "eligibility",
  text: { lt, en },
});

const forAll: readonly ChecklistItem[] = [
  administrative(
    "language",
    "Pasiūlymas užpildytas lietuvių kalba, atsakyta į visus privalomus klausimus.",
    "The proposal is in Lithuanian and answers every mandatory question.",
  ),
  administrative(
    "authority",
    "Pateikė asmuo, turintis teisę veikti pareiškėjo vardu (vadovas arba įgaliotas asmuo).",
    "It was submitted by a person who may act for the applicant (its head or an authorised person).",
  ),
  administrative(
    "attachments",
    "Pridėti visi privalomi priedai; jie įskaitomi, galiojantys ir pasirašyti.",
    "All mandatory attachments are there, legible, valid and signed.",
  ),
  administrative(
    "budget",
    "Biudžeto eilutės pagrįstos, sumos sutampa su pridėtais kainų pagrindimais.",
    "The lines of the budget are justified and agree with the attached price offers.",
  ),
  administrative(
    "partners",
    "Pridėti partnerių sutikimai arba deklaracijos.",
    "The consents or declarations of the partners are attached.",
  ),
  eligibility(
    "applicant",
    "Pareiškėjas yra tinkamos rūšies ir įregistruotas Juridinių asmenų registre.",
    "The applicant is of an eligible kind and entered in the Register of Legal Entities.",
  ),
  eligibility(
    "territory",
    "Veiklos vykdomos strategijos įgyvendinimo teritorijoje arba jos gyventojų naudai.",
    "The activities take place in the territory of the strategy or benefit its residents.",
  ),
  eligibility(
    "action",
    "Projekto veiklos atitinka strategijos veiksmą ir kvietime numatytas finansuoti veiklas.",
    "The activities match the action of the strategy and those that the call funds.",
  ),
  eligibility(
    "sum",
    "Prašoma suma, finansuojamoji dalis ir nuosavas įnašas neviršija kvietimo ribų.",
    "The requested sum, the funding rate and the own contribution keep within the limits of the call.",
  ),
  eligibility(
    "started",
    "Projektas iki pateikimo nebuvo baigtas ar visiškai įgyvendintas.",
    "The project had not been completed or fully implemented before submission.",
  ),
  eligibility(
    "doubleFunding",
    "Toms pačioms išlaidoms neskirta kita ES, valstybės ar savivaldybės parama.",
    "No other EU, state or municipal support has been granted for the same costs.",
  ),
  eligibility(
    "standing",
    "Pareiškėjui neiškelta bankroto byla, jis nelikviduojamas ir neturi mokestinių skolų.",
    "The applicant is not bankrupt, not being wound up and owes no taxes.",
  ),
];

const forSocial: readonly ChecklistItem[] = [
  eligibility(
    "targetGroups",
    "Dalyviai priklauso kvietime nurodytoms tikslinėms grupėms.",
    "The participants belong to the target groups of the call.",
  ),
  eligibility(
    "licence",
    "Licencijuojamoms socialinėms paslaugoms turima arba planuojama gauti licencija.",
    "A licence is held, or will be obtained, for social services that need one.",
  ),
];

const forBusiness: readonly ChecklistItem[] = [
  eligibility(
    "deMinimis",
    "Kartu su jau gauta nereikšminga (de minimis) pagalba neviršijama 300\u00a0000\u00a0Eur per trejus metus.",
    "With the de minimis aid already received, EUR 300 000 over three years is not exceeded.",
  ),
  eligibility(
    "size",
    "Pateikta labai mažos, mažos ar vidutinės įmonės statuso deklaracija.",
    "The declaration of the status of a micro, small or medium enterprise is given.",
  ),
];

/** What staff check of every proposal of a call, in order (domain.md §2.2, steps 10 and 13). */
export function checklist({
  applicantKinds,
}: Pick<CallContent, "applicantKinds">): readonly ChecklistItem[] {
  return [
    ...forAll,
    ...(applicantKinds.some((kind) => kind !== "BUSINESS") ? forSocial : []),
    ...(applicantKinds.includes("BUSINESS") ? forBusiness : []),
  ];
}
