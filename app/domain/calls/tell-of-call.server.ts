import { enqueue } from "#app/domain/outbox/enqueue.server.ts";
import type { CallNews } from "#app/domain/outbox/task.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";

/**
 * Has those told who fill in a proposal of the call or follow its group; `occasion` is the same for
 * what is told of in one mail.
 */
export const tellOf = (
  tx: Tx,
  ctx: Pick<Ctx, "now">,
  callId: string,
  news: CallNews,
  occasion: string,
) =>
  enqueue(tx, ctx, `call-news:${news}:${occasion}`, { kind: "call.tell", callId, news, occasion });
