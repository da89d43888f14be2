import { z } from "zod";
import type { Vault } from "#app/platform/ports.ts";

/** Base64 without the signs that an address gives a meaning. */
const inAddress = (sealed: string) =>
  sealed.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
const fromAddress = (token: string) => token.replaceAll("-", "+").replaceAll("_", "/");

const wish = z.object({
  groupId: z.string(),
  email: z.string(),
  locale: z.enum(["lt", "en"]),
  /** When it was asked for, UTC. */
  askedAt: z.iso.datetime(),
});
export type Wish = z.infer<typeof wish>;

const confirming = "confirm subscription";
const ending = "end subscription";

function opened(vault: Vault, token: string, owner: string): string | null {
  if (!/^[\w-]{20,1000}$/.test(token)) return null;
  try {
    return vault.open(fromAddress(token), owner);
  } catch {
    return null;
  }
}

/** What the link of the first mail carries: nothing is stored before the owner of the address follows it. */
export const sealWish = (vault: Vault, asked: Wish) =>
  inAddress(vault.seal(JSON.stringify(asked), confirming));

export function openWish(vault: Vault, token: string): Wish | null {
  const text = opened(vault, token, confirming);
  return text === null ? null : wish.parse(JSON.parse(text));
}

/** What the link that ends a subscription carries; it works as long as there is one. */
export const sealEnd = (vault: Vault, subscriptionId: string) =>
  inAddress(vault.seal(subscriptionId, ending));

export const openEnd = (vault: Vault, token: string) => opened(vault, token, ending);
