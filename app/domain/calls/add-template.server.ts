import { record } from "#app/domain/audit/record.server.ts";
import { can } from "#app/domain/policy.ts";
import { fileLabel } from "#app/domain/proposals/file-label.ts";
import { keepFile } from "#app/domain/proposals/keep-file.server.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { fingerprint } from "#app/domain/values/fingerprint.server.ts";
import type { Ctx, StoredFile } from "#app/platform/ports.ts";
import { callDefinition, fieldsOf } from "./definition.ts";

interface TemplateInput {
  /** Of the call. */
  number: string;
  field: string;
  name: string;
  /** What the storage has kept. */
  file: StoredFile;
}

/**
 * Gives a file field of the newest draft version of a call a form to download; another one before it is
 * replaced. It is frozen with the version when that is published.
 */
export function addTemplate(ctx: Ctx, { number, field: key, name, file }: TemplateInput) {
  return ctx.transact(async (tx) => {
    const call = await tx.call.findUnique({
      where: { number },
      include: { versions: { where: { publishedAt: null }, orderBy: { n: "desc" }, take: 1 } },
    });
    if (!call || !can(ctx.actor, "group:work", call)) return refuse("not-found");
    const [version] = call.versions;
    const definition = callDefinition.safeParse(version?.definition);
    if (!version || !definition.success) return refuse("no-valid-draft");
    const field = fieldsOf(definition.data.form).find((one) => one.key === key);
    if (field?.kind !== "file") return refuse("not-found");
    const kept = await keepFile(tx, ctx, file);
    if (!kept.ok) return kept;

    const { sha256, size, mime } = file;
    field.template = { name: fileLabel(name), sha256, size, mime };
    const versionId = version.id;
    await tx.callTemplate.upsert({
      where: { versionId_field: { versionId, field: key } },
      create: { versionId, field: key, sha256 },
      update: { sha256 },
    });
    await tx.callVersion.update({
      where: { id: versionId },
      data: { definition: definition.data, sha256: fingerprint(definition.data) },
      select: { id: true },
    });
    const { groupId, id } = call;
    await record(tx, ctx, {
      groupId,
      kind: "call.template",
      subject: id,
      data: { field: key, sha256 },
    });
    return ok({ field: key, sha256 });
  });
}
