import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type RouterContextProvider } from "react-router";
import { messageSchema } from "#app/domain/messages/message-schema.ts";
import { mayMessage, sendMessage } from "#app/domain/messages/send-message.server.ts";
import { appContext } from "./context.ts";
import { keptFiles, receiveEnclosures } from "./receive-enclosures.server.ts";
import { sentence, unwrap } from "./respond.ts";

/**
 * Takes a message with its files and goes back to the thread; a refused one is shown again with its
 * text and with the files that could be taken.
 */
export async function takeMessage(
  context: Readonly<RouterContextProvider>,
  request: Request,
  { id, as, page }: { id: string; as: "applicant" | "staff"; page: string },
) {
  const ctx = context.get(appContext);
  const allowed = await mayMessage(ctx, { id, as });
  const place = `message ${id}`;
  const { form, files, faults } = await receiveEnclosures(ctx, request, { place, may: allowed.ok });
  unwrap(allowed);

  const submission = parseWithZod(form, { schema: messageSchema });
  const isRefused = submission.status !== "success" || faults.length > 0;
  if (isRefused) {
    const kept = await keptFiles(ctx, place, files);
    return data({ reply: submission.reply(), kept, faults }, { status: 400 });
  }
  const sent = await sendMessage(ctx, { id, ...submission.value, files });
  if (sent.ok) return redirect(`${page}#${sent.value.id}`, 303);
  if (sent.error.code === "not-found") return unwrap(sent);
  const kept = await keptFiles(ctx, place, files);
  const reply = submission.reply({ formErrors: [sentence(context, sent.error)] });
  return data({ reply, kept, faults }, { status: 409 });
}
