import { Client } from "pg";

/** Tables on which the application may do less than read, add, change and remove rows. */
const lessThanAll: Record<string, string> = {
  AuditEntry: "SELECT, INSERT",
  AuditSeal: "SELECT",
  _prisma_migrations: "SELECT",
};

/** One connection for a moment. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: "kvieslys" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Gives `role` its rights on every table of the owner who asks, and takes all others from it. */
export async function grantTables(client: Client, role: string) {
  const to = client.escapeIdentifier(role);
  const { rows: tables } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user ORDER BY 1",
  );
  const statements = tables.flatMap(({ name }) => {
    const table = `public.${client.escapeIdentifier(name)}`;
    const rights = lessThanAll[name] ?? "SELECT, INSERT, UPDATE, DELETE";
    return [`REVOKE ALL ON ${table} FROM ${to}, PUBLIC`, `GRANT ${rights} ON ${table} TO ${to}`];
  });
  // One message is one transaction: a program at work never meets a table without rights.
  await client.query(statements.join(";\n"));
}

/**
 * The role without a login that the owner's own connections take on; made where the owner may make
 * roles. Null where there is none.
 */
export async function roleOfOwner(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ role: string; exists: boolean; may: boolean }>(
    `SELECT own.role, EXISTS (SELECT 1 FROM pg_roles WHERE rolname = own.role) AS exists, rolsuper OR rolcreaterole AS may
     FROM pg_roles, (SELECT left(current_user, 59) || '_app' AS role) AS own WHERE rolname = current_user`,
  );
  const [{ role, exists, may } = { role: "", exists: false, may: false }] = rows;
  const quoted = client.escapeIdentifier(role);
  if (!exists && !may) return null;
  if (!exists) await client.query(`CREATE ROLE ${quoted} NOLOGIN`);
  if (may) await client.query(`GRANT ${quoted} TO CURRENT_USER`);
  const { rows: member } = await client.query<{ is: boolean }>(
    "SELECT pg_has_role(current_user, $1, 'MEMBER') AS is",
    [role],
  );
  return member[0]?.is ? role : null;
}

/** The same address, with the role taken on at the start of every connection. */
export function withRole(url: string, role: string): string {
  const address = new URL(url);
  const given = address.searchParams.get("options");
  address.searchParams.set(
    "options",
    `${given ? `${given} ` : ""}-c role=${role.replaceAll(/([\\ ])/g, "\\$1")}`,
  );
  return address.href;
}

/** Whether whoever connects with this address could change the audit trail, or its own rights on it. */
export function mayRewriteAudit(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ may: boolean }>(
      `SELECT bool_or(has_table_privilege(oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER') OR pg_has_role(relowner, 'MEMBER')) AS may
       FROM pg_class WHERE oid IN ('public."AuditEntry"'::regclass, 'public."AuditSeal"'::regclass)`,
    );
    return rows[0]?.may !== false;
  });
}
