import { Form } from "react-router";
import {
  isVotedOn,
  type RecordedItem,
  type RegisterRow,
} from "#app/domain/meetings/meeting-record.ts";
import { Button } from "../button.tsx";
import { Labelled } from "../form.tsx";
import { useT } from "../use-t.ts";

/** How many were for, against and neither, and who of which sector. */
export function TallyLine({
  item: { tally, byChair },
}: {
  item: Pick<RecordedItem, "tally" | "byChair">;
}) {
  const t = useT();
  if (!tally) return null;
  const sectors = tally.bySector.map((one) =>
    t("meeting.tallySector", {
      sector: one.sector ? t(`sector.${one.sector}`) : t("meeting.noSector"),
      for: one.for,
      against: one.against,
      abstain: one.abstain,
    }),
  );
  return (
    <p>
      <strong>
        {t("meeting.tally", { for: tally.for, against: tally.against, abstain: tally.abstain })}
      </strong>
      {byChair && ` ${t("meeting.byChair")}`}
      <small className="block">{sectors.join("; ")}</small>
    </p>
  );
}

/** What staff can do with an item while the meeting runs: one form, a button for each act. */
export function ItemActs({
  item,
  board,
  ownVotes,
}: {
  item: RecordedItem;
  board: readonly RegisterRow[];
  ownVotes: boolean;
}) {
  const t = useT();
  const { id, position, status, out } = item;
  const isVoted = isVotedOn(item);
  const isOver = status === "ADOPTED" || status === "REJECTED" || status === "NOTED";
  const label = <span className="hidden">{`${t("meeting.item")} ${position}`}</span>;
  const others = board.filter(({ userId }) => !out.some((one) => one.userId === userId));
  return (
    <details>
      <summary>
        {t("meeting.acts")} {label}
      </summary>
      {!isOver && (
        <Form method="post" className="row">
          <input type="hidden" name="item" value={id} />
          {isVoted && ownVotes && status !== "OPEN" && (
            <Button look="quiet" name="intent" value="open">
              {t("meeting.openVote")} {label}
            </Button>
          )}
          {!isVoted && status === "WAITING" && (
            <Button look="quiet" name="intent" value="note">
              {t("meeting.note")} {label}
            </Button>
          )}
          {status !== "POSTPONED" && (
            <Button look="quiet" name="intent" value="postpone">
              {t("meeting.postpone")} {label}
            </Button>
          )}
        </Form>
      )}
      {!isOver && (
        <Form method="post">
          <input type="hidden" name="item" value={id} />
          <Labelled id={`recuse-${position}`} label={t("meeting.recuse")}>
            <select id={`recuse-${position}`} name="userId">
              {others.map(({ userId, name }) => (
                <option key={userId} value={userId}>
                  {name}
                </option>
              ))}
            </select>
          </Labelled>
          <Labelled
            id={`why-${position}`}
            label={t("meeting.recuseWhy")}
            hint={t("meeting.recuseHint")}
          >
            <input id={`why-${position}`} name="reason" aria-describedby={`why-${position}-hint`} />
          </Labelled>
          <Button look="quiet" name="intent" value="recuse">
            {t("meeting.recuseButton")} {label}
          </Button>
        </Form>
      )}
    </details>
  );
}
