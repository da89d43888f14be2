import { describe, expect, test } from "vitest";
import {
  type Actor,
  anonymous,
  type GroupRole,
  type OrganisationRole,
} from "#app/domain/policy.ts";
import {
  type CallStanding,
  isTied,
  type MyPart,
  noRights,
  type ProposalFacts,
  proposalRights,
} from "./proposal-rights.ts";

const opensAt = new Date("2026-11-01T06:00:00Z");
const closesAt = new Date("2026-12-01T15:00:00Z");
const open = new Date("2026-11-20T10:00:00Z");
const later = (ms: number, than = closesAt) => new Date(than.getTime() + ms);

interface Scene extends Partial<Omit<ProposalFacts, "call" | "mine">> {
  call?: Partial<CallStanding>;
  mine?: Partial<MyPart> | null;
  now?: Date;
}

const factsOf = ({ call, mine, ...so }: Omit<Scene, "now">): ProposalFacts => ({
  groupId: "group",
  organisationId: "applicant",
  partnerCodes: ["partner"],
  status: "SUBMITTED",
  reopenedAt: null,
  isRegistered: true,
  isDecided: false,
  clarifyUntil: null,
  hasAskedExtension: false,
  call: {
    status: "PUBLISHED",
    opensAt,
    closesAt,
    hasList: false,
    isReleased: false,
    ...call,
  },
  mine:
    mine === null
      ? null
      : { declared: "none", assignment: null, sheetsComplete: false, peersOpen: false, ...mine },
  ...so,
});

const signedIn: Actor = { ...anonymous, userId: "u1" };
const inGroup = (...roles: GroupRole[]): Actor => ({
  ...signedIn,
  groups: roles.map((role) => ({ groupId: "group", role, sector: null })),
});
const inApplicant = (role: OrganisationRole): Actor => ({
  ...signedIn,
  organisations: [{ organisationId: "applicant", role }],
  ties: [{ organisationId: "applicant", code: "applicant" }],
});

/** Names of the rights that are given, in the order of their table. */
function granted(actor: Actor, { now = open, ...scene }: Scene) {
  const rights = proposalRights(actor, factsOf(scene), now);
  expect(Object.keys(rights)).toEqual(Object.keys(noRights));
  return Object.entries(rights)
    .filter(([, isGiven]) => isGiven)
    .map(([right]) => right)
    .join(" ");
}

const reader = "know read own readLetters readMessages readComplaint";
const without = (rights: string, ...names: string[]) =>
  rights
    .split(" ")
    .filter((right) => !names.includes(right))
    .join(" ");
/** In the order of the table, which `granted` answers. */
const and = (...rights: string[]) => {
  const given = new Set(rights.flatMap((some) => some.split(" ")));
  return Object.keys(noRights)
    .filter((right) => given.has(right))
    .join(" ");
};

const writer = and(reader, "writer message");
const signatory = and(writer, "signatory");

