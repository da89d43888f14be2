import { Readable } from "node:stream";
import { amendCall } from "#app/domain/calls/amend-call.server.ts";
import { definitionOf } from "#app/domain/calls/definition-of.server.ts";
import { fieldsOf } from "#app/domain/calls/definition.ts";
import { sendMessage } from "#app/domain/messages/send-message.server.ts";
import { threadPage } from "#app/domain/messages/thread-page.server.ts";
import { askToJoin } from "#app/domain/organisations/ask-to-join.server.ts";
import { answerAffiliation } from "#app/domain/organisations/group-affiliations.server.ts";
import { tellAffiliation } from "#app/domain/organisations/tell-affiliation.server.ts";
import { attachFile } from "#app/domain/proposals/attach-file.server.ts";
import { startProposal } from "#app/domain/proposals/start-proposal.server.ts";
import { writeAnswers } from "#app/domain/proposals/write-answers.server.ts";
import { answerQuestion } from "#app/domain/questions/answer-question.server.ts";
import { askQuestion } from "#app/domain/questions/ask-question.server.ts";
import { vilniusDay } from "#app/domain/values/instant.ts";
import type { Services } from "#app/http/services.server.ts";
import type { Ctx } from "#app/platform/ports.ts";
import { demoAnswers } from "./demo-answers.ts";
import { idsOf, workshopCode } from "./people.ts";
import { begunProposal } from "./proposals.ts";
import { aDocument, at, expectOk } from "./seed-proposals.server.ts";

const day = 24 * 3_600_000;
const later = (from: Date, days: number) => new Date(from.getTime() + days * day);

const openCall = "DH-2.2-03";
const pendingCall = "DH-2.2-02";

type Ids = Awaited<ReturnType<typeof idsOf>>;
interface Scene {
  services: Services;
  ids: Ids;
  organisationId: string;
}

/**
 * What the workshop does beside the calls that are played: a draft under way, messages, its
 * membership in the group, somebody who wants to join it; a question and a change of the open call.
 * Each part is added once.
 */
export async function seedApplicant(services: Services & { log: (line: string) => void }) {
  const { db } = services;
  const { id: organisationId } = await db.organisation.findUniqueOrThrow({
    where: { code: workshopCode },
    select: { id: true },
  });
  const scene = { services, ids: await idsOf(db), organisationId };
  await beginDraft(scene);
  await playOpenCall(scene);
  await exchangeMessages(scene);
  await joinGroup(scene);
  await receiveJoinRequest(scene);
}

const callOf = ({ db }: Services) =>
  db.call.findUniqueOrThrow({
    where: { number: openCall },
    select: { id: true, number: true, opensAt: true, currentVersionId: true },
  });

const filledByOna = ["contactName", "contactPhone", "contactEmail", "lagMember", "partners"];
const filledByJonas = ["title", "place", "startDate", "durationMonths", "publicSummary", "problem"];
const finished = ["applicant", "partners", "summary"];

/** Half of a proposal in the open call: three sections, a beginning of the fourth and one file. */
async function beginDraft({ services, ids, organisationId }: Scene) {
  const { db } = services;
  const call = await callOf(services);
  if ((await db.proposal.count({ where: { callId: call.id, organisationId } })) > 0) return;

  const definition = await definitionOf(db, call.currentVersionId ?? "");
  const ona = await at(services, ids.ona, later(call.opensAt, 3));
  const jonas = await at(services, ids.jonas, later(call.opensAt, 13));
  const { id } = await expectOk(startProposal(ona, { number: openCall, organisationId }));
  const answers = Object.entries(demoAnswers(definition, begunProposal, vilniusDay(call.opensAt)));
  const only = (keys: readonly string[]) =>
    Object.fromEntries(answers.filter(([key]) => keys.includes(key)));
  const sections = definition.form.sections
    .filter(({ key, askDone }) => askDone && finished.includes(key))
    .map(({ key }) => key);
  await db.$transaction(async (tx) => {
    await writeAnswers(tx, ona, id, only(filledByOna));
    await writeAnswers(tx, jonas, id, only(filledByJonas));
    await tx.proposal.update({
      where: { id },
      data: { title: begunProposal.title, doneSections: sections, changedAt: jonas.now() },
    });
  });
  await attachFirst(jonas, id, definition.form);
}

async function attachFirst(ctx: Ctx, id: string, form: Parameters<typeof fieldsOf>[0]) {
  const field = fieldsOf(form).find(({ kind, required }) => kind === "file" && required);
  if (!field) return;
  const bytes = await aDocument(field.key, begunProposal.owner.email);
  const limits = { maxBytes: 1_000_000, accept: ["pdf"] };
  const file = await expectOk(ctx.files.store(Readable.from([bytes]), limits));
  await expectOk(attachFile(ctx, { id, field: field.key, name: `${field.label.lt}.pdf`, file }));
}

