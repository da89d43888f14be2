import type { RouterContextProvider } from "react-router";
import { appContext, arrivalContext } from "./context.ts";

/**
 * When the last byte of the request reached the server, UTC, by the server's clock. To be asked once
 * the body has been read: the socket tells the end of the body when its last byte is taken from it,
 * so the time that the request then waits for its turn is not counted against the sender.
 */
export function receivedAt(context: Readonly<RouterContextProvider>): Date {
  return context.get(arrivalContext).completeAt ?? context.get(appContext).now();
}
