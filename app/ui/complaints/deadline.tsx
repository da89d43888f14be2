import { Tag } from "../status.tsx";
import { useT } from "../use-t.ts";

/** How many working days are left for the answer to a complaint. */
export function Deadline({
  page: { daysLeft, isOverdue },
}: {
  page: { daysLeft: number | null; isOverdue: boolean };
}) {
  const t = useT();
  if (daysLeft === null) return null;
  if (isOverdue) return <Tag tone="bad">{t("complaint.staff.overdue")}</Tag>;
  return (
    <Tag tone="wait">
      {daysLeft === 0 ? t("complaint.lastDay") : t("complaint.daysLeft", { n: daysLeft })}
    </Tag>
  );
}
