import { expect, test } from "vitest";
import { BadSetting, readEnv } from "./env.server.ts";

const refusal = (source: Record<string, string>) => {
  try {
    readEnv(source);
    return null;
  } catch (error) {
    if (error instanceof BadSetting) return error.message;
    throw error;
  }
};

test.for<[string, string]>([
  ["PORT", "abc"],
  ["PORT", "70000"],
  ["PORT", "1.5"],
  ["PORT", "0x10"],
  ["PUBLIC_ORIGIN", "x"],
  ["PUBLIC_ORIGIN", "ftp://example.lt"],
  ["PUBLIC_ORIGIN", "http://example.lt"],
  ["PUBLIC_ORIGIN", "https://example.lt/path"],
  ["DATABASE_URL", "mysql://u:p@localhost/x"],
  ["FILES_KEY", "12"],
  ["S3_URL", "x"],
  ["S3_URL", "https://s3.example.lt/bucket"],
  ["S3_URL", "https://key:secret@s3.example.lt"],
  ["SMTP_URL", "x"],
  ["MAIL_FROM", "kvietimai"],
  ["LOG_LEVEL", "loud"],
  ["DEMO", "yes"],
  ["FILE_KEY", "0"],
  ["DATABASEURL", "postgresql://localhost/x"],
  ["SMTP_URI", "smtp://localhost"],
])("%s=%s is refused with one sentence that names it", ([name, value]) => {
  expect(refusal({ [name]: value })).toMatch(new RegExp(`^Setting ${name} [^\n]+\\.$`));
});

test.for([
  "https://example.lt",
  "https://127.0.0.1.example.lt",
  "https://localhost.example.lt",
  "https://10.0.0.1",
  "https://0.0.0.0",
])("the demonstration is refused where others can reach the service: %s", (PUBLIC_ORIGIN) => {
  expect(refusal({ DEMO: "on", PUBLIC_ORIGIN })).toMatch(/^Setting DEMO /);
  expect(readEnv({ PUBLIC_ORIGIN }).demo).toBe(false);
});

test("other programs' names and empty values are no settings", () => {
  expect(refusal({ HOME: "/root", PATH: "/bin", SMTP_HOST: "x", PORTS: "1", PORT: "" })).toBeNull();
  expect(readEnv({})).toMatchObject({ port: 3000, origin: "http://localhost:3000", demo: true });
});
