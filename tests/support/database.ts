import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";

export interface FreshDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A database of the caller's own: a copy of the migrated template, or quite empty. */
export async function freshDatabase(
  from: "migrated" | "empty" = "migrated",
): Promise<FreshDatabase> {
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  const template = from === "migrated" ? "template_app" : "template0";
  await admin(`create database ${name} template ${template} strategy file_copy`);
  const url = new URL(inject("clusterUrl"));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => admin(`drop database ${name} with (force)`) };
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
