import { HtmlValidate } from "html-validate";

// How React writes attributes, tags and ids is right in HTML, but not to the preset's taste.
const judge = new HtmlValidate({
  extends: ["html-validate:recommended"],
  elements: [
    "html5",
    {
      // A header cell may hold details: they are no sectioning content since HTML 5.2.
      th: {
        permittedDescendants: [
          { exclude: ["header", "footer", "@heading", "article", "aside", "nav", "section"] },
        ],
      },
    },
  ],
  rules: {
    "attr-case": "off",
    "attribute-boolean-style": "off",
    "void-style": "off",
    "no-implicit-button-type": "off",
    "no-implicit-input-type": "off",
    "long-title": "off",
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    "form-dup-name": "off",
    "valid-id": ["error", { relaxed: true }],
  },
});

/** What is wrong with a page by the rules of HTML, with the place. */
export async function htmlFaults(html: string) {
  const { results } = await judge.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}
