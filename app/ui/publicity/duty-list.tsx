import { Form, Link } from "react-router";
import type { Duty } from "#app/domain/publicity/duties.ts";
import { Button } from "../button.tsx";
import { EnclosureList } from "../enclosures-field.tsx";
import { Original } from "../original.tsx";
import { Page } from "../shell.tsx";
import { Tag } from "../status.tsx";
import { Title } from "../title.tsx";
import { useT } from "../use-t.ts";

interface Told {
  key: Duty;
  doneOn: string | null;
  note: string;
  link: string;
  isSeen: boolean;
  fileCount: number;
  /** Those that the reader may open. */
  files: readonly { id: string; name: string; size: number; isWithheld: boolean }[];
}

/** The duties of publicity of a project, each with what was told of it; `base` is the address of the project. */
export function DutyList({
  page,
  base,
  tells,
  sees = false,
}: {
  page: { title: string; duties: readonly Told[] };
  base: string;
  /** The reader may tell of them. */
  tells: boolean;
  /** The reader says what they have seen. */
  sees?: boolean;
}) {
  const t = useT();
  const title = t("publicity.title");
  return (
    <Page crumbs={[{ label: page.title, to: base }]}>
      <Title text={title} />
      <h1>{title}</h1>
      <p>{t("publicity.text")}</p>
      {page.duties.map(({ key, doneOn, note, link, isSeen, files, fileCount }) => (
        <section key={key} aria-labelledby={key}>
          <h2 id={key}>{t(`publicity.duty.${key}`)}</h2>
          <p className="soft">{t(`publicity.about.${key}`)}</p>
          {doneOn === null ? (
            <p>
              <Tag tone="wait">{t("publicity.notDone")}</Tag>
            </p>
          ) : (
            <>
              <p>
                {t("publicity.on", { day: doneOn })}{" "}
                <Tag tone={isSeen ? "neutral" : "wait"}>
                  {t(isSeen ? "publicity.seen" : "publicity.waits")}
                </Tag>
              </p>
              {link && (
                <p>
                  <a href={link} rel="noreferrer nofollow">
                    {link}
                  </a>
                </p>
              )}
              {note && (
                <p className="typed">
                  <Original>{note}</Original>
                </p>
              )}
              <EnclosureList files={files} />
              {files.length === 0 && fileCount > 0 && (
                <p className="soft">{t("publicity.fileCount", { n: fileCount })}</p>
              )}
            </>
          )}
          <div className="row toolbar">
            {sees && doneOn !== null && !isSeen && (
              <Form method="post">
                <Button name="seen" value={key} look="quiet">
                  {t("publicity.see")} <span className="hidden">{t(`publicity.duty.${key}`)}</span>
                </Button>
              </Form>
            )}
            {tells && (
              <Link to={`${base}/publicity/${key}`}>
                {t(doneOn === null ? "publicity.tell" : "publicity.change")}{" "}
                <span className="hidden">{t(`publicity.duty.${key}`)}</span>
              </Link>
            )}
          </div>
        </section>
      ))}
    </Page>
  );
}
