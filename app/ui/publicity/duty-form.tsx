import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import type { Duty } from "#app/domain/publicity/duties.ts";
import { Form } from "react-router";
import { Button } from "../button.tsx";
import {
  EnclosureList,
  EnclosuresField,
  type FileFault,
  faultLines,
} from "../enclosures-field.tsx";
import { ErrorSummary, formLines, LongTextField, TextField } from "../form.tsx";
import { Page } from "../shell.tsx";
import { Title } from "../title.tsx";
import { useLocale, useT } from "../use-t.ts";

/** What is told of one duty: when, where it is seen, and files that show it. */
export function DutyForm({
  duty,
  refused,
  back,
}: {
  duty: {
    key: Duty;
    doneOn: string | null;
    link: string;
    note: string;
    isSettled: boolean;
    files: readonly { id: string; name: string; size: number; isWithheld: boolean }[];
  };
  refused:
    | {
        reply: SubmissionResult<string[]>;
        kept: readonly { name: string; size: number; mark: string }[];
        faults: readonly FileFault[];
      }
    | undefined;
  /** The address of the list. */
  back: string;
}) {
  const t = useT();
  const locale = useLocale();
  const { key, doneOn, link, note, files, isSettled } = duty;
  const [form, fields] = useForm<Record<"doneOn" | "link" | "note", string>>({
    lastResult: refused?.reply,
    defaultValue: { doneOn: doneOn ?? "", link, note },
  });
  const lines = [...formLines(t, form), ...faultLines(t, locale, refused?.faults ?? [])];
  const title = t(`publicity.duty.${key}`);
  return (
    <Page crumbs={[{ label: t("publicity.title"), to: back }]}>
      <Title text={title} failed={refused !== undefined} />
      <ErrorSummary errors={lines} />
      <h1>{title}</h1>
      <p>{t(`publicity.about.${key}`)}</p>
      <form method="post" encType="multipart/form-data" {...getFormProps(form)}>
        <TextField field={fields.doneOn} label={t("publicity.doneOn")} type="date" />
        <TextField
          field={fields.link}
          label={t("publicity.link")}
          hint={t("publicity.linkHint")}
          type="url"
          optional
        />
        <LongTextField field={fields.note} label={t("publicity.note")} rows={3} optional />
        <EnclosuresField
          label={t("publicity.files")}
          kept={refused?.kept ?? []}
          faults={refused?.faults ?? []}
        />
        <Button>{t("publicity.save")}</Button>
      </form>
      {files.length > 0 && (
        <>
          <h2>{t("publicity.filesKept")}</h2>
          {isSettled ? (
            <>
              <p className="soft">{t("publicity.settled")}</p>
              <EnclosureList files={files} />
            </>
          ) : (
            files.map((file) => (
              <Form method="post" className="row" key={file.id}>
                <EnclosureList files={[file]} />
                <Button name="remove" value={file.id} look="plain">
                  {t("publicity.removeFile")} <span className="hidden">{file.name}</span>
                </Button>
              </Form>
            ))
          )}
        </>
      )}
    </Page>
  );
}
