import { expect, test } from "vitest";
import { type CallRules, callRules } from "#app/domain/calls/definition.ts";
import { defaultRules } from "#app/domain/calls/templates/rules.ts";
import { rulesFrom, rulesSchema, typedRules } from "./rules-schema.ts";

const unusual: CallRules = {
  ...defaultRules,
  partialMinShareBp: null,
  tieBreakers: ["moreJobs", "smallerRequest"],
  justify: "extreme",
  peerSheets: "never",
};

test.for([{ ...defaultRules, tieBreakers: [...defaultRules.tieBreakers] }, unusual])(
  "every rule of a call comes out of its form as it went in",
  (rules) => {
    // The browser sends an empty field as nothing.
    const sent = Object.fromEntries(
      Object.entries(typedRules(rules)).filter(([, of]) => of !== ""),
    );
    const again = rulesFrom(rulesSchema.parse(sent));
    expect(again).toEqual(rules);
    expect(Object.keys(again).toSorted()).toEqual(Object.keys(callRules.shape).toSorted());
  },
);
