/** JSON that may stand inside an element of a page: no text of it can end the element, or begin another. */
export const inScript = (value: unknown) =>
  JSON.stringify(value)
    .replaceAll("<", String.raw`\u003c`)
    .replaceAll("\u2028", String.raw`\u2028`)
    .replaceAll("\u2029", String.raw`\u2029`);
