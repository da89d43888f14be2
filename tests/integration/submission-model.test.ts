import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect } from "vitest";
import { verifyChains } from "#app/domain/audit/verify-chains.server.ts";
import { startEvaluation } from "#app/domain/evaluation/start-evaluation.server.ts";
import type { SignedIn } from "#app/domain/policy.ts";
import { answerExtension } from "#app/domain/proposals/answer-extension.server.ts";
import { askExtension } from "#app/domain/proposals/ask-extension.server.ts";
import { discardChanges } from "#app/domain/proposals/discard-changes.server.ts";
import { reopenProposal } from "#app/domain/proposals/reopen-proposal.server.ts";
import { removeAttachment } from "#app/domain/proposals/remove-attachment.server.ts";
import { reviveProposal } from "#app/domain/proposals/revive-proposal.server.ts";
import { saveAnswers } from "#app/domain/proposals/save-answers.server.ts";
import { startProposal } from "#app/domain/proposals/start-proposal.server.ts";
import { submitProposal } from "#app/domain/proposals/submit-proposal.server.ts";
import { readKnown, knownToken } from "#app/domain/proposals/verdict.ts";
import { withdrawProposal } from "#app/domain/proposals/withdraw-proposal.server.ts";
import { takeFile } from "#app/http/take-file.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { anOpenCall } from "#tests/support/calls.ts";
import { allDeclared, fill } from "#tests/support/drafts.ts";
import { again, anOrganisation, aPerson } from "#tests/support/factories.ts";
import { brokenInvariants, wrongHashes } from "#tests/support/invariants.ts";
import { test } from "#tests/support/test.ts";

/** How many sequences of acts are tried; MODEL_RUNS asks for more. */
const RUNS = Number(process.env["MODEL_RUNS"] ?? 40);

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;
const SETTLING = 5 * 60 * SECOND;
const FIELD = "filePrices";
const who = ["owner", "editor", "viewer"] as const;
type Who = (typeof who)[number];

/** What the proposal should be like, by rules written down a second time. */
interface Model {
  now: number;
  closesAt: number;
  extendedUntil: number;
  status: "DRAFT" | "SUBMITTED" | "WITHDRAWN";
  isCopy: boolean;
  isEvaluated: boolean;
  /** The answer to the field of the title, and the files that were added, as its people see them. */
  title: string;
  files: string[];
  /** What was handed in, the last one at the end. */
  submitted: { title: string; files: string[]; at: number }[];
  asked: number;
}

interface Real {
  db: Ctx["db"];
  id: string;
  callId: string;
  number: string;
  people: Record<Who | "staff", SignedIn>;
  /** Ids of the added files by their names. */
  fileIds: Map<string, string>;
  declared: ReturnType<typeof allDeclared>;
  as: (name: Who | "staff", at: number) => Ctx;
}

const deadline = ({ closesAt, extendedUntil }: Model) => Math.max(closesAt, extendedUntil);
const isOpen = (model: Model) => !model.isEvaluated && model.now < deadline(model);
const isWritten = (model: Model) =>
  isOpen(model) && (model.status === "DRAFT" || (model.status === "SUBMITTED" && model.isCopy));
const isWriter = (name: Who) => name !== "viewer";

type Act = fc.AsyncCommand<Model, Real>;

/** An act with what it should answer and do; after it everything has to be as the model says. */
abstract class Step implements Act {
  readonly by: Who;
  constructor(by: Who) {
    this.by = by;
  }
  check(_model: Readonly<Model>) {
    return true;
  }
  abstract act(model: Model, real: Real): Promise<void>;
  async run(model: Model, real: Real) {
    await this.act(model, real);
    model.now += SECOND;
    await isAsModelled(model, real);
  }
  toString() {
    return `${this.constructor.name}(${this.by})`;
  }
}

