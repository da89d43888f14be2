import { actorOf } from "#app/domain/accounts/find-actor.server.ts";
import {
  beginArchive,
  goOn,
  finishArchive,
  refuseArchive,
} from "#app/domain/archives/make-archive.server.ts";
import { findStaffStrategy } from "#app/domain/archives/staff-strategy.server.ts";
import type { TaskOf } from "#app/domain/outbox/task.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { zipAsMade } from "#app/platform/zip.server.ts";
import { type ArchivePart, Closed, noting } from "./archive-parts.server.ts";
import { callParts } from "./call-parts.server.ts";
import { filesParts } from "./files-parts.server.ts";
import { forwardingParts } from "./forwarding-parts.server.ts";
import { Later } from "./later.ts";
import type { TaskContext } from "./task-context.ts";
import { yearParts } from "./year-parts.server.ts";

/** Larger than any call is; what is longer would be cut off, and so is not kept. */
const mostBytes = 2 ** 40;
const againMs = 60_000;

type Begun = Extract<Awaited<ReturnType<typeof beginArchive>>, { state: "begun" }>;

function partsOf(ctx: Ctx, archive: Begun): AsyncIterable<ArchivePart> {
  if (archive.kind === "STRATEGY_YEAR") return yearParts(ctx, archive);
  if (archive.kind === "FORWARDING") return forwardingParts(ctx, archive);
  return archive.kind === "CALL" ? callParts(ctx, archive) : filesParts(ctx, archive);
}

/**
 * Makes an archive with the rights that whoever asked for it has now. It is written to the storage
 * while it is made; one that was broken off begins again, and what is closed in between ends it.
 */
export async function archiveTask(
  context: TaskContext,
  { archiveId }: TaskOf<"archive.make">,
): Promise<void> {
  const { db, files, now } = context;
  const begun = await beginArchive(db, now, archiveId);
  if (begun.state === "elsewhere") throw new Later(new Date(now().getTime() + againMs));
  if (begun.state === "over") return;
  const actor = await actorOf(context, begun.askedById);
  const ctx: Ctx = { ...context, actor };
  const ended = new Set<string>();
  const beat = async (one: string) => {
    ended.add(one);
    await goOn(db, archiveId, ended.size, now());
  };
  try {
    if (begun.kind === "STRATEGY_YEAR" && !(await findStaffStrategy(db, ctx, begun)))
      throw new Closed("not-found");
    const zip = zipAsMade(noting(partsOf(ctx, begun), beat), begun.askedAt);
    const arrived = await files.takePart(zip, mostBytes);
    const { sha256, size } = arrived;
    try {
      await arrived.keep(sha256);
    } finally {
      await arrived.drop();
    }
    const proposalIds = begun.kind === "STRATEGY_YEAR" ? [] : [...ended];
    await finishArchive(ctx, begun, { sha256, size, done: ended.size, proposalIds });
  } catch (error) {
    if (!(error instanceof Closed)) {
      await goOn(db, archiveId, 0, null);
      throw error;
    }
    await refuseArchive(ctx, begun);
  }
}
