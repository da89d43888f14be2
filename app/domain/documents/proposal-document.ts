import {
  type CallRules,
  type FormDefinition,
  fieldsOf,
  type Section,
} from "#app/domain/calls/definition.ts";
import type { Block } from "#app/domain/letters/letter.ts";
import { byteCount } from "#app/domain/letters/wording.ts";
import { printedName } from "#app/domain/organisations/organisation-name.ts";
import { askedKeys } from "#app/domain/proposals/asked.ts";
import type { StoredAnswers } from "#app/domain/proposals/raw-answer.ts";
import type { ShownFile } from "#app/domain/proposals/readable-answer.ts";
import type { Snapshot } from "#app/domain/proposals/snapshot.ts";
import { formatInstantSeconds } from "#app/domain/values/instant.ts";
import type { Locale } from "#app/domain/values/locale.ts";
import { formatPhone } from "#app/domain/values/phone.ts";
import { answerBlocks } from "./answer-blocks.ts";
import type { DocumentModel } from "./document.ts";
import { type DocumentTexts, documentTexts } from "./texts.ts";

/** A file that the proposal names; an infected one is named too. */
export interface DocumentFile extends ShownFile {
  mime: string;
  isInfected: boolean;
}

/** What stands: a draft as it was last saved, or one submission as it was frozen. */
export type Standing =
  | {
      kind: "draft";
      savedAt: Date;
      /** The number of a valid submission beside which it is a working copy. */
      submittedAs: string | null;
    }
  | {
      kind: "submission";
      n: number;
      registration: string;
      /** When the last byte reached the server, UTC. */
      receivedAt: Date;
      sha256: string;
      signatory: { name: string; position: string };
    };

/** A whole proposal, draft or handed in, with all that a document of it says. */
export interface WholeProposal {
  id: string;
  group: string;
  call: { number: string; title: string; titleEn: string };
  title: string;
  standing: Standing;
  form: FormDefinition;
  rules: Pick<CallRules, "indirectFlatRateBp">;
  answers: StoredAnswers;
  organisation: Snapshot["organisation"];
  files: readonly DocumentFile[];
}

const LONGEST_RUNNING_TITLE = 90;

/** The whole proposal: its title block, every question that is asked with its answer, its files. */
export function proposalDocument(
  proposal: WholeProposal,
  { language, address }: { language: Locale; address: string },
): DocumentModel {
  const t = documentTexts(language);
  const { standing, title } = proposal;
  const callTitle = language === "lt" ? proposal.call.title : proposal.call.titleEn;
  const shownTitle = title || callTitle;
  const name =
    standing.kind === "draft" ? t.draftLine : `${t.number}\u00a0${standing.registration}`;
  return {
    language,
    author: proposal.group,
    kind: t.kind,
    title: shownTitle,
    watermark: standing.kind === "draft" ? t.draftMark : null,
    runningLine: `${name} · ${shortened(shownTitle)}`,
    madeAt: standing.kind === "draft" ? standing.savedAt : standing.receivedAt,
    blocks: [
      { type: "facts", items: titleFacts(proposal, { language, address, callTitle }) },
      ...askedSections(proposal).flatMap((section) => sectionBlocks(section, proposal, language)),
      { type: "heading", level: 2, text: t.files.heading },
      filesBlock(proposal, language),
    ],
  };
}

/** The sections in which anything is asked, with the fields that are. */
export function askedSections({
  form,
  answers,
}: Pick<WholeProposal, "form" | "answers">): Section[] {
  const asked = askedKeys(fieldsOf(form), answers);
  return form.sections
    .map((section) => ({ ...section, fields: section.fields.filter(({ key }) => asked.has(key)) }))
    .filter(({ fields }) => fields.length > 0);
}

function titleFacts(
  proposal: WholeProposal,
  { language, address, callTitle }: { language: Locale; address: string; callTitle: string },
) {
  const t = documentTexts(language);
  const { standing, organisation } = proposal;
  const at = (instant: Date) => {
    const zone = language === "lt" ? "Lietuvos laiku" : "Lithuanian time";
    return `${formatInstantSeconds(instant, language)} (${zone})`;
  };
  return [
    { label: t.labels.call, value: t.call(proposal.call.number, callTitle) },
    {
      label: t.labels.applicant,
      value: t.code(printedName(organisation), organisation.code),
    },
    { label: t.labels.title, value: proposal.title || t.none },
    ...(standing.kind === "draft"
      ? [
          { label: t.state.label, value: draftState(standing.submittedAs, t) },
          { label: t.labels.savedAt, value: at(standing.savedAt) },
        ]
      : [
          { label: t.state.label, value: t.state.submitted(standing.n) },
          { label: t.labels.registration, value: standing.registration },
          { label: t.labels.receivedAt, value: at(standing.receivedAt) },
          {
            label: t.labels.signatory,
            value: [standing.signatory.name, standing.signatory.position]
              .filter(Boolean)
              .join(", "),
          },
          { label: t.labels.sha256, value: standing.sha256 },
        ]),
    { label: t.labels.address, value: address },
  ];
}

const draftState = (submittedAs: string | null, t: DocumentTexts) =>
  submittedAs === null ? t.state.draft : t.state.workingCopy(submittedAs);

function sectionBlocks(section: Section, proposal: WholeProposal, language: Locale): Block[] {
  return [
    { type: "heading", level: 2, text: section.title[language] },
    ...(section.showsOrganisation ? [organisationFacts(proposal, language)] : []),
    ...answerBlocks(section.fields, proposal, language),
  ];
}

function organisationFacts({ organisation }: WholeProposal, language: Locale): Block {
  const t = documentTexts(language).organisation;
  const { street, postalCode, city, email, phone } = organisation;
  return {
    type: "facts",
    items: [
      { label: t.name, value: printedName(organisation) },
      { label: t.code, value: organisation.code },
      { label: t.address, value: `${street}, ${postalCode} ${city}` },
      { label: t.contacts, value: `${email}, ${formatPhone(phone)}` },
      { label: t.head, value: organisation.head },
    ],
  };
}

function filesBlock({ form, files }: WholeProposal, language: Locale): Block {
  const t = documentTexts(language).files;
  if (files.length === 0) return { type: "paragraph", text: t.none };
  const labels = new Map(fieldsOf(form).map(({ key, label }) => [key, label[language]]));
  return {
    type: "table",
    caption: t.caption,
    columns: [
      { label: t.slot, align: "left", share: 22, namesRow: false },
      { label: t.name, align: "left", share: 25, namesRow: true },
      { label: t.size, align: "right", share: 14, namesRow: false },
      { label: "SHA-256", align: "left", share: 39, namesRow: false },
    ],
    rows: files.map(({ field, name, isInfected, size, sha256 }) => [
      labels.get(field) ?? field,
      isInfected ? `${name} (${t.infected})` : name,
      byteCount(size, language),
      sha256,
    ]),
    total: null,
  };
}

function shortened(title: string) {
  const characters = Array.from(title);
  if (characters.length <= LONGEST_RUNNING_TITLE) return title;
  return `${characters.slice(0, LONGEST_RUNNING_TITLE).join("").trimEnd()}…`;
}
