import { create as contentDisposition } from "content-disposition";
import type { Table, TableFormat } from "#app/domain/exports/table.ts";
import { writeTable } from "#app/platform/write-table.server.ts";

/** Sends a list as a file that is kept, never shown by the browser. */
export async function tableAnswer({ table, as }: { table: Table; as: TableFormat }) {
  const { type, bytes } = await writeTable(table, as);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": type,
      "content-disposition": contentDisposition(`${table.name}.${as}`),
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store, no-transform",
    },
  });
}
