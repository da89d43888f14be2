import type { RawAnswer } from "#app/domain/proposals/raw-answer.ts";
import { learnFromAnswer } from "#app/ui/server-clock.ts";

/** Milliseconds after which no answer counts as none. */
const PATIENCE = 20_000;

/** A field that somebody else has changed too, with their text. */
export interface Dispute {
  field: string;
  theirs: RawAnswer;
  by: string;
  at: Date;
  /** What to send as known once one of the two is chosen. */
  known: string;
}

export interface Saved {
  savedAt: Date;
  known: Record<string, string>;
  /** The stored answers in the spelling that they are shown back in. */
  shown: Record<string, RawAnswer>;
  warnings: string[];
  disputes: Dispute[];
}

export type Answer =
  | ({ is: "saved" } & Saved)
  | { is: "offline" | "failed" | "signedOut" | "otherPerson" | "closed" };

const refusals: Record<string, "otherPerson" | "closed"> = { "other-person": "otherPerson" };

/** Sends typed answers to where they are saved. */
export async function sendAnswers(
  url: string,
  body: URLSearchParams,
  keepalive: boolean,
): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: "POST",
      headers: { accept: "application/json" },
      body,
      redirect: "manual",
      keepalive,
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    return { is: "offline" };
  }
  learnFromAnswer(response);
  if (response.type === "opaqueredirect") return { is: "signedOut" };
  try {
    if (response.status === 409) {
      const { code } = (await response.json()) as { code: string };
      return { is: refusals[code] ?? "closed" };
    }
    if (!response.ok) return { is: "failed" };
    const { conflicts, savedAt, ...saved } = (await response.json()) as Omit<
      Saved,
      "disputes" | "savedAt"
    > & { savedAt: string; conflicts: (Omit<Dispute, "at"> & { at: string })[] };
    return {
      is: "saved",
      ...saved,
      savedAt: new Date(savedAt),
      disputes: conflicts.map((one) => ({ ...one, at: new Date(one.at) })),
    };
  } catch {
    return { is: "failed" };
  }
}
