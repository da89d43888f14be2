import { readFileSync } from "node:fs";
import type { RouteConfigEntry } from "@react-router/dev/routes";
import { expect, test } from "vitest";
import routes from "#app/routes.ts";
import { surfaces } from "./surfaces.ts";
import { readTable } from "./table.ts";

/** Whose surface would ask nothing, each with the reason. */
const exceptions: { routes: RegExp; reason: string }[] = [
  {
    routes: /^dev\//,
    reason: "of developers: nothing of the database but mail that is on the machine",
  },
  {
    routes: /^(help|privacy|accessibility|cookies)$/,
    reason: "texts that are the same for everybody",
  },
  { routes: /^(open-data|openapi\.json)$/, reason: "what open data there are" },
  {
    routes: /^(open-data\/360giving\.json|open-data\/v1\/strategies\/.*|common-grants\/.*)$/,
    reason: "the same for everybody, by the queries of the lists of open data",
  },
  {
    routes: /^calls\/:number\/templates\//,
    reason: "empty forms to fill in, the same for everybody",
  },
  { routes: /^\*$/, reason: "what is not there" },
  {
    routes: /^(register|sign-in|sign-out|reset-password)(\/|$)/,
    reason: "before or instead of a session",
  },
  {
    routes: /^(confirm-email|invitations|unsubscribe)\/:token(\/one-click)?$/,
    reason: "whoever holds the token",
  },
  { routes: /^account\/continue\/:token$/, reason: "the form of the browser that holds the token" },
  {
    routes: /^account(\/(password|mails|data\/export|data\/erase|second-factor.*))?$/,
    reason: "one's own account, by the session alone",
  },
  { routes: /^my$/, reason: "a redirect" },
  {
    routes: /^subscriptions\/(confirm|end)\/:token(\/one-click)?$/,
    reason: "whoever holds the token",
  },
  {
    routes: /^places\/:token(\/quiet(\/one-click)?)?$/,
    reason: "whoever holds the token of a place at an event",
  },
  { routes: /^accent\/:file$/, reason: "a colour, the same for everybody" },
  { routes: /^my\/organisations\/new$/, reason: "makes what is the maker's own" },
  {
    routes: /^my\/organisations\/join$/,
    reason: "name by code, as the public register tells; makes a request",
  },
];

interface Place {
  path: string;
  file: string;
}

function places(entries: readonly RouteConfigEntry[], above = ""): Place[] {
  return entries.flatMap((entry) => {
    const path = [above, entry.path].filter(Boolean).join("/");
    if (entry.children) return places(entry.children, path);
    return [{ path, file: `app/${entry.file}` }];
  });
}

const exportsOf = (file: string, name: string) =>
  new RegExp(`^export (?:async )?(?:const|function) ${name}\\b`, "m").test(
    readFileSync(file, "utf8"),
  );

/** A loader that only says that there is nothing. */
const isClosed = (file: string) =>
  /export const loader = \(\) => \{\s*throw data\(null, \{ status: 404 \}\);\s*\};/.test(
    readFileSync(file, "utf8"),
  );

const all = places(routes);
const rows = new Set(readTable("policy.csv").map(([surface]) => surface));
const covered = (isAct: boolean) =>
  Object.entries(surfaces)
    .filter(([name, { act }]) => rows.has(name) && Boolean(act) === isAct)
    .map(([, { route }]) => route);
const isExcepted = ({ path }: Place) => exceptions.some((one) => one.routes.test(path));

test("every page and download is asked for in policy.csv", () => {
  const known = covered(false);
  const missing = all.filter(
    (place) =>
      !isExcepted(place) &&
      !known.includes(place.path) &&
      !isClosed(place.file) &&
      (exportsOf(place.file, "loader") || !exportsOf(place.file, "action")),
  );
  expect(missing).toEqual([]);
});

test("every act is tried in policy.csv", () => {
  const known = covered(true);
  const missing = all.filter(
    (place) => !isExcepted(place) && exportsOf(place.file, "action") && !known.includes(place.path),
  );
  expect(missing).toEqual([]);
});

test("every surface is an address of the program with a row in policy.csv, and every exception is needed", () => {
  const paths = all.map(({ path }) => path);
  expect(Object.values(surfaces).filter(({ route }) => !paths.includes(route))).toEqual([]);
  expect(Object.keys(surfaces).filter((name) => !rows.has(name))).toEqual([]);
  const unused = exceptions.filter((one) => !paths.some((path) => one.routes.test(path)));
  expect(unused).toEqual([]);
});
