import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";

const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol.slice(0, -1)),
      {
        abort: true,
        error: `must be an address that starts with ${protocols.map((p) => `${p}://`).join(" or ")}`,
      },
    );

const wholePort = "must be a whole number from 0 to 65535";
const mailAddress = /^[^<>\r\n]*<[^@\s<>]+@[^@\s<>]+>$|^[^@\s<>]+@[^@\s<>]+$/;

/** An address with both keys and the name of a bucket, as `s3Blobs` reads it. */
function namesBucket(value: string) {
  const { username, password, pathname } = new URL(value);
  return username !== "" && password !== "" && /^\/[^/]+$/.test(pathname);
}

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { abort: true, error: wholePort })
    .transform(Number)
    .refine((port) => port <= 65_535, wholePort)
    .default(3000),
  PUBLIC_ORIGIN: url("http", "https")
    .refine((value) => new URL(value).origin === value, "must be an origin without a path")
    .optional(),
  DATABASE_URL: url("postgres", "postgresql").optional(),
  DATABASE_OWNER_URL: url("postgres", "postgresql").optional(),
  DATA_DIR: z.string().min(1).default("data"),
  FILES_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, "must be 64 hexadecimal digits (openssl rand -hex 32)")
    .optional(),
  S3_URL: url("http", "https")
    .refine(namesBucket, "must name both keys and a bucket: https://key:secret@host/bucket")
    .optional(),
  SMTP_URL: url("smtp", "smtps").optional(),
  CLAMD_URL: url("tcp")
    .refine((value) => new URL(value).hostname !== "", "must name a host: tcp://host:3310")
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(mailAddress, "must be a mail address, with a name or without: Name <name@example.lt>")
    .default("Kvieslys <kvieslys@localhost>"),
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
  /** Of the role that owns the tables, where `databaseUrl` is another one's. */
  databaseOwnerUrl: string | null;
  dataDir: string;
  filesKey: string | null;
  s3Url: string | null;
  smtpUrl: string | null;
  /** Of the virus scanner. */
  clamdUrl: string | null;
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

/** Whether two different words differ by one letter added, left out or changed. */
function isSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let same = 0;
  while (one[same] === other[same]) same++;
  const [rest, otherRest] = [one.slice(same), other.slice(same)];
  return [
    [rest.slice(1), otherRest],
    [rest, otherRest.slice(1)],
    [rest.slice(1), otherRest.slice(1)],
  ].some(([left, right]) => left === right);
}

/** The environment is full of other programs' names; one letter beside ours is a slip of the pen. */
function refuseSlips(names: string[]) {
  const known = Object.keys(settings.shape).filter((name) => name.length > 5);
  for (const name of names) {
    const meant = known.find((one) => isSlip(name, one));
    if (meant) throw new BadSetting(`Setting ${name} is unknown; ${meant} is probably meant.`);
  }
}

/** Reads the settings once. Throws BadSetting with one sentence that names the setting. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  refuseSlips(Object.keys(given));
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
  if (env.DATABASE_OWNER_URL && !env.DATABASE_URL)
    throw new BadSetting("Setting DATABASE_OWNER_URL needs DATABASE_URL beside it.");
  if (!loopback && !origin.startsWith("https:"))
    throw new BadSetting(
      "Setting PUBLIC_ORIGIN must start with https:// unless it is this machine.",
    );
  return {
    port: env.PORT,
    origin,
    loopback,
    databaseUrl: env.DATABASE_URL ?? null,
    databaseOwnerUrl: env.DATABASE_OWNER_URL ?? null,
    dataDir: resolve(env.DATA_DIR),
    filesKey: env.FILES_KEY ?? null,
    s3Url: env.S3_URL ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    clamdUrl: env.CLAMD_URL ?? null,
    mailFrom: env.MAIL_FROM,
    logLevel: env.LOG_LEVEL,
    demo: env.DEMO ? env.DEMO === "on" : loopback,
  };
}

export const env = () => readEnv(process.env);
