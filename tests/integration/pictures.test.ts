import { deflateSync } from "node:zlib";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { expect } from "vitest";
import { publishNews } from "#app/domain/news/moderate-news.server.ts";
import { findNews } from "#app/domain/news/public-news.server.ts";
import { addPicture, type StoredPicture } from "#app/domain/pictures/add-picture.server.ts";
import { tendedPictures } from "#app/domain/pictures/tended-pictures.server.ts";
import { openPicture } from "#app/domain/pictures/open-picture.server.ts";
import {
  approvePicture,
  describePicture,
  raisePicture,
  removePicture,
} from "#app/domain/pictures/tend-pictures.server.ts";
import { anonymous } from "#app/domain/policy.ts";
import { publishProject } from "#app/domain/projects/change-project.server.ts";
import { publicProject } from "#app/domain/projects/public-projects.server.ts";
import { releaseFiles } from "#app/domain/proposals/release-files.server.ts";
import { pictureAnswer } from "#app/http/picture-answer.server.ts";
import { storePicture } from "#app/http/receive-picture.server.ts";
import type { Ctx, Db } from "#app/platform/ports.ts";
import { writePictureAnew } from "#app/platform/pictures.server.ts";
import { aGroup, aStaffMember } from "#tests/support/calls.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import { aJpeg } from "#tests/support/pictures.ts";
import { test } from "#tests/support/test.ts";

async function done<T>(result: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>) {
  const answer = await result;
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

const chunk = (type: string, content: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(body) >>> 0, 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
};

/** A PNG of so many pixels in a few bytes. */
function aPng(width: number, height: number) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(Math.ceil(width / 8) + 1);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: 100 }, () => rows)));
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

async function scene(db: Db) {
  const group = await aGroup(db);
  const staff = await aStaffMember(db, group.id);
  const writer = await aPerson(db);
  const viewer = await aPerson(db);
  const stranger = await aPerson(db);
  const organisation = await anOrganisation(db, { EDITOR: writer, VIEWER: viewer });
  const strategy = await db.strategy.findFirstOrThrow({ where: { groupId: group.id } });
  const project = await db.project.create({
    data: {
      groupId: group.id,
      organisationId: organisation.id,
      strategyId: strategy.id,
      promoter: "Vykdytoja",
      title: "Projektas",
    },
  });
  return {
    group,
    staff,
    project: project.id,
    writer: await again(db, writer),
    viewer: await again(db, viewer),
    stranger: await again(db, stranger),
  };
}

const words = { alt: "Dubuo ant stalo", altEn: "", author: "", consent: "on" } as const;
const stored = async (ctx: Ctx): Promise<StoredPicture> =>
  done(storePicture(ctx, await aJpeg({ words: crypto.randomUUID() })));

test("a picture is written anew: no place, no words and no orientation of the file come along", async () => {
  const sent = await aJpeg({ words: "KANARĖLĖ", orientation: 6, width: 3000, height: 2000 });
  expect((await sharp(sent).metadata()).exif).toBeDefined();

  const { wide, narrow, width, height } = await done(writePictureAnew(sent));

  expect([width, height]).toEqual([1067, 1600]);
  for (const bytes of [wide, narrow]) {
    const about = await sharp(bytes).metadata();
    expect([about.format, about.exif, about.xmp, about.orientation]).toEqual([
      "webp",
      undefined,
      undefined,
      undefined,
    ]);
    expect(bytes.includes("KANAR")).toBe(false);
  }
  expect((await sharp(narrow).metadata()).width).toBe(640);
});

test("what follows the picture in the file does not come along", async () => {
  const polyglot = Buffer.concat([await aJpeg(), Buffer.from("<script>alert(1)</script>")]);

  const { wide, narrow } = await done(writePictureAnew(polyglot));

  expect([wide, narrow].some((bytes) => bytes.includes("script"))).toBe(false);
});

