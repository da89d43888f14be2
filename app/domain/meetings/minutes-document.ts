import type { DocumentModel } from "#app/domain/documents/document.ts";
import type { Block } from "#app/domain/letters/letter.ts";
import { formatLongDay } from "#app/domain/values/date.ts";
import { formatInstant, formatTime } from "#app/domain/values/instant.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { formatAmount, formatMoney } from "#app/domain/values/money.ts";
import { formatPercent } from "#app/domain/values/number.ts";
import { formatPoints } from "#app/domain/values/points.ts";
import type { MinutesItem, MinutesModel, MinutesPerson } from "./minutes-model.ts";
import { type MinutesTexts, minutesTexts } from "./minutes-texts.ts";

/** Who has signed what; null before the secretary has. */
export interface Signing {
  sha256: string;
  code: string;
  /** The address of the page that tells whether a copy is genuine. */
  url: string;
  secretaryAt: Date;
  chairAt: Date | null;
}

interface Asked {
  language: Locale;
  /** The resolutions alone, of one call and without signatures: what the public reads after the release. */
  extractOf: string | null;
  signing: Signing | null;
}

/** The minutes as a document: the same model gives the same pages, in PDF and HTML. */
export function minutesDocument(
  model: MinutesModel,
  { language, extractOf, signing }: Asked,
): DocumentModel {
  const t = minutesTexts[language];
  const day = formatLongDay(model.heldOn, language);
  const title = t.title(day, model.minutesNo);
  const part = { model, t, language, isExtract: extractOf !== null };
  const items = extractOf
    ? model.items.filter(({ proposal }) => proposal?.callNumber === extractOf)
    : model.items;
  const resolution: Block[] = [
    heading(t.resolutions),
    ...items.flatMap((item) => resolutionOf(part, item)),
    ...lists(part, items),
  ];
  return {
    language,
    author: language === "lt" ? model.group : model.groupEn,
    kind: extractOf ? t.extract : t.kind,
    title,
    watermark: signing?.chairAt ? null : t.draft,
    runningLine: `${title}${signing ? ` · ${signing.code}` : ""}`,
    madeAt: new Date(model.closedAt ?? model.startsAt),
    blocks: [
      about(part),
      ...(extractOf ? [] : narrative(part)),
      ...resolution,
      ...(extractOf ? [] : [...annex(part), ...signatures(part, signing)]),
    ],
    ...(signing && {
      check: {
        text: `${t.verify(signing.url, signing.code)} ${signing.sha256}`,
        url: signing.url,
        picture: t.picture,
      },
    }),
  };
}

interface Part {
  model: MinutesModel;
  t: MinutesTexts;
  language: Locale;
  isExtract: boolean;
}

const heading = (text: string, level: 2 | 3 = 2): Block => ({ type: "heading", level, text });
const paragraph = (text: string): Block => ({ type: "paragraph", text });
const clock = (iso: string) => formatTime(new Date(iso)).slice(0, 5);

function about({ model, t, language }: Part): Block {
  const time = [model.openedAt, model.closedAt].map((at) => (at ? clock(at) : "…")).join("–");
  const rows: [string, string | null][] = [
    [t.about.kind, t.kinds[model.kind]],
    [t.about.place, model.place],
    [t.about.time, time],
    [t.about.ballots, model.ballotsUntil && formatInstant(new Date(model.ballotsUntil), language)],
    [t.about.called, model.calledAt && formatInstant(new Date(model.calledAt), language)],
    [t.about.repeatOf, model.repeatOf],
    [t.about.chair, model.chair],
    [t.about.secretary, model.secretary],
  ];
  return {
    type: "facts",
    items: rows.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
  };
}

