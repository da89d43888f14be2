import type { Db, Ctx } from "#app/platform/ports.ts";

/** What the process was started with; composed once by the server, read by the middleware. */
export interface Services extends Omit<Ctx, "actor"> {
  db: Db;
  origin: string;
  demo: boolean;
  /** True where cookies can carry the __Host- prefix. */
  secure: boolean;
  /** Folder of sent mails while no SMTP server is set, or null. */
  mailDir: string | null;
}

let current: Services | undefined;

export function installServices(services: Services) {
  current = services;
}

export function services(): Services {
  if (!current) throw new Error("the server has not been composed");
  return current;
}
