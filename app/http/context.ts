import { createContext } from "react-router";
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
export const localeContext = createContext<{ locale: Locale; t: Translate }>();
