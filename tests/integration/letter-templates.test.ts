import { expect } from "vitest";
import { saveTemplate } from "#app/domain/letters/templates/save-template.server.ts";
import { templatePage } from "#app/domain/letters/templates/template-page.server.ts";
import { templateSample } from "#app/domain/letters/templates/template-sample.server.ts";
import { made } from "#tests/access/made.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { aPerson } from "#tests/support/factories.ts";
import { test } from "#tests/support/test.ts";

const plain = (value: unknown) => JSON.stringify(value).replaceAll("\u00A0", " ");

test("words are seen in a letter with invented data before and after they are saved, beside what differs from the standard", async ({
  db,
  as,
}) => {
  const { group, staff } = await aGroup(db);
  const ctx = as(staff);
  const { slug } = await db.group.findUniqueOrThrow({ where: { id: group.id } });
  const of = { slug, kind: "WITHDRAWAL", language: "lt" } as const;
  const before = await made(templatePage(ctx, of));
  expect(before.changes).toBeNull();
  const { heading, body } = before.template;
  const typed = { heading, body: body.replace("toliau nevertinamas", "daugiau nesvarstomas") };

  const unsaved = await made(templateSample(ctx, { ...of, typed }));
  expect(unsaved.number).toBeNull();
  expect(plain(unsaved)).toContain("registracijos Nr. DH-2.2-01-003");
  expect(plain(unsaved)).toContain("daugiau nesvarstomas");
  expect(plain(await made(templateSample(ctx, of)))).not.toContain("daugiau nesvarstomas");

  await made(saveTemplate(ctx, { ...of, template: typed }));
  expect(plain(await made(templateSample(ctx, of)))).toContain("daugiau nesvarstomas");
  const { changes } = await made(templatePage(ctx, of));
  const changed = changes?.body.filter(({ kind }) => kind !== "same").map(({ text }) => text);
  expect(changed?.join(" ")).toMatch(/toliau.*nevertinamas|nevertinamas.*nesvarstomas/);

  const stranger = as(await aPerson(db));
  expect(await templateSample(stranger, of)).toMatchObject({ error: { code: "not-found" } });
});
