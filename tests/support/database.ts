import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";

export interface FreshDatabase {
  /** As the application's role, which may not do everything. */
  url: string;
  /** As the owner of the tables. */
  ownerUrl: string;
  drop(): Promise<void>;
}

/** A database of the caller's own: a copy of the migrated template, or quite empty. */
export async function freshDatabase(
  from: "migrated" | "empty" = "migrated",
): Promise<FreshDatabase> {
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  const template = from === "migrated" ? "template_app" : "template0";
  await admin(`create database ${name} template ${template} strategy file_copy`);
  return {
    url: inDatabase(inject("applicationUrl"), name),
    ownerUrl: inDatabase(inject("clusterUrl"), name),
    drop: () => admin(`drop database ${name} with (force)`),
  };
}

function inDatabase(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

async function admin(sql: string) {
  const client = new Client(inject("clusterUrl"));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
