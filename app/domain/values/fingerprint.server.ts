import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";

/** SHA-256 of the canonical JSON of a value, as hex: what was frozen can be shown to be unchanged. */
export const fingerprint = (value: unknown) =>
  createHash("sha256").update(canonicalJson(value)).digest("hex");
