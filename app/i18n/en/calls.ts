import type { Message } from "../message.ts";
import type { calls as original } from "../lt/calls.ts";

/** Finding, understanding and following calls: pages without client code. */
export const calls: Record<keyof typeof original, Message> = {
  "calls.search": "Search",
  "calls.searchExample": "e.g. day centre",
  "calls.kind": "Who may apply",
  "calls.allKinds": "All applicants",
  "calls.kind.NGO": "Non-governmental organisations",
  "calls.kind.BUSINESS": "Businesses",
  "calls.kind.PUBLIC": "Public bodies",
  "calls.found": { one: "{n} call found.", other: "{n} calls found." },
  "calls.guess": "No call has the words “{q}”, so these are similar ones.",
  "calls.clear": "Show all calls",
  "calls.try.words": "Try another or a shorter word; accents do not matter.",
  "calls.try.filters": "Choose all groups, all applicants or all states.",
  "calls.try.ask": "Ask the group of your city when a call for you is planned.",
};
