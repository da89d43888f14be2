import type { Services } from "#app/http/services.server.ts";
import type { Mailer } from "#app/platform/mailer.server.ts";

/** What a task may use: the services of the process without a person, and the mailer. */
export type TaskContext = Services & { mailer: Mailer };
