import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Vault } from "./ports.ts";

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM under a key of its own that follows from the key of the files. */
export function vaultFrom(filesKey: Buffer): Vault {
  const key = Buffer.from(hkdfSync("sha256", filesKey, "", "kvieslys second factor", 32));
  return {
    keyOf: (owner) =>
      Buffer.from(hkdfSync("sha256", filesKey, "", `kvieslys local copy ${owner}`, 32)).toString(
        "base64",
      ),
    seal(text, owner) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(owner));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString("base64");
    },
    open(sealed, owner) {
      const bytes = Buffer.from(sealed, "base64");
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceBytes))
        .setAAD(Buffer.from(owner))
        .setAuthTag(bytes.subarray(-tagBytes));
      const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
      return Buffer.concat([text, decipher.final()]).toString("utf8");
    },
  };
}
