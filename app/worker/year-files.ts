import type { StrategyYear } from "#app/domain/archives/strategy-year.server.ts";
import { safeName } from "#app/domain/documents/proposal-archive.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";

/** Where a picture is in the archive. */
export const pictureName = (id: string) => `nuotraukos/${id}.webp`;

/** Where the files of an event are in the archive, in their order; what is withheld is not there. */
export const materialNames = ({ event, materials }: StrategyYear["events"][number]) =>
  materials
    .filter(({ isWithheld }) => !isWithheld)
    .map(({ id, name }, index) => {
      const folder = `renginiai/${vilniusDay(event.startsAt)}_${event.id.slice(-6)}`;
      return { id, label: name, name: `${folder}/${index + 1}_${safeName(name)}` };
    });

/** Where the documents of a strategy are in the archive: those that were there by its end; what is withheld is not. */
export const documentNames = ({ strategy: { documents }, until }: StrategyYear) =>
  documents
    .filter(({ isWithheld, addedAt }) => !isWithheld && addedAt !== null && addedAt <= until)
    .map(({ id, title, name }, index) => ({
      id,
      label: `${title} (${name})`,
      name: `dokumentai/${index + 1}_${safeName(name)}`,
    }));

/** Where the files of a call are in the archive. */
export const callFiles = ({ call, results, resolution }: StrategyYear["calls"][number]) => {
  const at = `kvietimai/${call.number}`;
  return {
    form: `${at}/forma.pdf`,
    results: results ? ([`${at}/rezultatai.xlsx`, `${at}/rezultatai.csv`] as const) : [],
    resolution: resolution.length > 0 ? `${at}/sprendimas.html` : null,
  };
};

/** The files of the annual report in the archive. */
export const reportFiles = {
  pdf: "ataskaita/ataskaita.pdf",
  xlsx: "ataskaita/ataskaita.xlsx",
  csv: "ataskaita/ataskaita.csv",
} as const;
