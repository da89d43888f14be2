import type { LithuanianMessage } from "../message.ts";

/** Finding, understanding and following calls: pages without client code. */
export const calls = {
  "calls.search": "Paieška",
  "calls.searchExample": "pvz., dienos centras",
  "calls.kind": "Kas gali teikti",
  "calls.allKinds": "Visi pareiškėjai",
  "calls.kind.NGO": "Nevyriausybinės organizacijos",
  "calls.kind.BUSINESS": "Verslas",
  "calls.kind.PUBLIC": "Viešosios įstaigos",
  "calls.found": {
    one: "Rastas {n} kvietimas.",
    few: "Rasti {n} kvietimai.",
    many: "Rasta {n} kvietimo.",
    other: "Rasta {n} kvietimų.",
  },
  "calls.guess": "Žodžių „{q}“ kvietimuose nėra, todėl rodome panašius.",
  "calls.clear": "Rodyti visus kvietimus",
  "calls.try.words": "Pabandykite kitą ar trumpesnį žodį; lietuviškos raidės nebūtinos.",
  "calls.try.filters": "Pasirinkite visas grupes, visus pareiškėjus ar visas būsenas.",
  "calls.try.ask": "Klauskite savo miesto grupės, kada planuojamas Jums tinkantis kvietimas.",
} as const satisfies Record<string, LithuanianMessage>;
