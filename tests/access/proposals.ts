import { Readable } from "node:stream";
import { sendMessage } from "#app/domain/messages/send-message.server.ts";
import { attachFile } from "#app/domain/proposals/attach-file.server.ts";
import { loadDraft } from "#app/domain/proposals/find-draft.server.ts";
import { startProposal } from "#app/domain/proposals/start-proposal.server.ts";
import { submitProposal } from "#app/domain/proposals/submit-proposal.server.ts";
import { writeAnswers } from "#app/domain/proposals/write-answers.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { allDeclared, fill } from "#tests/support/drafts.ts";
import { smallPdf } from "#tests/support/right-pages.ts";
import { made } from "./made.ts";

export interface Written {
  /** By the key of their field, in the shapes of raw-answer.ts. */
  answers: Record<string, unknown>;
  title: string;
  file: { name: string; text: string };
}

/** A proposal whose only open task is to hand it in, with a file in the store. */
export async function writeProposal(
  ctx: Ctx,
  call: { number: string },
  organisationId: string,
  { answers, title, file }: Written,
) {
  const { id } = await made(startProposal(ctx, { number: call.number, organisationId }));
  await fill(ctx, id);
  await ctx.db.$transaction(async (tx) => {
    await writeAnswers(tx, ctx, id, answers as Parameters<typeof writeAnswers>[3]);
    await tx.proposal.update({ where: { id }, data: { title } });
  });
  const limits = { maxBytes: 100_000, accept: ["pdf"] };
  const stored = await made(ctx.files.store(Readable.from(smallPdf(file.text)), limits));
  const place = { id, field: "fileLicence", name: file.name, file: stored };
  const attached = await made(attachFile(ctx, place));
  return { id, attachment: attached.id };
}

/** Writes to the group about it, with a file; answers which file it is. */
export async function sendMessageWith(ctx: Ctx, id: string, text: string, bytes: string) {
  const limits = { maxBytes: 100_000, accept: ["pdf"] };
  const stored = await made(ctx.files.store(Readable.from(smallPdf(bytes)), limits));
  const files = [{ name: "Klausimas.pdf", ...stored }];
  const { id: messageId } = await made(sendMessage(ctx, { id, text, files }));
  return (await ctx.db.enclosure.findFirstOrThrow({ where: { messageId } })).id;
}

/** Hands it in, as somebody who may sign for the organisation. */
export async function handIn(ctx: Ctx & { actor: SignedIn }, id: string) {
  const draft = await loadDraft(ctx.db, id);
  if (!draft) throw new Error(`no draft ${id}`);
  const declared = allDeclared(draft.definition);
  const receivedAt = ctx.now();
  await made(submitProposal(ctx, { id, receivedAt, position: "Pirmininkė", declared }));
}
