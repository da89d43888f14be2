import type { ItemStatus } from "#app/domain/meetings/lifecycle.ts";
import { Original } from "../original.tsx";
import { Tag, type Tone } from "../status.tsx";
import { useT } from "../use-t.ts";

const tones: Record<ItemStatus, Tone> = {
  WAITING: "plain",
  OPEN: "wait",
  ADOPTED: "neutral",
  REJECTED: "bad",
  POSTPONED: "bad",
  NOTED: "neutral",
};

export function ItemTag({ status }: { status: ItemStatus }) {
  const t = useT();
  return <Tag tone={tones[status]}>{t(`meeting.status.${status}`)}</Tag>;
}

interface Headed {
  title: string;
  proposal: { registration: string; title: string; applicant: string } | null;
}

/** What an item is about: its own words, or the applicant and title of its proposal. */
export function ItemHeading({ item: { title, proposal } }: { item: Headed }) {
  if (!proposal)
    return (
      <strong>
        <Original>{title}</Original>
      </strong>
    );
  return (
    <>
      <strong>
        <Original>{proposal.applicant}</Original>
      </strong>
      <small className="block">
        {proposal.registration} · <Original>{proposal.title}</Original>
      </small>
    </>
  );
}