/** A question that everybody can read with its answer, one that waits, and a change of the open call. */
async function playOpenCall({ services, ids }: Scene) {
  const { db } = services;
  const call = await callOf(services);
  if ((await db.amendment.count({ where: { callId: call.id } })) > 0) return;

  const asker = await at(services, ids.jonas, later(call.opensAt, 4));
  const { id } = await expectOk(
    askQuestion(asker, {
      number: openCall,
      question: "Ar tinkamos finansuoti išlaidos savanorių kelionėms į užsiėmimus?",
    }),
  );
  const staff = await at(services, ids.rasa, later(call.opensAt, 6));
  await expectOk(
    answerQuestion(
      staff,
      { number: openCall, id },
      {
        question: "Ar tinkamos finansuoti išlaidos savanorių kelionėms į užsiėmimus?",
        questionEn: "May the travel of volunteers to activities be funded?",
        answer:
          "Taip, jei su savanoriu sudaryta savanoriškos veiklos sutartis, o kelionės susijusios su projekto veiklomis (pavyzdinis atsakymas).",
        answerEn:
          "Yes, where a contract of volunteering is made and the travel serves the activities of the project (an example of an answer).",
      },
    ),
  );
  const waiting = await at(services, ids.mantas, later(call.opensAt, 15));
  await expectOk(
    askQuestion(waiting, {
      number: openCall,
      question: "Ar partneriu gali būti mažoji bendrija, veikianti trumpiau nei metus?",
    }),
  );

  const { n } = await db.callVersion.findUniqueOrThrow({
    where: { id: call.currentVersionId ?? "" },
    select: { n: true },
  });
  const before = await definitionOf(db, call.currentVersionId ?? "");
  await expectOk(
    amendCall(await at(services, ids.rasa, later(call.opensAt, 9)), {
      number: openCall,
      seen: n,
      reason: "Informacinis renginys įvyko, paskelbtas jo įrašas (pavyzdinis pakeitimas).",
      reasonEn:
        "The information event is over, its recording is published (an example of a change).",
      minutesNo: "2026/11",
      definition: {
        ...before,
        content: {
          ...before.content,
          infoEvent: {
            lt: "Nuotolinis informacinis renginys įvyko pirmąją kvietimo savaitę; įrašo nuorodos prašykite kvietimo kontaktais (pavyzdinis).",
            en: "An online information event was held in the first week of the call; ask for the link to its recording through the contacts of the call (example).",
          },
        },
      },
    }),
  );
}

/** The workshop asks about its proposal in evaluation; the answer of staff is not read yet. */
async function exchangeMessages({ services, ids, organisationId }: Scene) {
  const { db } = services;
  const proposal = await db.proposal.findFirst({
    where: { organisationId, number: { not: null }, call: { number: pendingCall } },
    select: {
      id: true,
      call: { select: { closesAt: true } },
      _count: { select: { messages: true } },
    },
  });
  if (!proposal || proposal._count.messages > 0) return;
  const { id, call } = proposal;
  await expectOk(
    sendMessage(await at(services, ids.ona, later(call.closesAt, 5)), {
      id,
      text: "Laba diena, nuo kitos savaitės keičiasi mūsų telefono numeris. Ar reikia jį tikslinti pasiūlyme?",
      files: [],
    }),
  );
  const staff = await at(services, ids.rasa, later(call.closesAt, 5.8));
  await expectOk(threadPage(staff, { id, as: "staff" }));
  await expectOk(
    sendMessage(staff, {
      id,
      text: "Laba diena, pasiūlymo tikslinti nereikia: pakeiskite numerį organizacijos duomenyse, raštuose bus naujasis.",
      files: [],
    }),
  );
}

/** The workshop says that it is a member of the group, and staff confirm it. */
async function joinGroup({ services, ids, organisationId }: Scene) {
  const { db, now } = services;
  const { id: groupId } = await db.group.findUniqueOrThrow({
    where: { slug: "druskininkai" },
    select: { id: true },
  });
  if ((await db.affiliation.count({ where: { organisationId, groupId } })) > 0) return;
  const told = { groupId, since: "2019-03-14" };
  const before = (days: number) => later(now(), -days);
  await expectOk(tellAffiliation(await at(services, ids.ona, before(40)), organisationId, told));
  await expectOk(
    answerAffiliation(await at(services, ids.rasa, before(38)), { organisationId, groupId }, true),
  );
}

/** Somebody of another organisation asks to be taken in; the request waits for Ona. */
async function receiveJoinRequest({ services, organisationId }: Scene) {
  const { db, now } = services;
  if ((await db.joinRequest.count({ where: { organisationId } })) > 0) return;
  const asker = await db.user.findUnique({
    where: { email: "lukas@jaunimo-stotele.example" },
    select: { id: true },
  });
  if (!asker) return;
  await expectOk(
    askToJoin(await at(services, asker.id, later(now(), -2)), {
      code: workshopCode,
      message: "Dirbtuvėse koordinuoju savanorius ir padėsiu rengti projektinį pasiūlymą.",
    }),
  );
}