describe("the applicant", () => {
  test("is a reader in any role, whatever the moment", () => {
    for (const now of [later(-1, opensAt), open, closesAt])
      for (const status of ["DRAFT", "SUBMITTED", "CLARIFICATION", "PARTIAL", "WITHDRAWN"] as const)
        for (const isDecided of [false, true])
          expect(
            granted(inApplicant("VIEWER"), { now, status, isDecided, clarifyUntil: later(1, now) }),
          ).toBe(reader);
  });

  const drafting: Scene = { status: "DRAFT", isRegistered: false };
  const both: OrganisationRole[] = ["SIGNATORY", "OWNER"];

  test("writes a draft from its making to the deadline, hands it in from the opening", () => {
    const editing = and(writer, "edit");
    expect(granted(inApplicant("EDITOR"), { ...drafting, now: later(-1, opensAt) })).toBe(editing);
    for (const now of [opensAt, open, later(-1)]) {
      expect(granted(inApplicant("EDITOR"), { ...drafting, now })).toBe(
        and(editing, "askExtension"),
      );
      for (const role of both)
        expect(granted(inApplicant(role), { ...drafting, now })).toBe(
          and(signatory, "edit submit withdraw askExtension"),
        );
    }
    for (const role of both)
      expect(granted(inApplicant(role), { ...drafting, now: later(-1, opensAt) })).toBe(
        and(signatory, "edit withdraw"),
      );
  });

  test("asks for more time also after the deadline, until the evaluation starts", () => {
    for (const now of [closesAt, later(86_400_000)]) {
      expect(granted(inApplicant("EDITOR"), { ...drafting, now })).toBe(
        and(writer, "askExtension"),
      );
      const call = { status: "EVALUATION" } as const;
      expect(granted(inApplicant("EDITOR"), { ...drafting, now, call })).toBe(writer);
    }
  });

  test("opens a working copy of what was handed in once, and writes and hands in that", () => {
    expect(granted(inApplicant("EDITOR"), {})).toBe(and(writer, "reopen askExtension"));
    expect(granted(inApplicant("OWNER"), {})).toBe(and(signatory, "reopen withdraw askExtension"));
    const copy = { reopenedAt: open };
    expect(granted(inApplicant("EDITOR"), copy)).toBe(and(writer, "edit askExtension"));
    expect(granted(inApplicant("SIGNATORY"), copy)).toBe(
      and(signatory, "edit submit withdraw askExtension"),
    );
    expect(granted(inApplicant("SIGNATORY"), { ...copy, now: closesAt })).toBe(
      and(signatory, "withdraw askExtension"),
    );
    expect(granted(inApplicant("SIGNATORY"), { call: { status: "CANCELLED" } })).toBe(
      and(signatory, "withdraw"),
    );
  });

  test("brings back what was taken back, while proposals are taken", () => {
    const withdrawn: Scene = { status: "WITHDRAWN" };
    expect(granted(inApplicant("EDITOR"), withdrawn)).toBe(writer);
    expect(granted(inApplicant("SIGNATORY"), withdrawn)).toBe(and(signatory, "revive"));
    expect(granted(inApplicant("SIGNATORY"), { ...withdrawn, now: closesAt })).toBe(signatory);
  });

  test("takes back what is in evaluation until its decision is released", () => {
    for (const status of ["CHECKING", "ELIGIBLE", "SCORED"] as const) {
      const scene: Scene = { status, call: { status: "EVALUATION" }, now: later(1) };
      expect(granted(inApplicant("OWNER"), scene)).toBe(and(signatory, "withdraw"));
      expect(granted(inApplicant("OWNER"), { ...scene, isDecided: true })).toBe(
        and(signatory, "complain"),
      );
      expect(granted(inApplicant("EDITOR"), { ...scene, isDecided: true })).toBe(writer);
    }
  });

  test("writes and answers a clarification within its term, unless the call is cancelled", () => {
    const until = later(86_400_000);
    const asked: Scene = {
      status: "CLARIFICATION",
      clarifyUntil: until,
      call: { status: "EVALUATION" },
      now: later(-1, until),
    };
    expect(granted(inApplicant("EDITOR"), asked)).toBe(and(writer, "clarify"));
    expect(granted(inApplicant("OWNER"), asked)).toBe(and(signatory, "withdraw clarify answer"));
    const over = and(signatory, "withdraw");
    expect(granted(inApplicant("OWNER"), { ...asked, now: until })).toBe(over);
    expect(granted(inApplicant("OWNER"), { ...asked, clarifyUntil: null })).toBe(over);
    expect(granted(inApplicant("OWNER"), { ...asked, status: "CHECKING" })).toBe(over);
    expect(granted(inApplicant("OWNER"), { ...asked, call: { status: "CANCELLED" } })).toBe(over);
  });

  test("answers an offer and complains once the decision is released, by who signs for it", () => {
    const decided: Scene = {
      isDecided: true,
      call: { status: "DECIDED", isReleased: true, hasList: true },
      now: later(1),
    };
    expect(granted(inApplicant("OWNER"), { ...decided, status: "PARTIAL" })).toBe(
      and(signatory, "answerOffer complain"),
    );
    expect(granted(inApplicant("EDITOR"), { ...decided, status: "PARTIAL" })).toBe(writer);
    expect(granted(inApplicant("OWNER"), { ...decided, status: "SELECTED" })).toBe(
      and(signatory, "complain"),
    );
    const hidden: Scene = { ...decided, status: "PARTIAL", isDecided: false };
    expect(granted(inApplicant("OWNER"), hidden)).not.toContain("answerOffer");
    expect(granted(inApplicant("OWNER"), hidden)).not.toContain("complain");
  });

  test("has no role of the group beside: what its people are there too counts for nothing", () => {
    const two = { ...inApplicant("VIEWER"), groups: inGroup("STAFF", "CHAIR").groups };
    expect(granted(two, { mine: null })).toBe(reader);
  });
});

