import type { Lifecycle } from "#app/domain/lifecycle.ts";
import type { EventKind, EventState, PlaceState } from "#app/platform/generated/prisma/enums.ts";

export type { EventKind, EventState, PlaceState };

export const eventKinds = [
  "TRAINING",
  "CONSULTATION",
  "INFORMATION",
  "GENERAL_MEETING",
] as const satisfies readonly EventKind[];

export type EventEvent = "publish" | "cancel" | "hold";

/** Every way an event can change state. */
export const eventLifecycle: Lifecycle<EventState, EventEvent> = {
  publish: { from: ["DRAFT"], to: "PUBLISHED" },
  cancel: { from: ["PUBLISHED"], to: "CANCELLED" },
  hold: { from: ["PUBLISHED"], to: "HELD" },
};

export type PlaceEvent = "move-up" | "give-up" | "take-again" | "wait-again";

/** Every way a place at an event can change state; a new one begins as it is free or not. */
export const placeLifecycle: Lifecycle<PlaceState, PlaceEvent> = {
  "move-up": { from: ["WAITING"], to: "REGISTERED" },
  "give-up": { from: ["REGISTERED", "WAITING"], to: "CANCELLED" },
  "take-again": { from: ["CANCELLED"], to: "REGISTERED" },
  "wait-again": { from: ["CANCELLED"], to: "WAITING" },
};
