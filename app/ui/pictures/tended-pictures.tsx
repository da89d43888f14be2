import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "react-router";
import { pictureLimits } from "#app/domain/pictures/picture-limits.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { Button } from "../button.tsx";
import {
  CheckboxField,
  ErrorSummary,
  formLines,
  Labelled,
  type SummaryLine,
  TextField,
  worded,
} from "../form.tsx";
import { Original } from "../original.tsx";
import { Page } from "../shell.tsx";
import { Tag } from "../status.tsx";
import { Title } from "../title.tsx";
import { useT } from "../use-t.ts";
import { Picture } from "./pictures.tsx";

interface Tended {
  title: string;
  manage: boolean;
  add: boolean;
  pictures: readonly {
    id: string;
    alt: string;
    altEn: string;
    author: string;
    width: number;
    height: number;
    waits: boolean;
    /** The reader may take it away or say anew what it shows. */
    isOpen: boolean;
  }[];
}

/** The pictures of a project or of news for who tends them, and the form of a new one. */
export function TendedPictures({
  tended,
  refused,
  crumbs,
}: {
  tended: Tended;
  /** A refused form: of the text of a picture, or of a new one. */
  refused: { of: string | null; reply: SubmissionResult<string[]> } | undefined;
  crumbs: readonly { label: string; to: string }[];
}) {
  const t = useT();
  const { title, manage, add, pictures } = tended;
  const [form, fields] = useForm<
    Record<"file" | "alt" | "altEn" | "author", string> & { consent: boolean }
  >({ lastResult: refused?.of === null ? refused.reply : undefined });
  const name = t("picture.title");
  return (
    <Page crumbs={crumbs}>
      <Title text={name} failed={refused !== undefined} />
      <ErrorSummary errors={[...formLines(t, form), ...textLines(t, refused)]} />
      <h1>{name}</h1>
      <p className="soft">
        <Original>{title}</Original>
      </p>
      {pictures.length === 0 && <p>{t("picture.none")}</p>}
      <div className="pictures">
        {pictures.map((picture, index) => (
          <figure key={picture.id}>
            <Picture picture={picture} />
            <figcaption>
              {picture.waits && <Tag tone="wait">{t("picture.waits")}</Tag>}
              <p>
                <Original>{picture.alt}</Original>
                {picture.author && (
                  <small className="block">
                    {t("picture.by")} <Original>{picture.author}</Original>
                  </small>
                )}
              </p>
              {add && (index > 0 || picture.isOpen) && (
                <Form method="post" className="row">
                  {picture.waits && manage && (
                    <Button name="approve" value={picture.id} look="quiet">
                      {t("picture.approve")} <span className="hidden">{picture.alt}</span>
                    </Button>
                  )}
                  {index > 0 && (
                    <Button name="raise" value={picture.id} look="plain">
                      {t("picture.raise")} <span className="hidden">{picture.alt}</span>
                    </Button>
                  )}
                  {picture.isOpen && (
                    <Button name="remove" value={picture.id} look="plain">
                      {t("picture.remove")} <span className="hidden">{picture.alt}</span>
                    </Button>
                  )}
                </Form>
              )}
              {picture.isOpen && (
                <PictureText
                  picture={picture}
                  refused={refused?.of === picture.id ? refused.reply : undefined}
                />
              )}
            </figcaption>
          </figure>
        ))}
      </div>
      {add && pictures.length < pictureLimits.most && (
        <>
          <h2>{t("picture.add")}</h2>
          {!manage && <p>{t("picture.addText")}</p>}
          <form method="post" encType="multipart/form-data" {...getFormProps(form)}>
            <Labelled
              id={fields.file.id}
              label={t("picture.file")}
              hint={t("picture.fileHint", { megabytes: pictureLimits.maxMegabytes })}
              errors={fields.file.errors}
            >
              <input
                type="file"
                id={fields.file.id}
                name="file"
                accept=".jpg,.jpeg,.png,.webp"
                aria-describedby={`${fields.file.id}-hint${fields.file.errors ? ` ${fields.file.id}-error` : ""}`}
                aria-invalid={fields.file.errors ? true : undefined}
              />
            </Labelled>
            <TextField field={fields.alt} label={t("picture.alt")} hint={t("picture.altHint")} />
            <TextField field={fields.altEn} label={t("picture.altEn")} optional />
            <TextField field={fields.author} label={t("picture.author")} optional />
            <CheckboxField field={fields.consent} label={t("picture.consent")} />
            <Button>{t("picture.add")}</Button>
          </form>
        </>
      )}
    </Page>
  );
}

const textForm = (picture: string) => `text-${picture}`;

/** What is wrong with the text of a picture, for the summary above the heading. */
function textLines(
  t: Translate,
  refused: { of: string | null; reply: SubmissionResult<string[]> } | undefined,
): SummaryLine[] {
  if (!refused?.of) return [];
  const id = textForm(refused.of);
  return Object.entries(refused.reply.error ?? {}).flatMap(([name, errors]) =>
    (errors ?? []).map((error) => ({ id: `${id}-${name}`, text: worded(t, error) })),
  );
}

/** The form that says anew what a picture shows. */
function PictureText({
  picture,
  refused,
}: {
  picture: { id: string; alt: string; altEn: string; author: string };
  refused: SubmissionResult<string[]> | undefined;
}) {
  const t = useT();
  const { id, alt, altEn, author } = picture;
  const [form, fields] = useForm<Record<"alt" | "altEn" | "author", string>>({
    id: textForm(id),
    lastResult: refused,
    defaultValue: { alt, altEn, author },
  });
  return (
    <details open={refused !== undefined}>
      <summary>
        {t("picture.describe")} <span className="hidden">{alt}</span>
      </summary>
      <Form method="post" {...getFormProps(form)}>
        <TextField field={fields.alt} label={t("picture.alt")} hint={t("picture.altHint")} />
        <TextField field={fields.altEn} label={t("picture.altEn")} optional />
        <TextField field={fields.author} label={t("picture.author")} optional />
        <Button name="describe" value={id} look="quiet">
          {t("picture.saveText")}
        </Button>
      </Form>
    </details>
  );
}
