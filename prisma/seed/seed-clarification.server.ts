import { answerClarification } from "#app/domain/clarifications/answer-clarification.server.ts";
import { askClarification } from "#app/domain/clarifications/ask-clarification.server.ts";
import { closeClarification } from "#app/domain/clarifications/close-clarification.server.ts";
import { saveReplies } from "#app/domain/clarifications/save-replies.server.ts";
import { knownToken } from "#app/domain/proposals/verdict.ts";
import { writeAnswers } from "#app/domain/proposals/write-answers.server.ts";
import type { Services } from "#app/http/services.server.ts";
import { idsOf, workshopCode } from "./people.ts";
import { at, expectOk } from "./seed-proposals.server.ts";

const hour = 3_600_000;
const later = (from: Date, hours: number) => new Date(from.getTime() + hours * hour);

/** Between the deadline and the check the workshop is asked one thing, and answers it. */
export async function playClarification(services: Services, call: { id: string; closesAt: Date }) {
  const { db } = services;
  const found = await db.proposal.findFirst({
    where: { callId: call.id, organisation: { code: workshopCode } },
    select: { id: true },
  });
  if (!found) return;
  const { id } = found;
  const { ona, jonas, rasa } = await idsOf(db);

  const questions = [
    {
      text: "Nurodykite, kas ir kur prižiūrės vaikus, kol tėvai dalyvauja užsiėmimuose, ir papildykite tikslinių grupių aprašymą.",
      unlocked: ["targetGroups"],
    },
  ];
  await expectOk(
    askClarification(await at(services, rasa, later(call.closesAt, 18)), { id, questions }),
  );
  const writer = await at(services, jonas, later(call.closesAt, 24));
  await db.$transaction((tx) =>
    writeAnswers(tx, writer, id, {
      targetGroups:
        "24 šeimos, apie 80 asmenų: 48 suaugusieji ir 32 vaikai, iš jų 12 ikimokyklinio amžiaus.",
    }),
  );
  const text =
    "Vaikus tame pačiame miško kieme prižiūri du savanoriai, kuriuos parengė gamtos pedagogas. Tikslinių grupių aprašymą papildėme.";
  await expectOk(saveReplies(writer, { id, replies: [{ n: 1, text, known: knownToken(0, "") }] }));
  const receivedAt = later(call.closesAt, 26);
  await expectOk(
    answerClarification(await at(services, ona, receivedAt), {
      id,
      receivedAt,
      position: "Direktorė",
    }),
  );
  await expectOk(
    closeClarification(await at(services, rasa, later(call.closesAt, 44)), {
      id,
      verdict: "accept",
    }),
  );
}
