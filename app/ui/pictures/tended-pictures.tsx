import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "react-router";
import { pictureLimits } from "#app/domain/pictures/picture-limits.ts";
import { Button } from "../button.tsx";
import { CheckboxField, FormErrors, Labelled, TextField } from "../form.tsx";
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
    canRemove: boolean;
  }[];
}

/** The pictures of a project or of news for who tends them, and the form of a new one. */
export function TendedPictures({
  tended,
  refused,
  crumbs,
}: {
  tended: Tended;
  refused: SubmissionResult<string[]> | undefined;
  crumbs: readonly { label: string; to: string }[];
}) {
  const t = useT();
  const { title, manage, add, pictures } = tended;
  const [form, fields] = useForm<
    Record<"file" | "alt" | "altEn" | "author", string> & { consent: boolean }
  >({ lastResult: refused });
  const name = t("picture.title");
  return (
    <Page crumbs={crumbs}>
      <Title text={name} failed={refused !== undefined} />
      <FormErrors form={form} />
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
              {add && (index > 0 || picture.canRemove) && (
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
                  {picture.canRemove && (
                    <Button name="remove" value={picture.id} look="plain">
                      {t("picture.remove")} <span className="hidden">{picture.alt}</span>
                    </Button>
                  )}
                </Form>
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
