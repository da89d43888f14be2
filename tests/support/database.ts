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

const templates = {
  migrated: "template_app",
  demonstration: "template_demonstration",
  empty: "template0",
};

/** A database of the caller's own: a copy of the migrated one, of the demonstration, or quite empty. */
export async function freshDatabase(
  from: keyof typeof templates = "migrated",
): Promise<FreshDatabase> {
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  await admin(`create database ${name} template ${templates[from]} strategy file_copy`);
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
