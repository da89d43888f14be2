import type { Place } from "#app/domain/calls/publishing-rules.ts";

/** The page of a draft where something is mended, below the list of its tasks. */
export function placeHref({ page, key }: Place): string {
  switch (page) {
    case "criterion":
      return `criteria/${key}`;
    case "field":
      return `form/fields/${key}`;
    case "section":
      return `form/sections/${key}`;
    case "facts":
    case "content":
    case "rules":
    case "form":
    case "criteria":
      return page;
  }
}