async function isAsModelled(model: Model, { db, id, callId }: Real) {
  expect(await brokenInvariants(db, callId)).toEqual([]);
  const proposal = await db.proposal.findUniqueOrThrow({
    where: { id },
    select: {
      status: true,
      number: true,
      reopenedAt: true,
      answers: { where: { field: "title" }, select: { value: true } },
      attachments: { where: { removedAt: null, field: FIELD }, select: { name: true } },
      submissions: {
        orderBy: { n: "asc" },
        select: { title: true, receivedAt: true, snapshot: true },
      },
    },
  });
  const filesOf = (snapshot: unknown) =>
    (snapshot as { files: { field: string; name: string }[] }).files
      .filter(({ field }) => field === FIELD)
      .map(({ name }) => name)
      .toSorted();
  expect({
    status: proposal.status,
    number: proposal.number,
    isCopy: proposal.reopenedAt !== null,
    title: proposal.answers[0]?.value,
    files: proposal.attachments.map(({ name }) => name).toSorted(),
    submitted: proposal.submissions.map(({ title, receivedAt, snapshot }) => ({
      title,
      at: receivedAt.getTime(),
      files: filesOf(snapshot),
    })),
  }).toEqual({
    status: model.status,
    number: model.submitted.length > 0 ? 1 : null,
    isCopy: model.isCopy,
    title: model.title,
    files: model.files.toSorted(),
    submitted: model.submitted.map((one) => ({ ...one, files: one.files.toSorted() })),
  });
}

class Save extends Step {
  readonly title: string;
  readonly finish: "yes" | undefined;
  constructor(by: Who, title: string, finish: "yes" | undefined) {
    super(by);
    this.title = title;
    this.finish = finish;
  }
  async act(model: Model, { db, id, as }: Real) {
    const stored = await db.answer.findUnique({
      where: { proposalId_field: { proposalId: id, field: "title" } },
    });
    const known = readKnown(knownToken(stored?.version ?? 0, stored?.value as string));
    const result = await saveAnswers(as(this.by, model.now), {
      id,
      section: "summary",
      fields: [{ key: "title", typed: this.title, known }],
      ...(this.finish && { finish: this.finish }),
    });
    const may = isWriter(this.by) && isWritten(model);
    expect(result.ok).toBe(may);
    if (may) model.title = this.title;
  }
  override toString() {
    return `Save(${this.by}, ${this.title}, ${this.finish})`;
  }
}

class Upload extends Step {
  override check({ files }: Model) {
    return files.length < 2;
  }
  async act(model: Model, { id, as, fileIds }: Real) {
    const name = `priedas-${fileIds.size + 1}-${randomBytes(4).toString("hex")}.pdf`;
    const content = Buffer.concat([
      Buffer.from("%PDF-1.7\n"),
      randomBytes(64),
      Buffer.from("\n%%EOF"),
    ]);
    const body = new FormData();
    body.append("file", new File([new Uint8Array(content)], name));
    const request = new Request("http://localhost/", { method: "POST", body });
    const result = await takeFile(as(this.by, model.now), request, { id, field: FIELD });
    const may = isWriter(this.by) && isWritten(model);
    expect(result.ok).toBe(may);
    if (!result.ok) return;
    fileIds.set(name, (result.value as { id: string }).id);
    model.files = [...model.files, name];
  }
}

class Delete extends Step {
  override check({ files }: Model) {
    return files.length > 0;
  }
  async act(model: Model, { id, as, fileIds }: Real) {
    const [name = ""] = model.files;
    const attachment = fileIds.get(name) ?? "";
    const result = await removeAttachment(as(this.by, model.now), { id, attachment });
    const may = isWriter(this.by) && isWritten(model);
    expect(result.ok).toBe(may);
    if (may) model.files = model.files.filter((one) => one !== name);
  }
}

class Submit extends Step {
  /** Two requests at once, as by a double click. */
  readonly isTwice: boolean;
  constructor(by: Who, isTwice: boolean) {
    super(by);
    this.isTwice = isTwice;
  }
  async act(model: Model, { id, as, declared }: Real) {
    const receivedAt = new Date(model.now);
    const send = () =>
      submitProposal(as(this.by, model.now), { id, receivedAt, position: "Vadovė", declared });
    const results = await Promise.all(this.isTwice ? [send(), send()] : [send()]);
    const taken = this.by === "owner" && isWritten(model);
    const isReceipt = model.status === "SUBMITTED" && (!model.isCopy || taken);
    for (const { ok } of results) expect(ok).toBe(taken || isReceipt);
    if (!taken) return;
    model.submitted = [
      ...model.submitted,
      { title: model.title, files: model.files, at: model.now },
    ];
    model.status = "SUBMITTED";
    model.isCopy = false;
  }
  override toString() {
    return `Submit(${this.by}${this.isTwice ? ", twice" : ""})`;
  }
}

