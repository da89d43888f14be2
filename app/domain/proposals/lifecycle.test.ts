import { expect, test } from "vitest";
import { next } from "#app/domain/lifecycle.ts";
import { ProposalStatus } from "#app/platform/generated/prisma/enums.ts";
import { proposalLifecycle, type ProposalEvent } from "./lifecycle.ts";

const events = Object.keys(proposalLifecycle) as ProposalEvent[];
const ends = new Set<ProposalStatus>(["DECLINED", "NOT_SELECTED"]);

test("every status but the ends leads somewhere", () => {
  for (const status of Object.values(ProposalStatus)) {
    const leads = events.some((event) => next(proposalLifecycle, status, event) !== null);
    expect([status, leads]).toEqual([status, !ends.has(status)]);
  }
});

test("every status can be reached", () => {
  const reached = new Set(events.map((event) => proposalLifecycle[event].to));
  const unreached = Object.values(ProposalStatus).filter((status) => !reached.has(status));
  expect(unreached).toEqual([]);
});
