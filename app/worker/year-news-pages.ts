import type { StrategyYear } from "#app/domain/archives/strategy-year.server.ts";
import { formatInstant, formatTime, vilniusDay } from "#app/domain/values/instant.ts";
import {
  facts,
  filesOf,
  heading,
  language,
  paragraph,
  picturesOf,
  t,
  type YearPage,
} from "./year-blocks.ts";
import { materialNames, reportFiles } from "./year-files.ts";

export function eventsPage({ events }: StrategyYear): YearPage {
  const held = events.flatMap(({ attendance }) => attendance ?? []);
  const came = held.reduce((sum, n) => sum + n, 0);
  return {
    name: "renginiai",
    title: t("events.title"),
    blocks: [
      ...(held.length > 0
        ? [paragraph(`Įvyko renginių: ${held.length}, dalyvavo žmonių: ${came}.`)]
        : []),
      ...(events.length === 0 ? [paragraph("Šiais metais renginių nebuvo.")] : []),
      ...events.flatMap(({ event, attendance, ...rest }) => [
        heading(2, event.title.lt),
        ...facts([
          [t("event.kind"), t(`event.kind.${event.kind}`)],
          ["Būsena", t(`event.state.${event.state}`)],
          [t("event.when"), `${formatInstant(event.startsAt, language)} – ${end(event)}`],
          [t("event.place"), event.place || (event.isOnline ? t("event.online") : null)],
          [t("event.minutesNo"), event.minutesNo],
          [t("event.call"), event.call?.number ?? null],
          ["Dalyvavo", attendance],
          [t("event.cancelReason"), event.cancelledWhy],
        ]),
        ...(event.text.lt === "" ? [] : [paragraph(event.text.lt)]),
        ...filesOf(materialNames({ event, attendance, ...rest })),
      ]),
    ],
  };
}

/** The end of an event; its hour alone where it ends on the day it began. */
const end = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
  vilniusDay(startsAt) === vilniusDay(endsAt)
    ? formatTime(endsAt)
    : formatInstant(endsAt, language);

export function newsPage({ news }: StrategyYear): YearPage {
  return {
    name: "naujienos",
    title: t("news.title"),
    blocks: [
      ...(news.length === 0 ? [paragraph("Šiais metais naujienų nepaskelbta.")] : []),
      ...news.flatMap(({ title, text, publishedAt, project, pictures }) => [
        heading(2, title.lt),
        ...facts([
          ["Paskelbta", formatInstant(publishedAt, language)],
          [t("project.title"), project?.title ?? null],
        ]),
        ...text.lt
          .split(/\n\s*\n/)
          .filter((part) => part.trim() !== "")
          .map((part) => paragraph(part.trim())),
        ...picturesOf(pictures),
      ]),
    ],
  };
}

export function reportPage({ report, year }: StrategyYear): YearPage {
  const title = `${year} metų ataskaita`;
  if (!report)
    return {
      name: "ataskaita",
      title,
      blocks: [paragraph("Visuotinis susirinkimas šių metų ataskaitos dar nepatvirtino.")],
    };
  const { pdf, xlsx, csv } = reportFiles;
  return {
    name: "ataskaita",
    title,
    blocks: [
      ...facts([["Išsiųsta", report.sentOn]]),
      ...filesOf([
        { name: pdf, label: "Ataskaita (PDF)" },
        { name: xlsx, label: "Rodikliai ir sumos (XLSX)" },
        { name: csv, label: "Rodikliai ir sumos (CSV)" },
      ]),
      ...report.document.blocks,
    ],
  };
}
