import { pino } from "pino";

const secret = ["password", "token", "cookie", "authorization", "secret", "code", "url"];

/** Structured log, one JSON object a line on standard output. Never carries secrets or personal data. */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: secret.flatMap((name) => [name, `*.${name}`]), censor: "[hidden]" },
});
