/** The pages of the archive of a year, by the names of their files, in the order in which they are read. */
export const yearPageNames = [
  "strategija",
  "lesos",
  "pakeitimai",
  "kvietimai",
  "projektai",
  "stebesena",
  "renginiai",
  "naujienos",
  "ataskaita",
] as const;
export type YearPageName = (typeof yearPageNames)[number];
