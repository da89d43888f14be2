import { expect, test } from "vitest";
import { receiptSample } from "#tests/support/letter-samples.ts";
import { letterModel } from "./letter.ts";
import { receiptLetter } from "./receipt.ts";

const textOf = (language: "lt" | "en") =>
  JSON.stringify(receiptLetter(receiptSample(language))).replaceAll("\u00A0", " ");

test("a receipt names the second, the number, the hashes, the files and the signatory", () => {
  const text = textOf("lt");
  for (const words of [
    "2026-10-01 16:58:07 (Lietuvos laiku)",
    "užregistruotas Nr. DH-2.2-01-003.",
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "Ąžuolyno įstatai (galiojanti redakcija).pdf",
    "1 234 567 B",
    "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13",
    "Žygimantas Lūšis, direktorius",
    "planuojame tai padaryti iki 2026 m. gruodžio 15 d.",
  ])
    expect(text).toContain(words);
});

test("a receipt is dated by the day in Vilnius and signed by nobody", () => {
  const model = receiptLetter({
    ...receiptSample(),
    receivedAt: new Date("2026-10-01T22:00:00Z"),
  });
  expect(model).toMatchObject({ date: "2026-10-02", signatory: null, kind: "RECEIPT" });
});

test("a receipt without files says so", () => {
  const model = receiptLetter({ ...receiptSample(), files: [] });
  expect(JSON.stringify(model)).toContain("Prie pasiūlymo failų nepridėta.");
});

test("a receipt is stored and read back unchanged, in both languages", () => {
  for (const language of ["lt", "en"] as const) {
    const model = receiptLetter(receiptSample(language));
    expect(letterModel.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
  }
  expect(textOf("en")).not.toMatch(/Nr\.|laiku|Eur\b/);
});
