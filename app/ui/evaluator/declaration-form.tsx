import type { SubmissionResult } from "@conform-to/react";
import { useForm } from "@conform-to/react";
import { Form } from "react-router";
import type { ProposalCard } from "#app/domain/evaluation/proposal-card.ts";
import { Button } from "../button.tsx";
import { Facts } from "../facts.tsx";
import { ChoiceField, FormErrors, LongTextField } from "../form.tsx";
import { Original } from "../original.tsx";
import { Title } from "../title.tsx";
import { useT } from "../use-t.ts";

interface DeclarationFields {
  interest: string;
  reason: string;
}

/** The declaration of interests, before anything of the proposal but this can be read. */
export function DeclarationForm({
  proposal,
  last,
}: {
  /** `hasDeclared`: "none" is said already, and only a conflict can still be announced. */
  proposal: ProposalCard & { hasDeclared: boolean };
  last: SubmissionResult<string[]> | undefined;
}) {
  const t = useT();
  const { applicant, partners, hasDeclared } = proposal;
  const [form, fields] = useForm<DeclarationFields>({ lastResult: last });
  const title = t(hasDeclared ? "declaration.announce" : "declaration.title");
  return (
    <>
      <Title text={title} failed={Boolean(last)} />
      <FormErrors form={form} />
      <h1>{title}</h1>
      <div className="card narrow">
        <Facts
          facts={[
            { label: t("staff.number"), value: proposal.registration },
            { label: t("declaration.project"), value: <Original>{proposal.title}</Original> },
            {
              label: t("declaration.applicant"),
              value: <Original>{`${applicant.name}, ${applicant.code}`}</Original>,
            },
            {
              label: t("declaration.partners"),
              value:
                partners.length === 0 ? (
                  t("declaration.noPartners")
                ) : (
                  <Original>
                    {partners.map(({ name, code }) => `${name}, ${code}`).join("; ")}
                  </Original>
                ),
            },
          ]}
        />
      </div>
      <Form method="post" id={form.id} noValidate>
        {hasDeclared ? (
          <>
            <input type="hidden" name={fields.interest.name} value="conflict" />
            <p>{t("declaration.announceText")}</p>
          </>
        ) : (
          <>
            <p className="pledge">{t("declaration.text")}</p>
            <ChoiceField
              id={fields.interest.id}
              name={fields.interest.name}
              value={fields.interest.initialValue}
              errors={fields.interest.errors}
              label={t("declaration.question")}
              options={[
                { value: "none", label: t("declaration.none") },
                {
                  value: "conflict",
                  label: t("declaration.conflict"),
                  hint: t("declaration.conflictHint"),
                },
              ]}
            />
          </>
        )}
        <LongTextField
          field={fields.reason}
          label={t("declaration.reason")}
          hint={t("declaration.reasonHint")}
          rows={3}
        />
        <Button type="submit">
          {t(hasDeclared ? "declaration.announceAct" : "declaration.button")}
        </Button>
      </Form>
    </>
  );
}
