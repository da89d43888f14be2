import { Link } from "react-router";
import { Tag } from "#app/ui/status.tsx";
import { useT } from "#app/ui/use-t.ts";

interface Linked {
  id: string;
  /** Messages that nobody of the applicant has read. */
  unread: number;
  /** It has never been handed in. */
  isDraft: boolean;
}

/** What else its people do with a proposal: write to the group, change what they handed in. */
export function ProposalLinks({ id, unread, isDraft }: Linked) {
  const t = useT();
  const at = `/my/proposals/${id}`;
  return (
    <ul className="plain-list">
      <li>
        <Link to={`${at}/messages`}>{t("messages.toThread")}</Link>{" "}
        {unread > 0 && <Tag tone="wait">{t("messages.unread", { n: unread })}</Tag>}
      </li>
      <li>
        <Link to={`${at}/submission`}>
          {t(isDraft ? "submission.link.draft" : "submission.link")}
        </Link>
      </li>
    </ul>
  );
}
