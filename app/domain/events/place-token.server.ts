import { hashOf } from "#app/domain/accounts/find-actor.server.ts";
import type { Vault } from "#app/platform/ports.ts";

interface Place {
  eventId: string;
  email: string;
}

/**
 * The secret in the links of the mails about one place. It follows from the key of the service, the
 * event and the address, so that every mail carries the same and none lies in the outbox.
 */
export const placeToken = (vault: Vault, { eventId, email }: Place) =>
  vault
    .keyOf(`event place ${eventId} ${email}`)
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

export const placeTokenHash = (vault: Vault, place: Place) => hashOf(placeToken(vault, place));
