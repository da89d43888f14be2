import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { vaultFrom } from "./vault.server.ts";

const key = randomBytes(32);

test("a key follows from its owner and from the key of the files, and from nothing else", () => {
  const own = vaultFrom(key).keyOf("ona");
  expect(Buffer.from(own, "base64")).toHaveLength(32);
  expect(vaultFrom(key).keyOf("ona")).toBe(own);
  expect(vaultFrom(key).keyOf("jonas")).not.toBe(own);
  expect(vaultFrom(randomBytes(32)).keyOf("ona")).not.toBe(own);
});

test("what is sealed can be opened for its owner with its key only, and shows nothing", () => {
  const sealed = vaultFrom(key).seal("31323334", "ona");
  expect(vaultFrom(key).open(sealed, "ona")).toBe("31323334");
  expect(Buffer.from(sealed, "base64").toString("latin1")).not.toContain("31323334");
  expect(vaultFrom(key).seal("31323334", "ona")).not.toBe(sealed);
  expect(() => vaultFrom(key).open(sealed, "jonas")).toThrow(/authenticate/);
  expect(() => vaultFrom(randomBytes(32)).open(sealed, "ona")).toThrow(/authenticate/);
});
