import fc from "fast-check";
import { expect, test } from "vitest";
import { inScript } from "./in-script.ts";

test("no text ends the element that it stands in, and every text is read back as it was", () => {
  const nasty = fc.constantFrom("</script>", "<!--", "<script", "]]>", "\u2028", "&lt;");
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: "binary" }), nasty)), (texts) => {
      const written = inScript({ texts });
      expect(written).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify({ texts })));
    }),
  );
});
