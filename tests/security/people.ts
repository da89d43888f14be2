import type { Db } from "#app/platform/ports.ts";
import { again } from "#tests/support/factories.ts";

/** The owner of an organisation, a colleague who writes, the owner of another, staff, evaluators. */
export const people = {
  ona: "ona@gluosniai.example",
  jonas: "jonas@gluosniai.example",
  mantas: "mantas@kepykla.example",
  dalia: "dalia@vilties-dirbtuves.example",
  rasa: "rasa@harmonija.example",
  darius: "darius@harmonija.example",
  lina: "lina@vertintojai.example",
  giedrius: "giedrius@vertintojai.example",
  tomas: "tomas@valdyba.example",
  zita: "zita@pavyzdys.example",
  andrius: "administratorius@kvieslys.example",
} as const;
/** `waiting` has given dalia's password, and is asked for the code. */
export type Who = keyof typeof people | "waiting";
export const names = Object.keys(people) as (keyof typeof people)[];

export const userId = async (db: Db, who: keyof typeof people) =>
  (await db.user.findUniqueOrThrow({ where: { email: people[who] } })).id;

export const actor = async (db: Db, who: keyof typeof people) =>
  again(db, { userId: await userId(db, who) }, new Date().toISOString());
