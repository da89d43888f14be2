import { hash, verify } from "@node-rs/argon2";
import type { Passwords } from "./ports.ts";

// The default algorithm of the library is argon2id.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id with the OWASP minimum of 19 MiB and two passes. */
export async function argon2Passwords(): Promise<Passwords> {
  const nobody = await hash("the account that does not exist", options);
  return {
    hash: (password) => hash(password, options),
    async verify(stored, password) {
      const right = await verify(stored ?? nobody, password);
      return stored !== null && right;
    },
  };
}
