import { Link } from "react-router";
import { useT } from "./use-t.ts";

interface Linked {
  id: string;
  number: string;
}

/** Which letter a corrected one was replaced by, and which one it replaces; where neither, nothing. */
export function LetterLinks({
  letter: { replaces, replacedBy },
}: {
  letter: { replaces: Linked | null; replacedBy: Linked | null };
}) {
  const t = useT();
  return (
    <>
      {replacedBy && (
        <small className="block">
          <Link to={`/letters/${replacedBy.id}`}>
            {t("correction.replacedShort", { number: replacedBy.number })}
          </Link>
        </small>
      )}
      {replaces && (
        <small className="block">
          <Link to={`/letters/${replaces.id}`}>
            {t("correction.replacesShort", { number: replaces.number })}
          </Link>
        </small>
      )}
    </>
  );
}
