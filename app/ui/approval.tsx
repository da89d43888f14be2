import {
  type FieldMetadata,
  getFormProps,
  type SubmissionResult,
  useForm,
} from "@conform-to/react";
import { Form } from "react-router";
import type { LocalText } from "#app/domain/calls/definition.ts";
import type { BoardRow } from "#app/domain/decisions/board-rows.ts";
import type { ShownComputation } from "#app/domain/decisions/computation.ts";
import type { SecondPerson } from "#app/domain/decisions/two-persons.ts";
import { formatInstant } from "#app/domain/values/instant.ts";
import { formatMoney } from "#app/domain/values/money.ts";
import { AuditMark } from "./audit-mark.tsx";
import { Button, ButtonLink } from "./button.tsx";
import { Facts } from "./facts.tsx";
import { FormErrors, LongTextField } from "./form.tsx";
import { useLocalText } from "./local-text.ts";
import { Notice } from "./notice.tsx";
import { Original } from "./original.tsx";
import { Page } from "./shell.tsx";
import { DecidedTable } from "./staff/decided-table.tsx";
import { Tag } from "./status.tsx";
import { Title } from "./title.tsx";
import { useLocale, useT } from "./use-t.ts";

interface ApprovedList {
  status: "DRAFT" | "PROPOSED" | "APPROVED" | "RELEASED" | "REPLACED";
  computation: ShownComputation | null;
  rows: readonly BoardRow[];
  meeting: { heldOn: string; minutesNo: string } | null;
  auditHead: { n: number; hash: string } | null;
  sha256: string;
  grantedCents: number;
  budgetCents: number;
  putBackWhy: string;
  askedAt: Date | null;
  askedBy: string | null;
  approvedAt: Date | null;
  approvedBy: string | null;
  draftedBy: readonly string[];
  /** What stands against the viewer's second word; null where none is asked for. */
  word: SecondPerson | null;
}

/** The page on which a decided list is approved as one of the two persons it takes. */
export function ApprovalPage({
  call,
  list,
  undeclared,
  isStaff,
  area,
  lastResult,
}: {
  call: { number: string; title: LocalText };
  list: ApprovedList | null;
  /** How many proposals of the list the viewer has to declare about first. */
  undeclared: number;
  isStaff: boolean;
  area: { label: string; to: string };
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const t = useT();
  const say = useLocalText();
  const [form, fields] = useForm<{ why: string }>({ id: "put-back", lastResult });
  const title = t("approval.title");
  const base = `${area.to}/calls/${call.number}`;
  const isWaiting = list?.status === "PROPOSED";
  return (
    <Page crumbs={[area, { label: t("call.short", { number: call.number }), to: base }]}>
      <Title text={title} failed={lastResult !== undefined} />
      <FormErrors form={form} />
      <div className="row">
        <h1>{title}</h1>
        {list && (
          <Tag tone={list.status === "RELEASED" ? "neutral" : "wait"}>
            {t(`listStatus.${list.status}`)}
          </Tag>
        )}
      </div>
      <p className="soft">{say(call.title)}</p>
      {!list && <p>{t(undeclared > 0 ? "refusal.approval-declare-first" : "ranking.notYet")}</p>}
      {list && <Approved list={list} />}
      {isStaff && list && list.status !== "DRAFT" && (
        <div className="toolbar">
          <ButtonLink to={`${base}/letters`} look="quiet">
            {t("decision.readLetters")}
          </ButtonLink>
          {list.status === "APPROVED" && (
            <ButtonLink to={`${base}/release`}>{t("letters.toRelease")}</ButtonLink>
          )}
        </div>
      )}
      {isWaiting && list.word && <NextWord word={list.word} />}
      {isWaiting && (
        <>
          <h2>{t("approval.putBackTitle")}</h2>
          <Form method="post" {...getFormProps(form)}>
            <Why field={fields.why} />
          </Form>
        </>
      )}
    </Page>
  );
}

/** Whose work the list is, its hash and its rows. */
function Approved({ list }: { list: ApprovedList }) {
  const t = useT();
  const locale = useLocale();
  const by = (name: string | null, at: Date | null) =>
    at && t("approval.by", { name: name ?? "–", at: formatInstant(at, locale) });
  const facts = [
    { label: t("decision.minutesNo"), value: list.meeting && minutesOf(list.meeting) },
    { label: t("decision.sum"), value: formatMoney(list.grantedCents, locale) },
    { label: t("approval.budget"), value: formatMoney(list.budgetCents, locale) },
    { label: t("approval.draftedBy"), value: list.draftedBy.join(", ") },
    { label: t("approval.askedBy"), value: by(list.askedBy, list.askedAt) },
    { label: t("approval.approvedBy"), value: by(list.approvedBy, list.approvedAt) },
    { label: t("approval.sha"), value: <code>{list.sha256}</code> },
  ];
  return (
    <>
      {list.putBackWhy && (
        <Notice>
          {t("approval.wasPutBack")} <Original>{list.putBackWhy}</Original>
        </Notice>
      )}
      <div className="card">
        <Facts facts={facts.filter(({ value }) => value)} />
        <p className="soft">{t("approval.shaHint")}</p>
      </div>
      {list.computation && <DecidedTable computation={list.computation} rows={list.rows} />}
      {list.auditHead && <AuditMark {...list.auditHead} />}
    </>
  );
}

const minutesOf = ({ minutesNo, heldOn }: { minutesNo: string; heldOn: string }) =>
  `${minutesNo}, ${heldOn}`;

const sentences = {
  "not-asked": "approval.askText",
  ok: "approval.approveText",
  "same-person": "approval.waitText",
  "only-drafter": "approval.drafterText",
} as const;

/** The word that the viewer may give, or why none. */
function NextWord({ word }: { word: SecondPerson }) {
  const t = useT();
  return (
    <section className="card next" aria-labelledby="approve">
      <div>
        <h2 id="approve">{t("decision.approveTitle")}</h2>
        <p>{t(sentences[word])}</p>
      </div>
      {(word === "not-asked" || word === "ok") && (
        <Form method="post">
          <Button type="submit" name="intent" value={word === "ok" ? "approve" : "ask"}>
            {t(word === "ok" ? "decision.approve" : "approval.ask")}
          </Button>
        </Form>
      )}
    </section>
  );
}

function Why({ field }: { field: FieldMetadata<string> }) {
  const t = useT();
  return (
    <>
      <LongTextField field={field} label={t("approval.why")} rows={3} />
      <Button look="quiet" type="submit" name="intent" value="putBack">
        {t("approval.putBack")}
      </Button>
    </>
  );
}
