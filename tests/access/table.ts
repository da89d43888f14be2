import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The rows of a table beside the tests: cells between commas, a line that begins with # is a remark. */
export function readTable(name: string): string[][] {
  const text = readFileSync(join(import.meta.dirname, name), "utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split(",").map((cell) => cell.trim()));
}
