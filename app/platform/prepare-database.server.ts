import { BadSetting } from "./env.server.ts";
import {
  grantTables,
  mayRewriteAudit,
  roleOfOwner,
  withClient,
  withRole,
} from "./database-role.server.ts";
import { log } from "./log.server.ts";
import { migrate, type MigrateOptions } from "./migrate.server.ts";

interface PrepareOptions extends MigrateOptions {
  /** Address of the application's own role; null where the owner's connections take one on. */
  applicationUrl: string | null;
}

/**
 * Migrates as the owner, gives the application's role its rights, and answers the address that the
 * application works with.
 */
export async function prepareDatabase(options: PrepareOptions): Promise<string> {
  const { applicationUrl, url: ownerUrl } = options;
  let role = applicationUrl && (await userOf(applicationUrl));
  if (role && role === (await userOf(ownerUrl)))
    throw new BadSetting(
      `Settings DATABASE_URL and DATABASE_OWNER_URL must name two roles, not ${role} twice.`,
    );
  await migrate({
    ...options,
    async afterwards(client) {
      role ??= await roleOfOwner(client);
      if (role) await grantTables(client, role);
    },
  });
  if (applicationUrl) return applicationUrl;
  return role ? withRole(ownerUrl, role) : ownerUrl;
}

const userOf = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>("SELECT current_user AS name");
    return rows[0]?.name ?? null;
  });

/** Says in the log where the audit trail is not kept from the application itself. */
export async function warnOfOpenAudit(url: string) {
  if (await mayRewriteAudit(url))
    log.warn(
      "the database account of the program could change the audit trail: give it a role of its own in DATABASE_URL and the owner in DATABASE_OWNER_URL (README)",
    );
}
