import { readdirSync, readFileSync } from "node:fs";

interface Entry {
  id: string;
  parentId?: string;
  path?: string;
  index?: boolean;
  hasAction: boolean;
  hasLoader: boolean;
}

const folder = "build/client/assets";

function entries(): Record<string, Entry> {
  const name = readdirSync(folder).find((one) => /^manifest-\w+\.js$/.test(one));
  if (!name) throw new Error(`${folder} has no manifest: run "npx react-router build"`);
  const [, json = ""] = /=(\{.*\});?\s*$/s.exec(readFileSync(`${folder}/${name}`, "utf8")) ?? [];
  return JSON.parse(json).routes;
}

export interface BuiltRoute {
  /** The address with its parameters: `/calls/:number`. */
  path: string;
  hasAction: boolean;
}

/** Every address of the built program, layouts left out. */
export function builtRoutes(): BuiltRoute[] {
  const all = entries();
  const pathOf = ({ parentId, path }: Entry): string => {
    const parent = parentId ? all[parentId] : undefined;
    return [parent ? pathOf(parent) : "", path].filter(Boolean).join("/");
  };
  const parents = new Set(Object.values(all).map(({ parentId }) => parentId));
  return Object.values(all)
    .filter(({ id }) => !parents.has(id))
    .map((entry) => ({ path: `/${pathOf(entry)}`, hasAction: entry.hasAction }));
}
