import { expect, test } from "vitest";
import { askedRange, downloadHeaders } from "./download.server.ts";

test.each([
  [null, undefined],
  ["bytes=0-9", { start: 0, end: 9 }],
  ["bytes=90-", { start: 90, end: 99 }],
  ["bytes=-10", { start: 90, end: 99 }],
  ["bytes=-1000", { start: 0, end: 99 }],
  ["bytes=90-1000", { start: 90, end: 99 }],
  ["bytes=100-", null],
  ["bytes=9-5", null],
  ["bytes=-0", null],
  ["bytes=-", undefined],
  ["bytes=0-1,5-6", undefined],
  ["lines=0-1", undefined],
])("of 100 bytes the range %j asks for %j", (header, range) => {
  expect(askedRange(header, 100)).toEqual(range);
});

test.each([
  ["Įstatai „Ąžuolas“.pdf", "filename*=UTF-8''%C4%AEstatai"],
  ["../../etc/passwd", "filename=.._.._etc_passwd"],
  ['a"; filename="b.html', "attachment"],
])("the name %j is sent as an attachment that keeps to one line", (name, part) => {
  const header = downloadHeaders({ name, mime: "application/pdf", sha256: "0" })[
    "content-disposition"
  ];
  expect(header).toContain(part);
  expect(header).toMatch(/^attachment; [^\r\n]+$/);
});