function narrative(part: Part): Block[] {
  const { model, t, language } = part;
  const board = model.people.filter(({ role }) => role !== "OBSERVER");
  const there = board.filter(({ attending }) => attending !== "ABSENT");
  const absent = board.filter(({ attending }) => attending === "ABSENT");
  const observers = model.people.filter(
    ({ role, attending }) => role === "OBSERVER" && attending !== "ABSENT",
  );
  const { quorumBp, sectorCapBp, minNonPublicVotesBp } = model.rules;
  const needed = Math.floor((quorumBp * board.length) / 10_000) + 1;
  const percent = (bp: number) => formatPercent(bp, language);
  const remarks = observers.filter(({ remark }) => remark !== "");
  return [
    heading(t.narrative),
    ...(model.shortNotice === null ? [] : [paragraph(t.shortNotice(model.shortNotice))]),
    people(part, t.present, there),
    heading(t.absent, 3),
    paragraph(absent.map(({ name }) => name).join(", ") || t.nobody),
    heading(t.observers, 3),
    paragraph(observers.map(nameAndPlace).join("; ") || t.nobody),
    heading(t.quorum, 3),
    paragraph(t.quorumText(there.length, board.length, needed)),
    paragraph(t.rules(percent(quorumBp), percent(sectorCapBp), percent(minNonPublicVotesBp))),
    ...(model.isHeld ? [] : [paragraph(t.noQuorum)]),
    heading(t.agenda, 3),
    { type: "list", numbered: true, items: model.items.map((item) => nameOf(part, item)) },
    ...(model.isHeld ? model.items.flatMap((item) => discussed(part, item)) : []),
    ...(remarks.length > 0
      ? [
          heading(t.remarks, 3),
          ...remarks.map(({ name, remark }) => paragraph(`${name}: ${remark}`)),
        ]
      : []),
  ];
}

const nameAndPlace = ({ name, employer }: MinutesPerson) =>
  employer ? `${name} (${employer})` : name;

function people({ t }: Part, caption: string, there: readonly MinutesPerson[]): Block {
  if (there.length === 0) return paragraph(t.nobody);
  return {
    type: "table",
    caption,
    columns: [
      { label: t.person.name, align: "left", share: 28, namesRow: true },
      { label: t.person.about, align: "left", share: 30, namesRow: false },
      { label: t.person.sector, align: "left", share: 22, namesRow: false },
      { label: t.person.how, align: "left", share: 20, namesRow: false },
    ],
    rows: there.map(({ name, employer, sector, attending, from, until }) => [
      name,
      employer || t.nobody,
      t.sectors[sector ?? "none"],
      [t.how[attending], from ? `${clock(from)}–${until ? clock(until) : "…"}` : ""]
        .filter(Boolean)
        .join(", "),
    ]),
    total: null,
  };
}

const nameOf = ({ t }: Part, { proposal, title }: MinutesItem) =>
  proposal ? t.proposal(proposal.registration, proposal.title, proposal.applicant) : title;

const isVote = ({ tally, status }: MinutesItem) =>
  tally !== null && (status === "ADOPTED" || status === "REJECTED");

function discussed(part: Part, item: MinutesItem): Block[] {
  const { t, language, model } = part;
  const { proposal, tally, decision } = item;
  const points = proposal?.total == null ? null : formatPoints(proposal.total, language);
  const lines = [
    proposal && t.asked(formatMoney(proposal.requestedCents, language), points),
    item.out.length > 0 ? t.left(item.out.join(", ")) : proposal && t.noneLeft,
    item.discussion,
    decision?.deviation ? t.deviation(decision.deviation) : null,
    isVote(item) ? t.taking(item.present, item.needed) : null,
  ];
  return [
    heading(`${item.position}. ${t.considered}: ${nameOf(part, item)}`, 3),
    ...lines.flatMap((line) => (line ? [paragraph(line)] : [])),
    ...(tally && isVote(item)
      ? [
          paragraph(`${t.voted}: ${t.tally(tally.for, tally.against, tally.abstain)}`),
          paragraph(
            tally.bySector
              .map((one) =>
                t.sectorTally(t.sectors[one.sector ?? "none"], one.for, one.against, one.abstain),
              )
              .join("; "),
          ),
          ...(model.kind === "WRITTEN" || item.votes.length === 0
            ? []
            : [
                paragraph(
                  item.votes.map(({ name, choice }) => `${name} – ${t.choices[choice]}`).join(", "),
                ),
              ]),
          ...(item.byChair ? [paragraph(t.byChair)] : []),
        ]
      : []),
  ];
}

