import { parseAtomFeed } from "feedsmith";
import { expect } from "vitest";
import { projectNews, staffNewsPage } from "#app/domain/news/list-news.server.ts";
import { publishNews, returnNews, withdrawNews } from "#app/domain/news/moderate-news.server.ts";
import { newsFeed } from "#app/domain/news/news-feed.server.ts";
import { findNews, listNews } from "#app/domain/news/public-news.server.ts";
import {
  addNews,
  changeNews,
  proposeAgain,
  proposeNews,
} from "#app/domain/news/write-news.server.ts";
import type { Db } from "#app/platform/ports.ts";
import { aGroup, aStaffMember, outboxKinds } from "#tests/support/calls.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import { test } from "#tests/support/test.ts";

const canary = "KANARĖLĖ";
const words = {
  title: "Baigti <b>mokymai</b>",
  titleEn: "",
  text: "Pirma pastraipa.\n\nAntra & paskutinė.",
  textEn: "",
};

async function done<T>(result: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>) {
  const answer = await result;
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

async function scene(db: Db) {
  const group = await aGroup(db);
  const staff = await aStaffMember(db, group.id);
  const writer = await aPerson(db);
  const viewer = await aPerson(db);
  const organisation = await anOrganisation(db, { EDITOR: writer, VIEWER: viewer });
  const strategy = await db.strategy.findFirstOrThrow({ where: { groupId: group.id } });
  const project = await db.project.create({
    data: {
      groupId: group.id,
      organisationId: organisation.id,
      strategyId: strategy.id,
      promoter: "Vykdytoja",
      title: `Projektas ${canary}`,
    },
  });
  return {
    group,
    staff,
    project,
    writer: await again(db, writer),
    viewer: await again(db, viewer),
  };
}

test("news of a promoter is public only once staff let it pass; sent back it can be mended and proposed again", async ({
  db,
  as,
}) => {
  const { group, staff, writer, project } = await scene(db);
  const { id } = await done(proposeNews(as(writer), { id: project.id, ...words }));
  const all = { group: group.slug };
  expect((await listNews({ db }, all)).news).toEqual([]);
  expect(await outboxKinds(db)).toEqual(["mail.news-proposed"]);
  await done(returnNews(as(staff), { id, reason: "Parašykite, kada." }));
  expect(await publishNews(as(staff), { id })).toMatchObject({ error: { code: "news-over" } });
  const mended = { ...words, title: "Lapkritį baigti mokymai" };
  await done(proposeAgain(as(writer), { id: project.id, news: id, ...mended }));
  expect(await proposeAgain(as(writer), { id: project.id, news: id, ...mended })).toMatchObject({
    error: { code: "news-over" },
  });
  await done(publishNews(as(staff), { id }));
  expect((await listNews({ db }, all)).news).toMatchObject([{ id, title: { lt: mended.title } }]);
  expect((await outboxKinds(db)).filter((kind) => kind === "mail.news-moderated")).toHaveLength(2);
});

test("what was withdrawn, is a draft or waits has no page and stands in no feed; nobody learns who wrote it", async ({
  db,
  as,
  services,
}) => {
  const { group, staff, writer, project } = await scene(db);
  await done(addNews(as(staff), { group: group.id, ...words, title: `Juodraštis ${canary}` }));
  await done(proposeNews(as(writer), { id: project.id, ...words, title: `Siūloma ${canary}` }));
  const { id } = await done(addNews(as(staff), { group: group.id, ...words }));
  await done(publishNews(as(staff), { id }));
  const { news } = await listNews({ db }, { group: null });
  const feed = newsFeed(services, { news, locale: "lt", title: "Naujienos", query: "" });
  const shown = JSON.stringify([news, await findNews({ db }, id), feed]);
  for (const secret of [canary, staff.userId, writer.userId]) expect(shown).not.toContain(secret);
  expect(news).toHaveLength(1);
  expect(parseAtomFeed(feed).entries).toHaveLength(1);
  expect(feed).not.toContain("<b>");

  await done(withdrawNews(as(staff), { id }));
  expect(await findNews({ db }, id)).toMatchObject({ error: { code: "not-found" } });
  expect((await listNews({ db }, { group: null })).news).toEqual([]);
});

test("who may not write for the promoter proposes nothing; staff of another group find nothing", async ({
  db,
  as,
}) => {
  const { group, staff, viewer, writer, project } = await scene(db);
  const other = await scene(db);
  const notFound = { error: { code: "not-found" } };
  for (const person of [viewer, staff, other.writer]) {
    expect(await proposeNews(as(person), { id: project.id, ...words })).toMatchObject(notFound);
    expect(await projectNews(as(person), { id: project.id })).toMatchObject(notFound);
  }
  const { id } = await done(proposeNews(as(writer), { id: project.id, ...words }));
  const stranger = as(other.staff);
  expect(await staffNewsPage(stranger, { id })).toMatchObject(notFound);
  expect(await publishNews(stranger, { id })).toMatchObject(notFound);
  expect(await changeNews(stranger, { id, ...words })).toMatchObject(notFound);
  expect(await addNews(stranger, { group: group.id, ...words })).toMatchObject(notFound);
});
