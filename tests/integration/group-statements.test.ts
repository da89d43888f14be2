import { expect } from "vitest";
import { accessibilityPage, privacyPage } from "#app/domain/groups/public-statements.server.ts";
import {
  setAccessibility,
  setPrivacy,
  statementPage,
} from "#app/domain/groups/set-statement.server.ts";
import type { AccessibilityInput, PrivacyInput } from "#app/domain/groups/statement-forms.ts";
import { defaultSettings, settingsOf } from "#app/domain/groups/settings.ts";
import { retentionKeys, termOf } from "#app/domain/privacy/retention.ts";
import { aGroup } from "#tests/support/evaluation.ts";
import { test } from "#tests/support/test.ts";

const code = (name: string) => ({ error: { code: name } });
const words = (lt: string) => ({ lt, en: "" });
const source = "Valdybos 2026-05-04 sprendimas";

const statement: Omit<AccessibilityInput, "seen"> = {
  compliance: "PARTIAL",
  gaps: [{ what: words("Strategijos žemėlapis"), reason: "BURDEN", instead: undefined }],
  method: "OWN",
  preparedOn: "2026-05-04",
  reviewedOn: null,
  contact: undefined,
  enforcement: words("Institucija, kurią nurodė grupė"),
  source,
};
const notice: Omit<PrivacyInput, "seen"> = {
  officer: words("Ieva Ievaitė, ieva@grupe.example"),
  purposes: [{ purpose: words("Atranka"), basis: words("BDAR 6 str. 1 d. e p.") }],
  recipients: [words("Agentūra")],
  source,
};

const it = test.extend<{ scene: Awaited<ReturnType<typeof aGroup>> }>({
  scene: async ({ db }, use) => use(await aGroup(db)),
});

it("a group that has told nothing has nothing told for it", async ({ as, scene }) => {
  const { slug } = scene.group;
  expect(await accessibilityPage(as(scene.staff), slug)).toMatchObject({ value: { told: null } });
  expect(await privacyPage(as(scene.staff), slug)).toMatchObject({ value: { told: null } });
  expect(await accessibilityPage(as(scene.staff), "none")).toMatchObject(code("not-found"));
  expect(await privacyPage(as(scene.staff), "none")).toMatchObject(code("not-found"));
});

it("what staff write is what everybody reads, and the other settings stay", async ({
  db,
  as,
  scene,
}) => {
  const { slug, id } = scene.group;
  const staff = as(scene.staff);
  const seenOf = async (kind: "accessibilityStatement" | "privacyNotice") => {
    const page = await statementPage(staff, slug, kind);
    return page.ok ? page.value.seen : "";
  };
  const before = await db.group.findUniqueOrThrow({ where: { id } });
  const seen = await seenOf("accessibilityStatement");
  expect(await setAccessibility(staff, slug, { ...statement, seen })).toMatchObject({ ok: true });
  const other = await seenOf("privacyNotice");
  expect(await setPrivacy(staff, slug, { ...notice, seen: other })).toMatchObject({ ok: true });

  const { source: _source, ...told } = statement;
  expect(await accessibilityPage(staff, slug)).toMatchObject({
    value: {
      told: {
        value: { ...told, gaps: [{ instead: null, reason: "BURDEN" }], contact: null },
        source,
      },
    },
  });
  const { source: _own, ...read } = notice;
  expect(await privacyPage(staff, slug)).toMatchObject({
    value: { told: { value: read, source } },
  });

  const after = await db.group.findUniqueOrThrow({ where: { id } });
  expect(after.settings).toMatchObject(before.settings as object);
  expect(settingsOf(after.settings)).toEqual(settingsOf(before.settings));
  const log = await db.auditEntry.findMany({
    where: { groupId: id, kind: { startsWith: "group." } },
    orderBy: { at: "asc" },
    select: { kind: true, subject: true },
  });
  expect(log.map(({ kind, subject }) => [kind, subject])).toEqual(
    expect.arrayContaining([
      ["group.accessibility", id],
      ["group.privacy", id],
    ]),
  );
});

it("of two who write at once the second is told; nobody else writes, and no day is to come", async ({
  as,
  scene,
}) => {
  const { slug } = scene.group;
  const page = await statementPage(as(scene.staff), slug, "accessibilityStatement");
  const seen = page.ok ? page.value.seen : "";
  const input = { ...statement, seen };
  const results = await Promise.all(
    [scene.staff, scene.colleague].map((one) => setAccessibility(as(one), slug, input)),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject(code("edited-meanwhile"));

  const chair = await scene.member("CHAIR");
  for (const one of [chair, scene.evaluators[0]]) {
    if (!one) throw new Error("an evaluator");
    expect(await setPrivacy(as(one), slug, { ...notice, seen })).toMatchObject(code("not-found"));
    expect(await statementPage(as(one), slug, "privacyNotice")).toMatchObject(code("not-found"));
  }
  const later = { ...input, preparedOn: "2026-12-02" };
  expect(await setAccessibility(as(scene.staff), slug, later)).toMatchObject(
    code("statement-later"),
  );
});

it("the terms of keeping are those that the nightly work counts for the group", async ({
  db,
  as,
  scene,
}) => {
  const own = { ...defaultSettings, eventPlacesMonths: { value: 7, source: "Valdyba" } };
  await db.group.update({ where: { id: scene.group.id }, data: { settings: own } });
  const page = await privacyPage(as(scene.staff), scene.group.slug);
  if (!page.ok) throw new Error("no page");
  const kept = new Map(page.value.kept.map(({ key, keep }) => [key, keep]));
  expect(kept.get("places")).toMatchObject({ n: 7, unit: "months" });
  for (const key of retentionKeys) {
    const counted = termOf(key, own);
    if (counted) expect(kept.get(key)).toEqual(counted);
  }
});
