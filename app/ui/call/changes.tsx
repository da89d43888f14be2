import type { BlockChange, Piece } from "#app/domain/calls/compare-definitions.ts";
import type { LocalText } from "#app/domain/calls/definition.ts";
import { formatDeadline, formatInstant } from "#app/domain/values/instant.ts";
import { isMessage } from "#app/i18n/translate.ts";
import { useLocalText } from "../local-text.ts";
import { useLocale, useT } from "../use-t.ts";

interface Amendment {
  id: string;
  at: Date;
  reason: LocalText;
  minutesNo: string;
  oldClosesAt: Date | null;
  newClosesAt: Date | null;
  changes: BlockChange[];
}

/** „Kas pakeista“: every change of a published call with its reason, and its words one by one. */
export function Changes({ amendments }: { amendments: readonly Amendment[] }) {
  const t = useT();
  const say = useLocalText();
  const locale = useLocale();
  if (amendments.length === 0) return null;
  return (
    <section className="note" aria-labelledby="changes">
      <h2 id="changes">{t("changes.title")}</h2>
      {amendments.map(({ id, at, reason, minutesNo, oldClosesAt, newClosesAt, changes }) => (
        <article key={id} className="changes">
          <h3>
            <time dateTime={at.toISOString()}>{formatInstant(at, locale)}</time>
            {minutesNo && `, ${t("call.minutes", { number: minutesNo })}`}
          </h3>
          <p>{say(reason)}</p>
          {oldClosesAt && newClosesAt && (
            <p>
              {t("changes.deadline")}{" "}
              <Part kind="removed" text={formatDeadline(oldClosesAt, locale)} />{" "}
              <Part kind="added" text={formatDeadline(newClosesAt, locale)} />
            </p>
          )}
          {changes.length > 0 && (
            <details>
              <summary>{t("changes.show", { n: changes.length })}</summary>
              <ChangeList changes={changes} heading="h4" />
            </details>
          )}
        </article>
      ))}
    </section>
  );
}

/** What differs between two versions of a call, piece by piece, each under a heading of that level. */
export const ChangeList = ({
  changes,
  heading,
}: {
  changes: readonly BlockChange[];
  heading: "h3" | "h4";
}) =>
  changes.map((change) => (
    <Change key={`${change.part} ${change.key}`} change={change} heading={heading} />
  ));

function Change({ change, heading: Heading }: { change: BlockChange; heading: "h3" | "h4" }) {
  const t = useT();
  const { part, key: name, label, pieces } = change;
  const key = `amended.${name}`;
  return (
    <>
      <Heading>
        {label ? t(`changes.of.${part}`, { label }) : isMessage(key) ? t(key) : name}
      </Heading>
      <p className="typed">
        <Pieces pieces={pieces} />
      </p>
    </>
  );
}

/** A changed text, piece by piece. */
export const Pieces = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ kind, text }, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- the order is the identity of a piece
    <Part key={index} kind={kind} text={text} />
  ));

/** A piece of a changed text: told apart by line and weight, and by words to who does not see them. */
function Part({ kind, text }: Piece) {
  const t = useT();
  if (kind === "same") return text;
  const said = <span className="unseen">{t(`changes.${kind}`)} </span>;
  return kind === "removed" ? (
    <del>
      {said}
      {text}
    </del>
  ) : (
    <ins>
      {said}
      {text}
    </ins>
  );
}