class Reopen extends Step {
  async act(model: Model, { id, as }: Real) {
    const result = await reopenProposal(as(this.by, model.now), { id });
    const may = isWriter(this.by) && isOpen(model) && model.status === "SUBMITTED";
    expect(result.ok).toBe(may);
    if (may) model.isCopy = true;
  }
}

class Discard extends Step {
  async act(model: Model, { id, as }: Real) {
    const result = await discardChanges(as(this.by, model.now), { id });
    const hasCopy = model.status === "SUBMITTED" && model.isCopy;
    const isDone = model.status === "SUBMITTED" && !model.isCopy;
    const may = isWriter(this.by) && (isDone || (hasCopy && isOpen(model)));
    expect(result.ok).toBe(may);
    if (may && hasCopy) restore(model);
  }
}

/** The last version that was handed in is again what its people see. */
function restore(model: Model) {
  const last = model.submitted.at(-1);
  if (last) Object.assign(model, { title: last.title, files: last.files, isCopy: false });
}

class Withdraw extends Step {
  async act(model: Model, { id, as }: Real) {
    const result = await withdrawProposal(as(this.by, model.now), { id, reason: "" });
    expect(result.ok).toBe(this.by === "owner");
    if (result.ok) model.status = "WITHDRAWN";
  }
}

class Revive extends Step {
  async act(model: Model, { id, as }: Real) {
    const result = await reviveProposal(as(this.by, model.now), { id });
    const may = this.by === "owner" && model.status === "WITHDRAWN" && isOpen(model);
    expect(result.ok).toBe(may);
    if (may) model.status = model.submitted.length > 0 ? "SUBMITTED" : "DRAFT";
  }
}

class ExtendOne extends Step {
  readonly hours: number;
  constructor(by: Who, hours: number) {
    super(by);
    this.hours = hours;
  }
  async act(model: Model, { db, id, as }: Real) {
    const asking = await askExtension(as(this.by, model.now), { id, reason: "Neveikė ryšys" });
    const may =
      isWriter(this.by) && !model.isEvaluated && model.status !== "WITHDRAWN" && model.asked < 5;
    expect(asking.ok).toBe(may);
    if (!may) return;
    model.asked += 1;
    const request = await db.extensionRequest.findFirstOrThrow({
      where: { proposalId: id, answeredAt: null },
    });
    const until = model.now + this.hours * HOUR;
    const answer = { request: request.id, answer: "Ryšio sutrikimas", minutesNo: "" };
    const staff = as("staff", model.now);
    const granted = await answerExtension(staff, { ...answer, until: new Date(until) });
    expect(granted.ok).toBe(until > deadline(model) && until > model.now);
    if (granted.ok) model.extendedUntil = until;
    else expect((await answerExtension(staff, { ...answer, until: null })).ok).toBe(true);
  }
  override toString() {
    return `ExtendOne(${this.by}, ${this.hours} h)`;
  }
}

class ExtendCall extends Step {
  override check({ isEvaluated }: Model) {
    return !isEvaluated;
  }
  async act(model: Model, { db, callId }: Real) {
    model.closesAt = Math.max(model.now, model.closesAt) + DAY;
    await db.call.update({
      where: { id: callId },
      data: { closesAt: new Date(model.closesAt) },
    });
  }
}

/** The clock goes on: by hours, or to the last millisecond before the deadline, or to it. */
class Pass extends Step {
  readonly to: "hour" | "day" | "before" | "deadline";
  constructor(to: Pass["to"]) {
    super("owner");
    this.to = to;
  }
  async act(model: Model) {
    const ends = { hour: model.now + HOUR, day: model.now + DAY };
    const edge = deadline(model) - (this.to === "before" ? 1 : 0);
    const end = this.to === "hour" || this.to === "day" ? ends[this.to] : edge;
    // The step itself ends a second later.
    model.now = Math.max(model.now, end) - (end > model.now + SECOND ? SECOND : 0);
  }
  override toString() {
    return `Pass(${this.to})`;
  }
}

class Close extends Step {
  async act(model: Model, { number, as }: Real) {
    const result = await startEvaluation(as("staff", model.now), { number });
    const may = !model.isEvaluated && model.now >= deadlineOfAll(model) + SETTLING;
    expect(result.ok).toBe(may);
    if (!may) return;
    model.isEvaluated = true;
    if (model.status === "SUBMITTED" && model.isCopy) restore(model);
  }
}
/** What is withdrawn keeps nobody waiting. */
const deadlineOfAll = (model: Model) =>
  model.status === "WITHDRAWN" ? model.closesAt : deadline(model);

