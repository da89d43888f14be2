/** Whether somebody else than who told of a duty has confirmed it: its files stay as they are. */
export const isSettled = ({
  byId,
  seenAt,
  seenById,
}: {
  byId: string | null;
  seenAt: Date | null;
  seenById: string | null;
}) => seenAt !== null && seenById !== byId;
