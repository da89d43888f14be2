import type { ComplaintStatus } from "#app/platform/generated/prisma/enums.ts";
import type { IsoDay } from "#app/domain/values/date.ts";
import type { ComplaintSnapshot } from "./complaint-snapshot.ts";

/** A complaint as it was sent, with its files. */
export interface ReadComplaint {
  id: string;
  status: ComplaintStatus;
  number: string;
  sha256: string;
  receivedAt: Date;
  /** The last day for the answer. */
  answerBy: IsoDay;
  withdrawnAt: Date | null;
  sent: ComplaintSnapshot;
  files: { id: string; name: string; size: number; isWithheld: boolean }[];
}
