import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type RouterContextProvider } from "react-router";
import { answerComplaint, previewAnswer } from "#app/domain/complaints/answer-complaint.server.ts";
import { answerSchema, handlerSchema, noteSchema } from "#app/domain/complaints/answer-schema.ts";
import { appointHandler } from "#app/domain/complaints/appoint-handler.server.ts";
import {
  addComplaintNote,
  examineComplaint,
} from "#app/domain/complaints/examine-complaint.server.ts";
import { handlingPage } from "#app/domain/complaints/handling-page.server.ts";
import type { Result } from "#app/domain/result.ts";
import { appContext } from "./context.ts";
import { keptFiles, receiveEnclosures } from "./receive-enclosures.server.ts";
import { sentence, unwrap } from "./respond.ts";

/**
 * One of the acts on a complaint: `intent` says which. A refused one is shown again with what was
 * typed and with the files that could be taken.
 */
export async function takeComplaintAct(
  context: Readonly<RouterContextProvider>,
  request: Request,
  id: string,
) {
  const ctx = context.get(appContext);
  const page = unwrap(await handlingPage(ctx, { id }));
  const place = `complaint-note ${id}`;
  const { form, files, faults } = await receiveEnclosures(ctx, request, {
    place,
    may: page.examines,
  });
  const done = (result: Result<unknown>) => {
    if (result.ok) return redirect(`/staff/complaints/${id}`, 303);
    if (result.error.code === "not-found") throw data(null, { status: 404 });
    return data({ refusal: sentence(context, result.error) }, { status: 409 });
  };
  const intent = form.get("intent");
  switch (typeof intent === "string" ? intent : "") {
    case "appoint": {
      const submission = parseWithZod(form, { schema: handlerSchema });
      if (submission.status !== "success")
        return data({ appoint: submission.reply() }, { status: 400 });
      return done(await appointHandler(ctx, { id, handlerId: submission.value.handler }));
    }
    case "examine":
      return done(await examineComplaint(ctx, { id }));
    case "note": {
      const submission = parseWithZod(form, { schema: noteSchema });
      if (submission.status !== "success" || faults.length > 0) {
        const kept = await keptFiles(ctx, place, files);
        return data({ note: submission.reply(), kept, faults }, { status: 400 });
      }
      const result = await addComplaintNote(ctx, { id, ...submission.value, files });
      return done(result);
    }
    case "preview":
    case "answer": {
      const submission = parseWithZod(form, { schema: answerSchema });
      if (submission.status !== "success")
        return data({ answer: submission.reply() }, { status: 400 });
      const answer = { id, ...submission.value };
      if (form.get("intent") === "answer") return done(await answerComplaint(ctx, answer));
      const preview = await previewAnswer(ctx, answer);
      if (!preview.ok) return done(preview);
      return data({ answer: submission.reply(), preview: preview.value.model });
    }
    default:
      throw data(null, { status: 400 });
  }
}
