import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

const reason = z.string().min(10);
const { floors, banned } = z
  .strictObject({
    floors: z.array(
      z.strictObject({ package: z.string(), min: z.string().regex(/^\d+\.\d+\.\d+$/), reason }),
    ),
    banned: z.array(z.strictObject({ package: z.string(), reason })),
  })
  .parse(read("tests/rules/floors.json"));

const locked = Object.entries(
  z
    .object({
      lockfileVersion: z.literal(3),
      packages: z.record(
        z.string(),
        z.object({
          version: z.string(),
          name: z.string().optional(),
          link: z.boolean().optional(),
          resolved: z.string().optional(),
          integrity: z.string().optional(),
        }),
      ),
    })
    .parse(read("package-lock.json")).packages,
).flatMap(([path, entry]) => {
  const name = path.split("node_modules/").at(-1) ?? "";
  return path === "" ? [] : [{ path, ...entry, name, alias: entry.name }];
});

/** A prerelease is no release: it counts as the one before. */
function isBelow(version: string, floor: string) {
  const [release = "", prerelease] = version.split("+")[0]?.split(/-(.*)/) ?? [];
  const parts = release.split(".").map(Number);
  const wanted = floor.split(".").map(Number);
  const at = parts.findIndex((part, index) => part !== wanted[index]);
  return at === -1 ? prerelease !== undefined : (parts[at] ?? 0) < (wanted[at] ?? 0);
}

test.for(floors)("$package is $min or newer", ({ package: name, min }) => {
  const versions = locked.filter((entry) => entry.name === name).map(({ version }) => version);
  // A floor of a package that is not installed holds nothing.
  expect(versions).not.toEqual([]);
  expect(versions.filter((version) => isBelow(version, min))).toEqual([]);
});

test.for(banned)("$package is not installed", ({ package: name }) => {
  expect(locked.filter((entry) => [entry.name, entry.alias].includes(name))).toEqual([]);
});

test("versions are compared by their numbers, and a prerelease is below its release", () => {
  expect(isBelow("7.9.0", "7.18.2")).toBe(true);
  expect(isBelow("7.18.2", "7.18.2")).toBe(false);
  expect(isBelow("10.0.0", "9.0.0")).toBe(false);
  expect(isBelow("9.0.0-beta.1", "9.0.0")).toBe(true);
  expect(isBelow("9.0.0+build.5", "9.0.0")).toBe(false);
});

/**
 * An entry without an address comes from the registry that npm is set to; its content is held by the
 * hash all the same.
 */
test("every locked package comes from the npm registry under its own name, with the hash of its content", () => {
  const strange = locked.filter(
    ({ link, alias, resolved, integrity }) =>
      link ||
      alias !== undefined ||
      !/^sha512-[\w+/]{86}==$/.test(integrity ?? "") ||
      !(resolved ?? "https://registry.npmjs.org/").startsWith("https://registry.npmjs.org/"),
  );
  expect(strange.map(({ path }) => path)).toEqual([]);
  expect(locked.length).toBeGreaterThan(100);
});

test("every dependency is pinned to one version, and that is the locked one", () => {
  const versions = z.record(z.string(), z.string());
  const { dependencies, devDependencies } = z
    .object({ dependencies: versions, devDependencies: versions })
    .parse(read("package.json"));
  const wrong = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([name, version]) =>
      !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version) ||
      locked.find(({ path }) => path === `node_modules/${name}`)?.version !== version,
  );
  expect(wrong).toEqual([]);
});
