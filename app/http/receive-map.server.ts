import type { Readable } from "node:stream";
import { mapLimits } from "#app/domain/strategies/territory.ts";
import { receiveUploads } from "./receive-upload.server.ts";

/** One more than is read, so that what is too large is told from what fits. */
const most = mapLimits.bytes + 1;

/** The beginning of a file as text; the rest is passed over. */
async function beginning(bytes: Readable) {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of bytes) {
    if (size < most) parts.push(part.subarray(0, most - size));
    size += part.length;
  }
  return Buffer.concat(parts).toString("utf8");
}

function typedIn(form: FormData) {
  const typed = form.get("text");
  return typeof typed === "string" ? typed : "";
}

/** A form with the text of a map, typed or in a file; null where the form did not arrive whole. */
export async function receiveMap(request: Request) {
  const isMultipart = request.headers.get("content-type")?.startsWith("multipart/form-data");
  if (!isMultipart) {
    const form = await request.formData();
    return { form, text: typedIn(form) };
  }
  const received = await receiveUploads(request, beginning, { mostFiles: 1, fieldBytes: most });
  if (!received.ok) return null;
  const form = new FormData();
  for (const [name, value] of received.value.fields) form.append(name, value);
  return { form, text: received.value.files[0]?.kept ?? typedIn(form) };
}
