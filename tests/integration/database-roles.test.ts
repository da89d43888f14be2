import { Client } from "pg";
import { expect, inject, test } from "vitest";
import { mayRewriteAudit } from "#app/platform/database-role.server.ts";
import { prepareDatabase } from "#app/platform/prepare-database.server.ts";
import { freshDatabase } from "#tests/support/database.ts";

async function sql(url: string, text: string) {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const options = { dir: "prisma/migrations", log: () => {} };

/** An empty database with an owner of its own, who is no superuser. */
async function owned(owner: string, right: string) {
  const database = await freshDatabase("empty");
  const admin = inject("clusterUrl");
  const url = new URL(database.ownerUrl);
  await sql(admin, `CREATE ROLE ${owner} LOGIN PASSWORD 'x' ${right}`);
  await sql(admin, `ALTER DATABASE ${url.pathname.slice(1)} OWNER TO ${owner}`);
  url.username = owner;
  url.password = "x";
  async function drop() {
    await database.drop();
    await sql(admin, `DROP ROLE IF EXISTS ${owner}_app; DROP ROLE ${owner}`);
  }
  return { url: url.href, drop };
}

test("with one address whose user may make roles, the program works under a lesser one, twice alike", async () => {
  const { url, drop } = await owned("vienas", "CREATEROLE");
  for (let start = 0; start < 2; start++) {
    const used = await prepareDatabase({ url, applicationUrl: null, ...options });
    expect(await sql(used, "SELECT current_user AS name")).toEqual([{ name: "vienas_app" }]);
    expect(await mayRewriteAudit(used)).toBe(false);
    await sql(used, `INSERT INTO rate_limit (key) VALUES ('${start}')`);
    await expect(sql(used, 'DELETE FROM "AuditEntry"')).rejects.toThrow("permission denied");
  }
  await drop();
});

test("with one address whose user may not, the program works as the owner, and that is told", async () => {
  const { url, drop } = await owned("kitas", "");
  const used = await prepareDatabase({ url, applicationUrl: null, ...options });
  expect(used).toBe(url);
  expect(await mayRewriteAudit(used)).toBe(true);
  await drop();
});

test("the same role is refused as its own owner", async () => {
  const { url, drop } = await owned("tas_pats", "");
  await expect(prepareDatabase({ url, applicationUrl: url, ...options })).rejects.toThrow(
    "must name two roles",
  );
  await drop();
});
