import { Client } from "pg";

type Row = Record<string, unknown>;

/** One row that differs: added where there is no `before`, removed where there is no `after`. */
export interface Change {
  table: string;
  before: Row | null;
  after: Row | null;
}

interface Table {
  name: string;
  key: string[];
  columns: string[];
}

/** Counters and marks of time that every request may move. */
const restless: Record<string, string[]> = { Session: ["seenAt"] };
const leftOut = ["_prisma_migrations", "rate_limit"];

const quoted = (name: string) => `"${name}"`;

async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; key: string[]; columns: string[] }>(
    `select c.relname as name,
       (select array_agg(a.attname::text) from pg_index i
          join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
          where i.indrelid = c.oid and i.indisprimary) as key,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            and a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and c.relname <> all($1)
     order by 1`,
    [leftOut],
  );
  return rows;
}

export interface Column {
  table: string;
  column: string;
  type: string;
  /** The words that a column of words takes; null for any other. */
  words: string[] | null;
}

async function columnsOf(client: Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select c.relname as table, a.attname as column, t.typname as type,
       (select array_agg(e.enumlabel::text) from pg_enum e where e.enumtypid = t.oid) as words
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       join pg_type t on t.oid = a.atttypid
     where n.nspname = 'public' and c.relkind = 'r' and c.relname <> all($1)
     order by 1, 2`,
    [leftOut],
  );
  return rows;
}

function changesOf({ name, key }: Table) {
  const table = quoted(name);
  const same = key.map((column) => `a.${quoted(column)} = b.${quoted(column)}`).join(" and ");
  const moved = restless[name];
  const [one, other] = moved
    ? ["a", "b"].map((row) => `to_jsonb(${row}) - array['${moved.join("','")}']`)
    : ["a", "b"];
  return `select '${name}' as table, to_jsonb(a) as before, to_jsonb(b) as after
    from kept.${table} a full join public.${table} b on ${same}
    where ${one} is distinct from ${other}`;
}

/**
 * Keeps a copy of the whole database beside itself, to tell what a request has changed and to put it
 * back. Needs the superuser: triggers and keys are not asked.
 */
export async function keep(url: string) {
  const client = new Client(url);
  await client.connect();
  await client.query("set session_replication_role = replica");
  const tables = await tablesOf(client);
  await client.query("create schema kept");
  for (const { name } of tables)
    await client.query(`create table kept.${quoted(name)} as table public.${quoted(name)}`);
  for (const { name, key } of tables)
    await client.query(
      `alter table kept.${quoted(name)} add primary key (${key.map(quoted).join(", ")})`,
    );
  const comparison = tables.map(changesOf).join("\nunion all\n");

  async function changes(): Promise<Change[]> {
    return (await client.query<Change>(comparison)).rows;
  }

  /** Puts back what has changed, and forgets who tried how often. */
  async function restore() {
    const changed = new Set((await changes()).map(({ table }) => table));
    await client.query("begin");
    for (const { name, columns } of tables.filter(({ name: one }) => changed.has(one))) {
      const list = columns.map(quoted).join(", ");
      await client.query(`delete from public.${quoted(name)}`);
      await client.query(
        `insert into public.${quoted(name)} (${list}) select ${list} from kept.${quoted(name)}`,
      );
    }
    await client.query("delete from rate_limit");
    await client.query("commit");
  }

  return {
    changes,
    restore,
    columns: await columnsOf(client),
    close: () => client.end(),
  };
}

/** `Table.column` of what was changed, `+Table` of what was added, `-Table` of what was removed. */
export function touched(changes: readonly Change[]): string[] {
  const names = changes.flatMap(({ table, before, after }) => {
    if (!before) return [`+${table}`];
    if (!after) return [`-${table}`];
    return Object.keys(after)
      .filter((column) => JSON.stringify(before[column]) !== JSON.stringify(after[column]))
      .filter((column) => !restless[table]?.includes(column))
      .map((column) => `${table}.${column}`);
  });
  return [...new Set(names)].toSorted();
}

const volatile: [RegExp, string][] = [
  [/\$argon2id\$[^"]+/g, "<hash>"],
  [/\b[0-9a-f]{16,}\b/g, "<hash>"],
  [/\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})/g, "<time>"],
];

/** Columns of added rows that are drawn at random. */
const drawn = ["id", "pending", "verifyCode"];

/** The changes as text in which two equal requests are equal: new ids, times and secrets are masked. */
export function comparable(changes: readonly Change[]): string {
  const added = changes.flatMap(({ before, after }) =>
    before
      ? []
      : drawn.map((column) => after?.[column]).filter((value) => typeof value === "string"),
  );
  const lines = changes.map(({ table, before, after }) => {
    let text = JSON.stringify([table, before === null, after]);
    for (const id of added) text = text.replaceAll(id, "<new>");
    for (const [pattern, mask] of volatile) text = text.replaceAll(pattern, mask);
    return text;
  });
  return lines.toSorted().join("\n");
}
