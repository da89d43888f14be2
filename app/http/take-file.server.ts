import { attachFile } from "#app/domain/proposals/attach-file.server.ts";
import { findSlot } from "#app/domain/proposals/find-slot.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { receiveUpload } from "./receive-upload.server.ts";

/**
 * Takes the one file of a request into a field of a draft. The bytes go to the storage as they
 * arrive; whether the draft takes them is asked before the first and after the last of them.
 */
export async function takeFile(
  ctx: Ctx,
  request: Request,
  place: { id: string; field: string; replaces?: string | undefined },
) {
  const slot = await findSlot(ctx, place);
  const received = await receiveUpload(request, async (bytes) => {
    if (slot.ok) return ctx.files.store(bytes, slot.value.limits);
    bytes.resume();
    return slot;
  });
  if (!slot.ok) return slot;
  if (!received.ok) return received;
  const { name, kept } = received.value;
  return kept.ok ? attachFile(ctx, { ...place, name, file: kept.value }) : kept;
}
