import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type RouterContextProvider } from "react-router";
import { dutySchema as schema } from "#app/domain/publicity/duty-schema.ts";
import { keepDuty, mayKeepDuty, removeEvidence } from "#app/domain/publicity/keep-duty.server.ts";
import { appContext } from "./context.ts";
import { keptFiles, receiveEnclosures } from "./receive-enclosures.server.ts";
import { sentence, unwrap } from "./respond.ts";

/** Takes what is told of a duty with its files; a refused form keeps both. */
export async function takeDuty(
  context: Readonly<RouterContextProvider>,
  request: Request,
  {
    id,
    duty: asked,
    as,
    page,
  }: { id: string; duty: string; as: "report" | "manage"; page: string },
) {
  const ctx = context.get(appContext);
  const allowed = await mayKeepDuty(ctx, { id, duty: asked, as });
  const place = `publicity ${id} ${asked}`;
  const { form, files, faults } = await receiveEnclosures(ctx, request, { place, may: allowed.ok });
  const duty = unwrap(allowed);
  const file = form.get("remove");
  if (typeof file === "string") {
    const removed = await removeEvidence(ctx, { id, duty, as, file });
    if (removed.ok) return redirect(`${page}/${duty}`);
    if (removed.error.code !== "publicity-settled") throw unwrap(removed);
    const reply = { status: "error" as const, error: { "": [sentence(context, removed.error)] } };
    return data({ reply, kept: [], faults: [] }, { status: 409 });
  }
  const submission = parseWithZod(form, { schema });
  if (submission.status !== "success" || faults.length > 0) {
    const kept = await keptFiles(ctx, place, files);
    return data({ reply: submission.reply(), kept, faults }, { status: 400 });
  }
  const result = await keepDuty(ctx, { id, duty, as, ...submission.value, files });
  if (result.ok) return redirect(page);
  const why = [sentence(context, result.error)];
  const isLater = result.error.code === "publicity-later";
  const reply = submission.reply(isLater ? { fieldErrors: { doneOn: why } } : { formErrors: why });
  return data({ reply, kept: await keptFiles(ctx, place, files), faults }, { status: 409 });
}
