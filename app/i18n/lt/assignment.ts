import type { LithuanianMessage } from "../message.ts";

/** The draft of who evaluates what, and its publishing. */
export const assignment = {
  "assign.draft":
    "Pažymėti langeliai įrašomi į juodraštį: vertintojai jo nemato, kol nepaskelbsite.",
  "assign.saveDraft": "Įrašyti juodraštį",
  "assign.planned": "Nepaskelbti pakeitimai: nauji paskyrimai – {added}, atšaukiami – {removed}.",
  "assign.toPublish": "Peržiūrėti ir paskelbti",
  "assign.discard": "Atmesti juodraštį",
  "assign.new": "nauja",
  "assign.ends": "atšaukiama",
  "assign.loadOf": "krūvis: {n} iš {most}",
  "assign.former": "vaidmuo pasibaigęs",
  "publishAssignments.title": "Vertintojų skyrimo paskelbimas",
  "publishAssignments.none": "Juodraštyje pakeitimų nėra.",
  "publishAssignments.lead":
    "Paskelbus vertintojai pasiūlymus matys savo sąraše. Kiekvienas, kuriam skiriama naujų pasiūlymų, gaus vieną laišką.",
  "publishAssignments.who": "Vertintojas",
  "publishAssignments.gets": "Skiriama",
  "publishAssignments.loses": "Atšaukiama",
  "publishAssignments.load": "Krūvis po paskelbimo",
  "publishAssignments.loadWas": "{n} (buvo {before})",
  "publishAssignments.publish": {
    one: "Paskelbti {n} pakeitimą",
    few: "Paskelbti {n} pakeitimus",
    many: "Paskelbti {n} pakeitimo",
    other: "Paskelbti {n} pakeitimų",
  },
  "publishAssignments.back": "Grįžti prie skyrimo",
  "plan.problems": "Į ką atkreipti dėmesį",
  "plan.noProblems": "Visi pasiūlymai turi tiek vertintojų, kiek reikia; pastabų nėra.",
  "plan.why":
    "Krūvis: {load}, vidutiniškai – {mean}. Interesų konflikto nėra; galėjo vertinti {able} iš {people}.",
  "plan.origin.HAND": "Paskirta ranka.",
  "plan.origin.FILE": "Įkelta iš failo.",
  "assign.propose": "Pasiūlyti skyrimą automatiškai",
  "assign.proposeText":
    "Programa paskirsto tinkamus pasiūlymus be interesų konfliktų ir neviršydama nustatyto skaičiaus, stengiasi, kad krūvis būtų vienodas, o pasiūlymo vertintojai – iš skirtingų darboviečių ir sektorių. Paskelbti paskyrimai keičiami tik prireikus, pradėtos anketos lieka. Rezultatas įrašomas į juodraštį ir jį galima taisyti.",
  "assign.prefer": "Kaip paskirstyti",
  "assign.prefer.even": "Po lygiai visiems vertintojams",
  "assign.prefer.same": "Kuo mažiau skirtingų vertintojų",
  "assign.proposeAct": "Parengti juodraštį",
  "plan.missing": {
    one: "{registration}: trūksta {n} vertintojo iš {of}.",
    few: "{registration}: trūksta {n} vertintojų iš {of}.",
    many: "{registration}: trūksta {n} vertintojo iš {of}.",
    other: "{registration}: trūksta {n} vertintojų iš {of}.",
  },
  "plan.sameEmployer": "{registration}: tos pačios darbovietės ({employer}) vertintojai – {names}.",
  "plan.oneSector": "{registration}: visi vertintojai to paties sektoriaus ({sector}).",
  "plan.overMost": "{name}: pasiūlymų {n}, o nustatyta ne daugiau kaip {most}.",
  "plan.uneven": "Krūvis nevienodas: {name} – {n}, {other} – {least}.",
  "refusal.nothing-planned": "Juodraštyje pakeitimų nėra.",
  "refusal.over-maximum": "{evaluator}: skiriama daugiau pasiūlymų, nei nustatyta ({n}).",
} satisfies Record<string, LithuanianMessage>;
