import type { Lifecycle } from "#app/domain/lifecycle.ts";
import type { NewsState } from "#app/platform/generated/prisma/enums.ts";

export type { NewsState };

export type NewsEvent = "publish" | "return" | "propose" | "withdraw";

/** Every way a piece of news can change state. Staff's begins as a draft, a promoter's as proposed. */
export const newsLifecycle: Lifecycle<NewsState, NewsEvent> = {
  publish: { from: ["DRAFT", "PROPOSED"], to: "PUBLISHED" },
  return: { from: ["PROPOSED"], to: "RETURNED" },
  propose: { from: ["RETURNED"], to: "PROPOSED" },
  withdraw: { from: ["PUBLISHED"], to: "WITHDRAWN" },
};
