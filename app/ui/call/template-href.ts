import { href } from "react-router";
import type { FieldOf } from "#app/domain/calls/definition.ts";

/** Where the template of a file field of a version of a call is downloaded; null where it has none. */
export const templateHref = (
  { number, version }: { number: string; version: number },
  { key, template }: FieldOf<"file">,
) =>
  template
    ? href("/calls/:number/templates/:version/:field", {
        number,
        version: String(version),
        field: key,
      })
    : null;
