import { Button } from "../button.tsx";
import { useT } from "../use-t.ts";

/** Moves one item of a list by a place, or takes it out; each button sends the form around the list. */
export function ArrangeButtons({
  id,
  name,
  isFirst,
  isLast,
  isFixed = false,
}: {
  id: string;
  /** What the item is called, for who does not see it. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  /** It cannot be taken out. */
  isFixed?: boolean;
}) {
  const t = useT();
  const acts = [
    { act: "up", shown: !isFirst, text: t("draft.up") },
    { act: "down", shown: !isLast, text: t("draft.down") },
    { act: "remove", shown: !isFixed, text: t("draft.remove") },
  ];
  return (
    <span className="row-buttons">
      {acts
        .filter(({ shown }) => shown)
        .map(({ act, text }) => (
          <Button key={act} look="plain" name="intent" value={`${act}:${id}`}>
            {text} <span className="hidden">{name}</span>
          </Button>
        ))}
    </span>
  );
}
