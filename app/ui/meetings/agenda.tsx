import type { ReactNode } from "react";
import type { RecordedItem, RegisterRow } from "#app/domain/meetings/meeting-record.ts";
import type { VotingRules } from "#app/domain/meetings/voting-rules.ts";
import { useT } from "../use-t.ts";
import { ItemHeading, ItemTag } from "./item-heading.tsx";
import { QuorumMeter } from "./quorum-meter.tsx";

/** The agenda as staff keep it: who steps aside from what, and whether the others may decide it. */
export function Agenda({
  items,
  board,
  rules,
  isRunning,
  more,
}: {
  items: readonly RecordedItem[];
  board: readonly RegisterRow[];
  rules: VotingRules;
  isRunning: boolean;
  more?: (item: RecordedItem) => ReactNode;
}) {
  return (
    <ol className="agenda">
      {items.map((item) => (
        <li key={item.id} className="card" id={`item-${item.position}`}>
          <div className="row">
            <div>
              <ItemHeading item={item} />
            </div>
            <ItemTag status={item.status} />
          </div>
          <StepsAside item={item} board={board} />
          {isRunning && <QuorumMeter quorum={item.quorum} rules={rules} />}
          {more?.(item)}
        </li>
      ))}
    </ol>
  );
}

/** Who leaves the room for an item and why, and who cannot vote for want of a declaration. */
export function StepsAside({
  item: { out, undeclared },
  board,
}: {
  item: Pick<RecordedItem, "out" | "undeclared">;
  board: readonly RegisterRow[];
}) {
  const t = useT();
  const nameOf = (id: string) => board.find(({ userId }) => userId === id)?.name ?? "";
  const leaving = out.map(
    ({ userId, kind }) => `${nameOf(userId)} (${t(`meeting.outWhy.${kind}`)})`,
  );
  return (
    <>
      {leaving.length > 0 && <p>{t("meeting.out", { names: leaving.join(", ") })}</p>}
      {undeclared.length > 0 && (
        <p className="soft">
          {t("meeting.undeclared", { names: undeclared.map(nameOf).join(", ") })}
        </p>
      )}
    </>
  );
}
