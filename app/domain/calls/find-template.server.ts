import { ok, refuse } from "#app/domain/result.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { definitionOf } from "./definition-of.server.ts";
import { fieldsOf } from "./definition.ts";
import { shown } from "./queries.server.ts";

interface Named {
  number: string;
  version: string;
  field: string;
}

/** The form to fill in of a file field, as a version of a public call froze it; for everybody. */
export async function findTemplate({ db }: Pick<Ctx, "db">, { number, version, field }: Named) {
  if (!/^\d{1,6}$/.test(version)) return refuse("not-found");
  const found = await db.callVersion.findFirst({
    where: { n: Number(version), call: { number, status: { in: shown } } },
    select: { id: true },
  });
  if (!found) return refuse("not-found");
  const stored = await db.callTemplate.findUnique({
    where: { versionId_field: { versionId: found.id, field } },
    select: { file: { select: { sha256: true, scan: true } } },
  });
  const { form } = await definitionOf(db, found.id);
  const named = fieldsOf(form).find(({ key }) => key === field);
  const template = named?.kind === "file" ? named.template : undefined;
  const isBad = stored?.file.scan === "INFECTED" || stored?.file.scan === "DAMAGED";
  if (!template || stored?.file.sha256 !== template.sha256 || isBad) return refuse("not-found");
  return ok(template);
}