test("pages, drawings with code, cut files and pictures of too many pixels are refused", async () => {
  const jpeg = await aJpeg();
  const svg =
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"/>';
  const sent = {
    "a page named like a picture": Buffer.from("<!doctype html><script>alert(1)</script>"),
    "a drawing": Buffer.from(svg),
    nothing: Buffer.alloc(0),
    "a cut picture": jpeg.subarray(0, jpeg.length / 2),
    "a bomb": aPng(30_000, 30_000),
    "a stamp": await aJpeg({ width: 100, height: 100 }),
    "the head of a picture before a page": Buffer.concat([
      jpeg.subarray(0, 20),
      Buffer.from("<script>alert(1)</script>"),
    ]),
  };
  const answers: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(sent)) {
    const result = await writePictureAnew(bytes);
    answers[name] = result.ok ? "taken" : result.error.code;
  }

  expect(sent["a bomb"].length).toBeLessThan(2000);
  expect(answers).toEqual({
    "a page named like a picture": "file-wrong-type",
    "a drawing": "file-wrong-type",
    nothing: "file-empty",
    "a cut picture": "picture-broken",
    "a bomb": "picture-pixels",
    "a stamp": "picture-small",
    "the head of a picture before a page": "picture-broken",
  });
});

test("the picture of a promoter is for the promoter and staff until staff let it pass", async ({
  db,
  as,
}) => {
  const { project: id, staff, writer, viewer, stranger } = await scene(db);
  await done(publishProject(as(staff), { id, isPublic: true }));
  const own = { kind: "project", id, as: "promoter" } as const;
  const theirs = { kind: "project", id, as: "staff" } as const;
  const image = await stored(as(writer));
  const { id: picture } = await done(addPicture(as(writer), { place: own, image, ...words }));
  const reading = async () => {
    const seen: Record<string, boolean> = {};
    const people = { staff, writer, viewer, stranger, anonymous };
    for (const [name, actor] of Object.entries(people))
      seen[name] = (await openPicture({ db, actor }, { id: picture, width: "wide" })).ok;
    return seen;
  };
  const shown = async () => (await done(publicProject(as({ ...stranger }), id))).pictures.length;

  expect(await reading()).toEqual({
    staff: true,
    writer: true,
    viewer: true,
    stranger: false,
    anonymous: false,
  });
  expect(await shown()).toBe(0);

  const asked = { place: own, picture };
  expect(await approvePicture(as(writer), asked)).toMatchObject({ ok: false });
  expect(await approvePicture(as(staff), asked)).toMatchObject({ ok: false });
  await done(approvePicture(as(staff), { place: theirs, picture }));
  expect(Object.values(await reading())).toEqual([true, true, true, true, true]);
  expect(await shown()).toBe(1);

  // What staff let pass, only they take away; its bytes go with the nightly work.
  expect(await removePicture(as(writer), asked)).toMatchObject({ ok: false });
  await done(publishProject(as(staff), { id, isPublic: false }));
  expect((await reading())["anonymous"]).toBe(false);
  const later = new Date("2026-12-05T00:00:00Z");
  expect(await releaseFiles(as(staff), later)).toBe(0);
  await done(removePicture(as(staff), { place: theirs, picture }));
  expect(await releaseFiles(as(staff), later)).toBe(2);
});

test("only who writes for the promoter adds pictures, at most twelve, in the order they choose", async ({
  db,
  as,
}) => {
  const { project: id, staff, writer, viewer, stranger } = await scene(db);
  const own = { kind: "project", id, as: "promoter" } as const;
  const image = await stored(as(writer));
  for (const actor of [viewer, stranger])
    expect(await addPicture(as(actor), { place: own, image, ...words })).toMatchObject({
      error: { code: "not-found" },
    });
  for (let n = 1; n <= 12; n += 1)
    await done(addPicture(as(writer), { place: own, image, ...words, alt: `Nuotrauka ${n}` }));
  expect(await addPicture(as(writer), { place: own, image, ...words })).toMatchObject({
    error: { code: "too-many-pictures" },
  });

  const { pictures } = await done(tendedPictures(as(staff), { ...own, as: "staff" }));
  const [first, second] = pictures;
  await done(raisePicture(as(writer), { place: own, picture: second?.id ?? "" }));
  const after = await done(tendedPictures(as(viewer), own));
  expect(after.pictures.slice(0, 2).map((one) => one.id)).toEqual([second?.id, first?.id]);
  expect(after.add).toBe(false);
});

