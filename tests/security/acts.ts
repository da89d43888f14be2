import { builtRoutes } from "./manifest.ts";
import { type Act, type Row, rows } from "./routes.ts";
import type { Who } from "./people.ts";

export interface NamedAct extends Act {
  title: string;
  path: string;
  by: Who | null;
}

const all = builtRoutes();

/** Addresses of the program that the table does not know, or whose acts it does not know. */
export const unknown = all
  .filter(({ path, hasAction }) => !rows[path] || hasAction !== Boolean(rows[path]?.acts))
  .map(({ path }) => path);

/** Rows of the table that the program does not have. */
export const orphans = Object.keys(rows).filter((path) => !all.some((one) => one.path === path));

export const readable = Object.entries(rows).map(([path, row]): Row & { path: string } => ({
  path,
  ...row,
}));

/** Every act of every route, one after another. */
export const acts: NamedAct[] = readable.flatMap(({ path, by, acts: own = [] }) =>
  own.map((act) => ({ by, ...act, path, title: `${path} ${act.name ?? ""}`.trim() })),
);