const staff = and(
  "know read staff check assign declare seeProgress seeNames readLetters readMessages message",
  "readComplaint manageComplaint examineComplaint",
);

describe("staff", () => {
  test("work with what is handed in, and declare first", () => {
    expect(granted(inGroup("STAFF"), {})).toBe(staff);
    expect(granted(inGroup("STAFF"), { mine: { declared: "noConflict" } })).toBe(
      and(without(staff, "declare"), "announce"),
    );
  });

  test("see scores when every sheet is in, or a list is there", () => {
    expect(granted(inGroup("STAFF"), { mine: { sheetsComplete: true } })).toBe(
      and(staff, "seeScores"),
    );
    expect(granted(inGroup("STAFF"), { call: { hasList: true } })).toBe(and(staff, "seeScores"));
  });

  test("do not examine a complaint of what they evaluated or vote about", () => {
    const mine = { assignment: { sheet: null } };
    expect(granted(inGroup("STAFF"), { mine })).toBe(without(staff, "examineComplaint"));
    for (const role of ["BOARD", "CHAIR"] as const)
      expect(granted(inGroup("STAFF", role), {})).toBe(without(staff, "examineComplaint"));
  });

  test("know of a draft what its people tell them: a wish for more time, or messages", () => {
    const draft: Scene = { status: "DRAFT", isRegistered: false };
    expect(granted(inGroup("STAFF"), draft)).toBe("");
    expect(granted(inGroup("STAFF"), { ...draft, hasAskedExtension: true })).toBe("judgeExtension");
    expect(granted(inGroup("STAFF"), { ...draft, isWrittenAbout: true })).toBe(
      "readMessages message",
    );
    const told = { ...draft, hasAskedExtension: true, isWrittenAbout: true };
    expect(granted(inGroup("STAFF"), told)).toBe("judgeExtension readMessages message");
    expect(granted(inGroup("EVALUATOR", "BOARD", "CHAIR", "OBSERVER"), told)).toBe("");
    expect(granted(inGroup("STAFF"), { hasAskedExtension: true })).toBe(
      and(staff, "judgeExtension"),
    );
    expect(granted(inGroup("STAFF"), { isWrittenAbout: true })).toBe(staff);
  });
});

describe("an evaluator", () => {
  const scene = (mine: Partial<MyPart>, so: Scene = {}): Scene => ({
    status: "ELIGIBLE",
    ...so,
    call: { status: "EVALUATION", ...so.call },
    mine: { assignment: { sheet: null }, ...mine },
    now: later(1),
  });

  test("knows what is assigned, reads and scores it after saying that there is no conflict", () => {
    expect(granted(inGroup("EVALUATOR"), scene({}))).toBe("know declare");
    expect(granted(inGroup("EVALUATOR"), scene({ declared: "noConflict" }))).toBe(
      "know read announce ownSheet score",
    );
    expect(granted(inGroup("EVALUATOR"), scene({ assignment: null }))).toBe("");
    for (const status of ["PUBLISHED", "CANCELLED"] as const)
      expect(granted(inGroup("EVALUATOR"), scene({}, { call: { status } }))).toBe("");
  });

  test("scores what is eligible during the evaluation, until the sheet is handed in", () => {
    const cleared = { declared: "noConflict" } as const;
    const reading = "know read announce ownSheet";
    const mine = (sheet: "DRAFT" | "SUBMITTED") => ({ ...cleared, assignment: { sheet } });
    expect(granted(inGroup("EVALUATOR"), scene(mine("DRAFT")))).toBe(`${reading} score`);
    expect(granted(inGroup("EVALUATOR"), scene(mine("SUBMITTED")))).toBe(reading);
    expect(granted(inGroup("EVALUATOR"), scene(cleared, { status: "SCORED" }))).toBe(reading);
    expect(granted(inGroup("EVALUATOR"), scene(cleared, { call: { status: "DECIDED" } }))).toBe(
      reading,
    );
  });

  test("sees the sheets of the others after handing in the own one, where the call opens them", () => {
    const handedIn = { assignment: { sheet: "SUBMITTED" as const }, peersOpen: true };
    const cleared = { ...handedIn, declared: "noConflict" as const };
    expect(granted(inGroup("EVALUATOR"), scene(cleared))).toBe(
      "know read announce ownSheet seeProgress seeScores",
    );
    expect(granted(inGroup("EVALUATOR"), scene({ ...cleared, peersOpen: false }))).toBe(
      "know read announce ownSheet",
    );
    expect(
      granted(inGroup("EVALUATOR"), scene({ ...cleared, assignment: { sheet: "DRAFT" } })),
    ).toBe("know read announce ownSheet score");
    expect(granted(inGroup("EVALUATOR"), scene(handedIn))).toBe("know declare");
  });

  test("keeps of what was withdrawn the own sheet that was handed in, and nothing else", () => {
    const mine = (sheet: "DRAFT" | "SUBMITTED") => ({
      declared: "noConflict" as const,
      peersOpen: true,
      assignment: { sheet },
    });
    const withdrawn = { status: "WITHDRAWN" } as const;
    expect(granted(inGroup("EVALUATOR"), scene(mine("SUBMITTED"), withdrawn))).toBe(
      "know announce ownSheet",
    );
    expect(granted(inGroup("EVALUATOR"), scene(mine("DRAFT"), withdrawn))).toBe("");
  });
});

