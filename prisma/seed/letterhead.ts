import type { Letterhead } from "#app/domain/groups/letterhead.ts";

/** A letterhead whose people are invented; only the statement of the fund is the group's own. */
export const exampleLetterhead = (own: Pick<Letterhead, "euStatement" | "accent">): Letterhead => ({
  signatory: { position: "Valdybos pirmininkas", name: "Tomas Vaitkus" },
  drafter: {
    name: "Rasa Kazlauskienė",
    phone: "+37061234500",
    email: "kvietimai@harmonija.example",
  },
  ...own,
  example: true,
});
