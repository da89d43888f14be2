import type { Submission, SubmissionResult } from "@conform-to/react";
import { data, type RouterContextProvider } from "react-router";
import type { Refusal } from "#app/domain/result.ts";
import { sentence } from "./respond.ts";

/** The form of a part of a draft again, as typed: its own problems, or a list button was pressed. */
export const againWith = (submission: Submission<unknown, string[], unknown>) => {
  const reply = submission.reply() as SubmissionResult<string[]>;
  return data({ reply, seen: undefined }, { status: submission.status === "error" ? 400 : 200 });
};

/** The same form with what is typed shown as others will see it; nothing is saved. */
export const seenWith = <T>(submission: Submission<unknown, string[], unknown>, seen: T) => {
  const { status: _, ...reply } = submission.reply() as SubmissionResult<string[]>;
  return data({ reply: reply as SubmissionResult<string[]>, seen });
};

/**
 * A part of a draft that was not saved, with the reason; where somebody else was there first, with what
 * they have saved.
 */
export function notSaved(
  context: Readonly<RouterContextProvider>,
  submission: Submission<unknown, string[], unknown>,
  error: Refusal,
  { at = {}, theirs }: { at?: Record<string, string>; theirs?: unknown } = {},
) {
  if (error.code === "not-found") throw data(error, { status: 404 });
  const reason = [sentence(context, error)];
  const field = at[error.code];
  const reply = submission.reply(
    (field ? { fieldErrors: { [field]: reason } } : { formErrors: reason }) as never,
  ) as SubmissionResult<string[]>;
  const isOvertaken = error.code === "edited-meanwhile";
  return data({ reply, seen: undefined, ...(isOvertaken && { theirs }) }, { status: 409 });
}
