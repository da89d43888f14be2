import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect, type RouterContextProvider } from "react-router";
import { approvalSchema as schema } from "#app/domain/decisions/approval-schema.ts";
import { approveDecisions } from "#app/domain/decisions/approve-decisions.server.ts";
import { askApproval } from "#app/domain/decisions/ask-approval.server.ts";
import { putBackDecisions } from "#app/domain/decisions/put-back.server.ts";
import { appContext } from "./context.ts";
import { refused } from "./respond.ts";

/** The form of either of the two who approve a list, from the pages of staff and of the chair; `done` is the page that follows. */
export async function approvalAct(
  context: Readonly<RouterContextProvider>,
  request: Request,
  number: string,
  done: string,
) {
  const ctx = context.get(appContext);
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const asked = submission.value;
  const acts = {
    ask: () => askApproval(ctx, { number }),
    approve: () => approveDecisions(ctx, { number }),
    putBack: () => putBackDecisions(ctx, { number, why: "why" in asked ? asked.why : "" }),
  };
  const result = await acts[asked.intent]();
  return result.ok ? redirect(done) : refused(context, submission, result.error);
}