describe("the board and its observers", () => {
  const listed: Scene = { status: "SCORED", call: { status: "EVALUATION", hasList: true } };

  test("members know what is listed, and read it after saying that there is no conflict", () => {
    for (const role of ["BOARD", "CHAIR"] as const) {
      expect(granted(inGroup(role), { ...listed, call: { status: "EVALUATION" } })).toBe("");
      expect(granted(inGroup(role), listed)).toBe("know declare deliberate");
      expect(granted(inGroup(role), { ...listed, mine: { declared: "noConflict" } })).toBe(
        "know read announce seeProgress seeScores deliberate",
      );
    }
  });

  test("observers read what has been released, without names", () => {
    expect(granted(inGroup("OBSERVER"), listed)).toBe("");
    expect(granted(inGroup("OBSERVER"), { call: { isReleased: true } })).toBe(
      "know read seeProgress seeScores deliberate",
    );
  });

  test("roles add up", () => {
    expect(granted(inGroup("STAFF", "BOARD"), listed)).toBe(
      and(without(staff, "examineComplaint"), "seeScores deliberate"),
    );
    expect(granted(inGroup("OBSERVER", "EVALUATOR"), { call: { isReleased: true } })).toBe(
      "know read seeProgress seeScores deliberate",
    );
  });
});

describe("nothing", () => {
  test("is granted to a visitor, nor to who is nobody in the group or has not been looked up", () => {
    const released: Scene = { call: { hasList: true, isReleased: true } };
    const visitor = { ...inApplicant("OWNER"), groups: inGroup("STAFF").groups, userId: null };
    expect(granted(visitor, released)).toBe("");
    expect(granted(signedIn, { ...released, hasAskedExtension: true, isWrittenAbout: true })).toBe(
      "",
    );
    expect(granted(inGroup("STAFF"), { ...released, mine: null })).toBe("");
  });

  test("is granted to who is tied to the proposal by applicant, partner or conflict", () => {
    const tiedBy = (tie: { organisationId: string; code: string }) => ({
      ...inGroup("STAFF"),
      ties: [{ organisationId: "other", code: "other" }, tie],
    });
    for (const actor of [
      tiedBy({ organisationId: "applicant", code: "x" }),
      tiedBy({ organisationId: "x", code: "partner" }),
    ]) {
      expect(isTied(actor, factsOf({}))).toBe(true);
      expect(granted(actor, {})).toBe("");
    }
    expect(granted(inGroup("STAFF"), { mine: { declared: "conflict" } })).toBe("");
    const free = tiedBy({ organisationId: "x", code: "x" });
    expect(isTied(free, factsOf({}))).toBe(false);
    expect(isTied(free, factsOf({ mine: null }))).toBe(false);
    expect(granted(free, {})).toBe(staff);
  });

  test("is true in the table of no rights", () => {
    expect(Object.values(noRights)).toEqual(Object.keys(noRights).map(() => false));
  });
});
