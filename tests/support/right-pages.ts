/** What makes the sections of the social call complete, by the names of their controls. */
export const rightPages: Record<string, Record<string, string>> = {
  applicant: {
    contactName: "Jonas Jonaitis",
    contactPhone: "8 612 34567",
    contactEmail: "jonas@gluosniai.example",
    lagMember: "no",
  },
  partners: {
    "partners.0.name": "Druskininkų kultūros centras",
    "partners.0.code": "188710823",
    "partners.0.role": "Suteikia patalpas",
    "partners.0.contribution": "1 000",
  },
  summary: {
    title: "Kūrybinės dirbtuvės jaunimui",
    place: "Gluosnių g. 5, Druskininkai",
    startDate: "2099 m. kovo 1 d.",
    durationMonths: "12",
    publicSummary: "Dirbtuvės 40 jaunuolių.",
  },
  need: { problem: "Trūksta veiklų jaunimui.", targetGroups: "40 jaunuolių, 10 senjorų" },
  activities: {
    "activities.0.activity": "Keramikos dirbtuvės",
    "activities.0.description": "Kas savaitę.",
    "activities.0.result": "40 dalyvių",
    "activities.0.from": "2099-03-01",
    "activities.0.to": "2099.12.31",
    "activities.0.responsible": "Jonas Jonaitis",
  },
  indicators: {
    "indicators.participants.target": "40",
    "indicators.participants.basis": "Dalyvių sąrašai",
    "indicators.volunteers.target": "5",
    "indicators.volunteers.basis": "Savanoriškos veiklos sutartys",
  },
  quality: {
    answerStrategy: "Atitinka",
    answerReach: "Per mokyklas",
    answerVolunteers: "Penki savanoriai",
    answerPartnership: "Kultūros centras",
    answerActivities: "Nuoseklios",
    answerBudget: "Kainos palygintos",
    answerContinuity: "Tęsime savo lėšomis",
    equality: "Prieinama visiems",
  },
  budget: {
    "budget.0.category": "wages",
    "budget.0.description": "Edukatoriaus darbo užmokestis",
    "budget.0.unit": "mėn.",
    "budget.0.quantity": "12",
    "budget.0.unitPrice": "1 450,00",
    "budget.1.category": "rent",
    "budget.1.description": "Patalpų nuoma",
    "budget.1.unit": "mėn.",
    "budget.1.quantity": "12",
    "budget.1.unitPrice": "380.00 Eur",
  },
  financing: {
    "financing.requested": "21 000",
    "financing.sources.municipality": "2 497,20",
    "financing.sources.private": "",
  },
};

/** A file that its content shows to be a PDF. */
export const smallPdf = (text = "") =>
  Buffer.from(`%PDF-1.7\n% ${text}\n${"x".repeat(2000)}\n%%EOF`);
