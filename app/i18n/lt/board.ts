import type { LithuanianMessage } from "../message.ts";

/** Pages of the board and of observers. */
export const board = {
  "board.title": "Pirmumo sąrašų svarstymas",
  "board.lead":
    "Valdyba sąrašą mato užbaigus vertinimą balais, stebėtojai – paskelbus sprendimus. Čia tik skaitoma: sprendžiama valdybos posėdyje.",
  "board.none": "Šiuo metu svarstyti nėra ko.",
  "board.closed": "Teikta iki",
  "board.declareFirst":
    "Pasiūlymą, jo balus ir anketas matysite, kai deklaruosite, kad interesų konflikto nėra.",
  "board.masked":
    "Pasiūlymai surikiuoti pagal registracijos numerį. Vietos, sumos ir biudžeto riba rodomos tik tada, kai galite skaityti visus sąrašo pasiūlymus.",
  "board.declare": "Deklaruoti",
  "board.hidden": "Punktai, nuo kurių nusišalinote: {n}",
  "board.result": "Rezultatas",
  "board.passed": "Surinko privalomus balus",
  "board.failed": "Nesurinko privalomų balų",
  "board.rejected": "Atmestas patikros metu",
  "board.declarations": "Nešališkumo deklaracijos",
  "board.declared": "Kas ir ką deklaravo (Lietuvos laiku)",
  "board.evaluator": "Vertintojas",
  "board.kind.none": "konflikto nėra",
  "board.kind.own": "nusišalino",
  "board.kind.pinned": "nušalino grupės darbuotojai",
} as const satisfies Record<string, LithuanianMessage>;
