interface Archive {
  isRefused: boolean;
  expiresAt: Date;
  madeAt: Date | null;
}

/** How far an archive is. */
export function archiveStanding({ isRefused, expiresAt, madeAt }: Archive, now: Date) {
  if (isRefused) return "refused" as const;
  if (expiresAt <= now) return "expired" as const;
  return madeAt ? ("made" as const) : ("making" as const);
}
