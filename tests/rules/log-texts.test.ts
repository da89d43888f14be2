import ts from "typescript";
import { expect, test } from "vitest";
import { keptFromLog, logNouns, told } from "#app/domain/audit/log-rules.ts";
import { callLifecycle } from "#app/domain/calls/lifecycle.ts";
import { complaintLifecycle } from "#app/domain/complaints/lifecycle.ts";
import { listLifecycle } from "#app/domain/decisions/lifecycle.ts";
import { eventLifecycle, placeLifecycle } from "#app/domain/events/lifecycle.ts";
import { newsLifecycle } from "#app/domain/news/lifecycle.ts";
import { sheetLifecycle } from "#app/domain/evaluation/lifecycle.ts";
import { projectLifecycle } from "#app/domain/projects/lifecycle.ts";
import { proposalLifecycle } from "#app/domain/proposals/lifecycle.ts";
import { itemLifecycle, meetingLifecycle } from "#app/domain/meetings/lifecycle.ts";
import { lt } from "#app/i18n/lt.ts";
import { nodesOf, sourcesOf } from "#tests/support/sources.ts";

const kind = new RegExp(`^(${logNouns.join("|")})\\.[a-z][A-Za-z-]*$`);

/** Texts of refusals and pages look like kinds, but a kind stands in a file that records. */
const written = sourcesOf("app/domain")
  .filter(({ imports }) =>
    [...imports.values()].some((names) => names.some((name) => /^record(Read)?$/.test(name))),
  )
  .flatMap(({ tree }) => [...nodesOf(tree)])
  .filter((node) => ts.isStringLiteral(node))
  .map(({ text }) => text)
  .filter((text) => kind.test(text));

const moved = Object.entries({
  call: callLifecycle,
  proposal: proposalLifecycle,
  sheet: sheetLifecycle,
  list: listLifecycle,
  complaint: complaintLifecycle,
  project: projectLifecycle,
  news: newsLifecycle,
  event: {
    ...eventLifecycle,
    ...Object.fromEntries(
      Object.entries(placeLifecycle).map(([event, to]) => [`place-${event}`, to]),
    ),
  },
  meeting: {
    ...meetingLifecycle,
    ...Object.fromEntries(
      Object.entries(itemLifecycle).map(([event, to]) => [`item-${event}`, to]),
    ),
  },
}).flatMap(([noun, lifecycle]) => Object.keys(lifecycle).map((event) => `${noun}.${event}`));

const kinds = [...new Set([...written, ...moved])].filter(
  (one) => !keptFromLog.some((kept) => kept === one),
);

test("the log has words for everything that is recorded", () => {
  expect(kinds.length).toBeGreaterThan(60);
  expect(kinds.filter((one) => !Object.hasOwn(lt, `log.${told(one)}`))).toEqual([]);
});
