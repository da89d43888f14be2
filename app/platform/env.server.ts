import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";

const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol.slice(0, -1)),
      `must be an address that starts with ${protocols.map((p) => `${p}://`).join(" or ")}`,
    );

const settings = z.object({
  PORT: z.coerce.number("must be a number").int().min(0).max(65_535).default(3000),
  PUBLIC_ORIGIN: url("http", "https")
    .refine((value) => new URL(value).origin === value, "must be an origin without a path")
    .optional(),
  DATABASE_URL: url("postgres", "postgresql").optional(),
  DATA_DIR: z.string().min(1).default("data"),
  FILES_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, "must be 64 hexadecimal digits (openssl rand -hex 32)")
    .optional(),
  S3_URL: url("http", "https").optional(),
  SMTP_URL: url("smtp", "smtps").optional(),
  MAIL_FROM: z.string().min(3).default("Kvieslys <kvieslys@localhost>"),
  LOG_LEVEL: z
    .enum(
      ["debug", "info", "warn", "error", "silent"],
      "must be debug, info, warn, error or silent",
    )
    .default("info"),
  DEMO: z.enum(["on", "off"], "must be on or off").optional(),
});

export interface Env {
  port: number;
  origin: string;
  /** True where the service is reachable from this machine only. */
  loopback: boolean;
  databaseUrl: string | null;
  dataDir: string;
  filesKey: string | null;
  s3Url: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
  /** Demo data and accounts; refused unless the service is reachable from this machine only. */
  demo: boolean;
}

export class BadSetting extends Error {}

const isLoopback = (hostname: string) =>
  hostname === "localhost" ||
  hostname === "[::1]" ||
  (isIP(hostname) === 4 && hostname.startsWith("127."));

/** Reads the settings once. Throws BadSetting with one sentence that names the setting. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new BadSetting(`Setting ${String(issue?.path[0])} ${issue?.message ?? "is wrong"}.`);
  }
  const env = parsed.data;
  const origin = env.PUBLIC_ORIGIN ?? `http://localhost:${env.PORT}`;
  const loopback = isLoopback(new URL(origin).hostname);
  if (env.DEMO === "on" && !loopback)
    throw new BadSetting(
      "Setting DEMO may be on only while PUBLIC_ORIGIN is this machine (localhost).",
    );
  if (!loopback && !origin.startsWith("https:"))
    throw new BadSetting(
      "Setting PUBLIC_ORIGIN must start with https:// unless it is this machine.",
    );
  return {
    port: env.PORT,
    origin,
    loopback,
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: resolve(env.DATA_DIR),
    filesKey: env.FILES_KEY ?? null,
    s3Url: env.S3_URL ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    logLevel: env.LOG_LEVEL,
    demo: env.DEMO ? env.DEMO === "on" : loopback,
  };
}

export const env = () => readEnv(process.env);
