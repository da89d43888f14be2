import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { newOrganisationSchema } from "./organisation-schema.ts";

const typed = {
  kind: "NGO",
  legalForm: "vsi",
  name: '"Kūrybos gelmės", VšĮ',
  code: "304 374 938",
  street: "Vilniaus al. 18",
  postalCode: "66119",
  city: "Druskininkai",
  municipality: "Druskininkų savivaldybė",
  email: " Info@Gelmes.Example ",
  phone: "8 612 34567",
  head: "Direktorė Ona Onaitė",
};

function parse(changes: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...typed, ...changes })) form.set(name, value);
  return parseWithZod(form, { schema: newOrganisationSchema });
}

test("what people type is stored in one form", () => {
  expect(parse({ website: "gelmes.lt", vatCode: "lt 305 000 154" })).toMatchObject({
    status: "error",
    error: { vatCode: ["problem.vatCode"] },
  });
  expect(parse({ website: "gelmes.lt" })).toMatchObject({
    status: "success",
    value: {
      name: "Kūrybos gelmės",
      code: "304374938",
      postalCode: "LT-66119",
      email: "info@gelmes.example",
      phone: "+37061234567",
      website: "https://gelmes.lt",
    },
  });
});

test.for([
  [{ code: "" }, { code: ["problem.code.format"] }],
  [{ code: "12345" }, { code: ["problem.code.format"] }],
  [{ code: "304374939" }, { code: ["problem.code.checkDigit"] }],
  [{ code: "12345", codeSure: "on" }, { code: ["problem.code.format"] }],
  [{ name: "VšĮ „“" }, { name: ["problem.organisationName"] }],
  [{ postalCode: "LT-1234" }, { postalCode: ["problem.postalCode"] }],
  [{ municipality: "Atlantidos savivaldybė" }, { municipality: ["problem.municipality"] }],
  [{ phone: "12" }, { phone: ["problem.phone"] }],
  [{ email: "ona" }, { email: ["problem.email"] }],
  [{ website: "javascript:alert(1)" }, { website: ["problem.website"] }],
  [{ kind: "STATE" }, { kind: ["problem.kind"] }],
] as [Record<string, string>, Record<string, string[]>][])("%j is %j", ([changes, error]) => {
  expect(parse(changes)).toMatchObject({ status: "error", error });
});

test("a code with a wrong check digit passes only when the person insists", () => {
  expect(parse({ code: "304374939", codeSure: "on" }).status).toBe("success");
});