const anybody = fc.constantFrom(...who);
/** Those who may, more often than those who may not. */
const writer = fc.constantFrom<Who>("owner", "editor", "owner", "editor", "viewer");
const signatory = fc.constantFrom<Who>("owner", "owner", "owner", "editor", "viewer");
const titles = fc.constantFrom("Sodas", "Dirbtuvės", "Ąžuolynas „Ž“", "Senjorų klubas");

const steps = [
  fc.record({ by: writer, title: titles }).map(({ by, title }) => new Save(by, title, undefined)),
  fc.record({ by: writer, title: titles }).map(({ by, title }) => new Save(by, title, "yes")),
  writer.map((by) => new Upload(by)),
  writer.map((by) => new Delete(by)),
  fc.record({ by: signatory, twice: fc.boolean() }).map(({ by, twice }) => new Submit(by, twice)),
  signatory.map((by) => new Submit(by, false)),
  writer.map((by) => new Reopen(by)),
  writer.map((by) => new Reopen(by)),
  anybody.map((by) => new Discard(by)),
  signatory.map((by) => new Withdraw(by)),
  signatory.map((by) => new Revive(by)),
  signatory.map((by) => new Revive(by)),
  fc
    .record({ by: writer, hours: fc.integer({ min: -2, max: 200 }) })
    .map(({ by, hours }) => new ExtendOne(by, hours)),
  fc.constant(new ExtendCall("owner")),
  fc.constantFrom(...(["hour", "day", "before", "deadline"] as const)).map((to) => new Pass(to)),
  fc.constant(new Close("owner")),
];

test(
  "whatever three people and staff do in whatever order, everything stays true",
  { timeout: 3_600_000 },
  async ({ db, as }) => {
    const [owner, editor, viewer, staff] = [
      await aPerson(db),
      await aPerson(db),
      await aPerson(db),
      await aPerson(db),
    ];
    const start = Date.parse("2026-12-10T10:00:00Z");

    async function aRun(): Promise<{ model: Model; real: Real }> {
      // Mails of earlier runs are of no interest any more, and looking through them takes time.
      await db.outbox.deleteMany();
      const call = await anOpenCall(db);
      const members = { OWNER: owner, EDITOR: editor, VIEWER: viewer };
      const { id: organisationId } = await anOrganisation(db, members);
      await db.groupMember.create({
        data: { groupId: call.groupId, userId: staff.userId, role: "STAFF" },
      });
      const people = {
        owner: await again(db, owner),
        editor: await again(db, editor),
        viewer: await again(db, viewer),
        staff: await again(db, staff),
      };
      const started = await startProposal(as(people.owner), {
        number: call.number,
        organisationId,
      });
      if (!started.ok) throw new Error(started.error.code);
      const { id } = started.value;
      const { definition } = await fill(as(people.owner), id);
      const title = "Pradžia";
      await db.answer.update({
        where: { proposalId_field: { proposalId: id, field: "title" } },
        data: { value: title },
      });
      await db.proposal.update({ where: { id }, data: { title } });
      const attached = await db.attachment.findMany({ where: { proposalId: id, field: FIELD } });
      return {
        model: {
          now: start,
          closesAt: call.closesAt.getTime(),
          extendedUntil: 0,
          status: "DRAFT",
          isCopy: false,
          isEvaluated: false,
          title,
          files: attached.map(({ name }) => name),
          submitted: [],
          asked: 0,
        },
        real: {
          db,
          id,
          callId: call.id,
          number: call.number,
          people,
          fileIds: new Map(attached.map((file) => [file.name, file.id])),
          declared: allDeclared(definition),
          as: (name, at) => as(people[name], new Date(at)),
        },
      };
    }

    await fc.assert(
      fc.asyncProperty(fc.commands(steps, { maxCommands: 40, size: "max" }), async (commands) => {
        const run = await aRun();
        await fc.asyncModelRun(() => run, commands);
        expect(await wrongHashes(db, run.real.callId)).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );

    const faults = (await verifyChains(db)).filter(({ fault }) => fault !== null);
    expect(faults).toEqual([]);
  },
);