function resolutionOf(part: Part, item: MinutesItem): Block[] {
  const { t, language } = part;
  const title = paragraph(`${item.position}. ${nameOf(part, item)}`);
  if (item.status === "POSTPONED")
    return [title, paragraph(item.isValid ? t.postponed : t.postponedNoQuorum)];
  if (item.status === "REJECTED") return [title, paragraph(t.rejected)];
  if (item.status === "NOTED") return [title, paragraph(t.noted)];
  if (item.status !== "ADOPTED") return [];
  const { decision } = item;
  if (!decision) return [title, paragraph(`${t.resolved}: ${item.motion}`)];
  const sum = formatMoney(decision.grantCents, language);
  const words = [
    t.outcome[decision.outcome](sum),
    decision.place === null ? "" : t.place(decision.place),
    decision.conditions,
    decision.deviation ? t.deviation(decision.deviation) : "",
  ];
  return [
    title,
    paragraph(`${t.resolved}: ${words.filter(Boolean).join(" ")}`),
    ...(part.isExtract && item.tally
      ? [
          paragraph(
            `${t.voted}: ${t.tally(item.tally.for, item.tally.against, item.tally.abstain)}`,
          ),
        ]
      : []),
  ];
}

/** What follows from the adopted items of each call: the list, the reserve, and what was not selected. */
function lists({ model, t, language }: Part, items: readonly MinutesItem[]): Block[] {
  return model.reserves.flatMap(({ callNumber, validUntil }) => {
    const rows = items
      .filter(({ status, proposal }) => status === "ADOPTED" && proposal?.callNumber === callNumber)
      .toSorted((a, b) => (a.decision?.place ?? Infinity) - (b.decision?.place ?? Infinity));
    const of = (...outcomes: string[]) =>
      rows.filter(({ decision }) => decision && outcomes.includes(decision.outcome));
    const table = (caption: string, listed: readonly MinutesItem[], isReserve: boolean): Block[] =>
      listed.length === 0
        ? []
        : [
            {
              type: "table",
              caption: `${caption} (${callNumber})`,
              columns: [
                {
                  label: isReserve ? t.columns.reserve : t.columns.place,
                  align: "right",
                  share: 10,
                  namesRow: false,
                },
                { label: t.columns.proposal, align: "left", share: 42, namesRow: true },
                { label: t.columns.points, align: "right", share: 12, namesRow: false },
                { label: t.columns.asked, align: "right", share: 18, namesRow: false },
                { label: t.columns.granted, align: "right", share: 18, namesRow: false },
              ],
              rows: listed.map(({ proposal, decision }, index) => [
                isReserve ? `R${index + 1}` : String(decision?.place ?? t.nobody),
                `${proposal?.registration ?? ""}, ${proposal?.applicant ?? ""}`,
                proposal?.total == null ? t.nobody : formatPoints(proposal.total, language),
                formatAmount(proposal?.requestedCents ?? 0, language),
                formatAmount(decision?.grantCents ?? 0, language),
              ]),
              total: null,
            },
          ];
    return [
      ...table(t.list, of("SELECTED", "PARTIAL"), false),
      ...table(t.reserve(formatLongDay(validUntil, language)), of("RESERVE"), true),
      ...table(t.others, of("NOT_SELECTED"), false),
    ];
  });
}

function annex({ model, t, language }: Part): Block[] {
  const { n, hash } = model.auditHead;
  return [
    model.declarations.length === 0
      ? paragraph(t.nobody)
      : {
          type: "table",
          caption: t.declarations,
          columns: [
            { label: t.declarationColumns.name, align: "left", share: 30, namesRow: true },
            { label: t.declarationColumns.registration, align: "left", share: 22, namesRow: false },
            { label: t.declarationColumns.said, align: "left", share: 26, namesRow: false },
            { label: t.declarationColumns.at, align: "left", share: 22, namesRow: false },
          ],
          rows: model.declarations.map(({ name, registration, conflict, at }) => [
            name,
            registration,
            conflict ? t.conflict : t.noConflict,
            formatInstant(new Date(at), language),
          ]),
          total: null,
        },
    heading(t.audit, 3),
    paragraph(t.auditText(n, hash)),
  ];
}

function signatures({ model, t, language }: Part, signing: Signing | null): Block[] {
  const line = (role: string, name: string, at: Date | null | undefined) => ({
    label: role,
    value: at ? t.signed(name, formatInstant(at, language)) : t.notSigned(name),
  });
  return [
    heading(t.signatures),
    {
      type: "facts",
      items: [
        line(t.about.chair, model.chair, signing?.chairAt),
        line(t.about.secretary, model.secretary, signing?.secretaryAt),
      ],
    },
  ];
}
