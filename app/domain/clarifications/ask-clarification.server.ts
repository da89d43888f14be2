import { callStatement, statementOfCall } from "#app/domain/groups/brand.ts";
import { accessToProposal } from "#app/domain/access/find-access.server.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { lockCall } from "#app/domain/calls/lock-call.server.ts";
import { settingsOf } from "#app/domain/groups/settings.ts";
import { next } from "#app/domain/lifecycle.ts";
import { takeNumbers } from "#app/domain/letters/take-numbers.server.ts";
import { verifyCode } from "#app/domain/letters/verify-code.server.ts";
import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import { addEvent } from "#app/domain/proposals/add-event.server.ts";
import { proposalLifecycle } from "#app/domain/proposals/lifecycle.ts";
import { lockProposal } from "#app/domain/proposals/lock-proposal.server.ts";
import { moveProposal } from "#app/domain/proposals/move.server.ts";
import { snapshot } from "#app/domain/proposals/snapshot.ts";
import { ok, refuse } from "#app/domain/result.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import { addWorkingDays } from "#app/domain/values/working-days.server.ts";
import type { LetterModel } from "#app/domain/letters/letter.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import type { Asked } from "./ask-schema.ts";
import { requestLetter } from "./request-letter.server.ts";
import { restoreParts } from "./restore-parts.server.ts";
import { tellAsked } from "./tell.server.ts";
import { endOfDay } from "./term.ts";
import { unlockedBy } from "./unlockable.ts";

interface AskInput extends Asked {
  id: string;
}

/** All that a request rests on, or why nothing can be asked now. The proposal stays held. */
async function prepare(tx: Tx, ctx: Ctx, { id, questions }: AskInput) {
  if (!(await accessToProposal(tx, ctx, id)).check) return refuse("not-found");
  const found = await tx.proposal.findUniqueOrThrow({
    where: { id },
    select: {
      callId: true,
      callVersionId: true,
      organisationId: true,
      call: {
        select: { groupId: true, number: true, title: true, group: true, ...callStatement },
      },
      submissions: { orderBy: { n: "desc" }, take: 1, select: { n: true, snapshot: true } },
      _count: { select: { clarifications: true } },
    },
  });
  if ((await lockCall(tx, found.callId, "shared")) !== "EVALUATION")
    return refuse("not-in-evaluation");
  const status = await lockProposal(tx, id);
  if (status === "CLARIFICATION") return refuse("clarification-open");
  if (!next(proposalLifecycle, status, "askClarification")) return refuse("check-ended");
  const waiting = await tx.check.count({ where: { proposalId: id, state: "HANDED_IN" } });
  if (waiting > 0) return refuse("check-handed-in");
  const { group } = found.call;
  const rounds = await tx.clarification.count({ where: { proposalId: id } });
  const most = settingsOf(group.settings).clarificationRounds.value;
  if (rounds >= most) return refuse("no-rounds-left", { n: most });
  const [submission] = found.submissions;
  if (!submission) return refuse("not-found");

  const definition = await definitionOf(tx, found.callVersionId);
  const day = vilniusDay(ctx.now());
  const { organisationId, call } = found;
  return ok({
    id,
    status,
    group,
    groupId: group.id,
    organisationId,
    call,
    statement: statementOfCall(call),
    n: rounds + 1,
    aboutN: submission.n,
    frozen: snapshot.parse(submission.snapshot),
    questions: questions.map(({ text, unlocked }) => ({
      text,
      unlocked: unlockedBy(definition, unlocked),
    })),
    day,
    dueOn: addWorkingDays(day, definition.rules.clarificationDays),
  });
}
type Prepared = Extract<Awaited<ReturnType<typeof prepare>>, { ok: true }>["value"];

/** The request as it would be sent, for reading before it is; nothing is written. */
export function previewClarification(ctx: Ctx, input: AskInput) {
  return ctx.transact(async (tx) => {
    const prepared = await prepare(tx, ctx, input);
    if (!prepared.ok) return prepared;
    const { questions, dueOn } = prepared.value;
    const verification = { code: "0000-0000-0000-0000", url: `${ctx.origin}/verify` };
    const model: LetterModel = requestLetter(prepared.value, { number: null, verification });
    return ok({ questions, dueOn, model });
  });
}

async function issueLetter(tx: Tx, ctx: Ctx, request: Prepared) {
  const { id, group, groupId, day } = request;
  const [number = ""] = await takeNumbers(tx, group, day, 1);
  const code = verifyCode(ctx);
  const verification = { code, url: `${ctx.origin}/verify/${code}` };
  const model = requestLetter(request, { number, verification });
  const letter = await tx.letter.create({
    data: {
      groupId,
      proposalId: id,
      kind: model.kind,
      number,
      heading: model.heading,
      model,
      verifyCode: code,
      issuedAt: ctx.now(),
    },
    select: { id: true },
  });
  await record(tx, ctx, { groupId, kind: "letter.issue", subject: letter.id });
  await enqueue(tx, ctx, `letter.draw:${letter.id}`, { kind: "letter.draw", letterId: letter.id });
  return letter.id;
}

const allKeys = ({ questions }: { questions: readonly { unlocked: readonly string[] }[] }) => [
  ...new Set(questions.flatMap(({ unlocked }) => unlocked)),
];

/**
 * Asks the applicant to clarify: numbered questions, the parts that may be changed for them, a last
 * day in working days, a letter and a mail, all in one transaction. What is open starts from what
 * was handed in.
 */
export function askClarification(ctx: Ctx, input: AskInput) {
  return ctx.transact(async (tx) => {
    const prepared = await prepare(tx, ctx, input);
    if (!prepared.ok) return prepared;
    const { id, status, groupId, organisationId, n, aboutN, questions, dueOn } = prepared.value;
    const unlocked = allKeys(prepared.value);

    await restoreParts(tx, ctx, id, prepared.value.frozen, unlocked);
    const fields = { clarifyUntil: endOfDay(dueOn), unlocked };
    const about = { dueOn, questions: questions.length };
    const moved = await moveProposal(
      tx,
      ctx,
      { id, status, groupId },
      "askClarification",
      fields,
      about,
    );
    if (!moved) throw new Error(`proposal ${id} moved while it was held`);
    const { id: clarificationId } = await tx.clarification.create({
      data: {
        proposalId: id,
        n,
        aboutN,
        askedAt: ctx.now(),
        askedById: ctx.actor.userId ?? "",
        dueOn: new Date(dueOn),
        letterId: await issueLetter(tx, ctx, prepared.value),
        questions: {
          create: questions.map((question, index) => ({ ...question, n: index + 1 })),
        },
      },
      select: { id: true },
    });
    await addEvent(tx, ctx, id, { kind: "clarificationAsked", due: dueOn });
    await tellAsked(tx, ctx, { clarificationId, organisationId }, dueOn);
    return ok({ id: clarificationId, dueOn });
  });
}
