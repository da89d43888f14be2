import type { Lifecycle } from "#app/domain/lifecycle.ts";
import type { SheetStatus } from "#app/platform/generated/prisma/enums.ts";

export type SheetEvent = "submit" | "return";

/** A submitted sheet is locked; only staff open it again, with a reason. */
export const sheetLifecycle: Lifecycle<SheetStatus, SheetEvent> = {
  submit: { from: ["DRAFT", "RETURNED"], to: "SUBMITTED" },
  return: { from: ["SUBMITTED"], to: "RETURNED" },
};