test("a picture of news goes public with it and leaves with it", async ({ db, as }) => {
  const { group, project, staff, writer } = await scene(db);
  const news = await db.news.create({
    data: {
      groupId: group.id,
      projectId: project,
      state: "PROPOSED",
      title: "Naujiena",
      text: "Tekstas.",
      changedAt: new Date("2026-11-01T00:00:00Z"),
    },
  });
  const place = { kind: "news", id: news.id, as: "promoter", project } as const;
  const image = await stored(as(writer));
  const { id } = await done(addPicture(as(writer), { place, image, ...words }));
  const open = () => openPicture({ db, actor: anonymous }, { id, width: "narrow" });

  expect(await open()).toMatchObject({ ok: false });
  await done(publishNews(as(staff), { id: news.id }));
  expect(await open()).toMatchObject({ ok: true, value: { isPublic: true } });
  expect((await done(findNews({ db }, news.id))).pictures).toHaveLength(1);
  expect(await addPicture(as(writer), { place, image, ...words })).toMatchObject({ ok: false });
  await db.news.update({ where: { id: news.id }, data: { state: "WITHDRAWN" } });
  expect(await open()).toMatchObject({ ok: false });
});

test("staff say anew what any picture shows, a promoter what staff have not let pass, and nobody else", async ({
  db,
  as,
}) => {
  const { project: id, staff, writer, viewer, stranger } = await scene(db);
  const own = { kind: "project", id, as: "promoter" } as const;
  const theirs = { ...own, as: "staff" } as const;
  const image = await stored(as(writer));
  const { id: picture } = await done(addPicture(as(writer), { place: own, image, ...words }));
  const text = (alt: string) => ({ picture, alt, altEn: "", author: "Jonas" });
  const shown = async () => (await done(tendedPictures(as(staff), theirs))).pictures[0]?.alt;

  await done(describePicture(as(writer), { place: own, ...text("Dubuo ant stalo") }));
  expect(await shown()).toBe("Dubuo ant stalo");
  await done(approvePicture(as(staff), { place: theirs, picture }));
  const others = [
    [writer, own],
    [viewer, own],
    [stranger, theirs],
  ] as const;
  for (const [actor, place] of others)
    expect(await describePicture(as(actor), { place, ...text("Kitas dubuo") })).toMatchObject({
      error: { code: "not-found" },
    });
  await done(describePicture(as(staff), { place: theirs, ...text("Molinis dubuo") }));
  expect(await shown()).toBe("Molinis dubuo");
});

test("a public picture is kept for an hour and known by its mark after; another by nobody", async ({
  db,
  as,
}) => {
  const { staff, project } = await scene(db);
  const image = await stored(as(staff));
  const place = { kind: "project", id: project, as: "staff" } as const;
  const { id } = await done(addPicture(as(staff), { place, image, ...words }));
  const answer = async (mark = "") => {
    const picture = await done(openPicture(as(staff), { id, width: "narrow" }));
    const request = new Request("http://localhost/", { headers: { "if-none-match": mark } });
    const { status, headers, body } = await pictureAnswer(request, as(staff), picture);
    await body?.cancel();
    return { status, kept: headers.get("cache-control"), mark: headers.get("etag") };
  };
  expect(await answer()).toEqual({ status: 200, kept: "private, no-store", mark: null });

  await done(publishProject(as(staff), { id: project, isPublic: true }));
  const first = await answer();
  expect(first).toMatchObject({ status: 200, kept: "public, max-age=3600" });
  expect(await answer(first.mark ?? "")).toEqual({ ...first, status: 304 });
});
