import { createContext } from "react-router";
import type { Visitor } from "#app/domain/accounts/find-actor.server.ts";
import type { Locale, Translate } from "#app/i18n/translate.ts";
import type { Ctx } from "#app/platform/ports.ts";

/** What the server knows of a request before React Router sees it. */
export interface Arrival {
  /** By which a failure shown to somebody is found in the log. */
  id: string;
  /** When the last byte of the request's head reached the server, UTC. */
  at: Date;
  /** When the last byte of its body was taken from the socket, UTC; null while it is arriving. */
  completeAt: Date | null;
  address: string;
}

export const arrivalContext = createContext<Arrival>();
export const appContext = createContext<Ctx>();
/** Whose session the request came with, and what keeps rights back. */
export const visitorContext = createContext<Omit<Visitor, "actor" | "locale">>();
export const localeContext = createContext<{ locale: Locale; t: Translate }>();
