import type { Ctx } from "#app/platform/ports.ts";

/** Published questions of a call with their answers, the newest first; nobody is named. */
export async function publicQuestions({ db }: Pick<Ctx, "db">, callId: string) {
  const rows = await db.callQuestion.findMany({
    where: { callId, publishedAt: { not: null } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: 200,
    select: {
      id: true,
      question: true,
      questionEn: true,
      answer: true,
      answerEn: true,
      publishedAt: true,
      changedAt: true,
      event: { select: { id: true, title: true, titleEn: true, state: true } },
    },
  });
  return rows.map(({ question, questionEn, answer, answerEn, event, ...row }) => ({
    ...row,
    /** Where it was asked; null for a question in writing. */
    event:
      event && event.state !== "DRAFT"
        ? { id: event.id, title: { lt: event.title, en: event.titleEn } }
        : null,
    question: { lt: question, en: questionEn || question },
    answer: { lt: answer, en: answerEn || answer },
    /** In English only where somebody wrote it so. */
    isTranslated: questionEn !== "" && answerEn !== "",
  }));
}
