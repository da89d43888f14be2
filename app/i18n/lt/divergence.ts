import type { LithuanianMessage } from "../message.ts";

/** Where two evaluators disagree by more than the call allows. */
export const divergence = {
  "divergence.title": "Vertintojų balai išsiskyrė",
  "divergence.totals": "Anketų balai {totals}: skirtumas {spread}, kvietimas leidžia {allowed}.",
  "divergence.split": "Viena anketa surinko privalomus {min} balo, kita – ne.",
  "divergence.gate": "Vertintojai skirtingai atsakė į privalomą kriterijų.",
  "divergence.suggested": "Siūlomas trečiasis vertintojas",
  "divergence.invited": "Laukiama trečiosios anketos",
  "divergence.settled": "Vertino trys",
  "divergence.waived": "Trečiojo vertintojo atsisakyta",
  "divergence.lead":
    "Trečiasis vertintojas vertina nematydamas kitų anketų ir nesužino, kodėl pakviestas. Pirmas sąraše – mažiausiai pasiūlymų vertinantis be interesų konflikto.",
  "divergence.who": "Trečiasis vertintojas",
  "divergence.load": {
    one: "vertina {n} pasiūlymą",
    few: "vertina {n} pasiūlymus",
    many: "vertina {n} pasiūlymo",
    other: "vertina {n} pasiūlymų",
  },
  "divergence.colleague": "tas pats darbdavys kaip vieno iš vertintojų",
  "divergence.invite": "Paskirti trečiąjį vertintoją",
  "divergence.nobody":
    "Grupėje nėra kito vertintojo be interesų konflikto. Pakvieskite naują vertintoją arba raštu pagrįskite, kodėl pakanka dviejų anketų.",
  "divergence.waive": "Palikti dvi anketas",
  "divergence.waiveLead":
    "Bus skaičiuojamas dviejų anketų vidurkis. Priežastis rodoma pirmumo sąraše ir protokole.",
  "divergence.reason": "Kodėl trečiojo vertintojo nereikia",
  "divergence.waiver": "Trečiojo vertintojo atsisakyta {at}: {reason}",
  "staff.act.settleDivergence": "Spręsti dėl išsiskyrusių balų",
  "staff.actText.settleDivergence": {
    one: "{n} pasiūlymo vertintojų balai išsiskyrė. Paskirkite trečiąjį vertintoją arba raštu pagrįskite, kodėl jo nereikia.",
    few: "{n} pasiūlymų vertintojų balai išsiskyrė. Paskirkite trečiuosius vertintojus arba raštu pagrįskite, kodėl jų nereikia.",
    many: "{n} pasiūlymo vertintojų balai išsiskyrė. Paskirkite trečiuosius vertintojus arba raštu pagrįskite, kodėl jų nereikia.",
    other:
      "{n} pasiūlymų vertintojų balai išsiskyrė. Paskirkite trečiuosius vertintojus arba raštu pagrįskite, kodėl jų nereikia.",
  },
  "problem.evaluator": "Pasirinkite vertintoją",
  "refusal.no-divergence":
    "Šio pasiūlymo vertintojų balai neišsiskyrę arba dėl jų jau nuspręsta. Įkelkite puslapį iš naujo.",
  "refusal.not-a-candidate":
    "Šis žmogus pasiūlymo vertinti negali: jau vertina, turi interesų konfliktą arba nebėra vertintojas. Pasirinkite kitą.",
  "refusal.divergence-open":
    "{registration}: vertintojų balai išsiskyrė. Paskirkite trečiąjį vertintoją arba raštu pagrįskite, kodėl jo nereikia.",
} as const satisfies Record<string, LithuanianMessage>;
