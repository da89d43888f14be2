import { type SubmissionResult, useForm } from "@conform-to/react";
import type { z } from "zod";
import { MESSAGE_CHARS, type messageSchema } from "#app/domain/messages/message-schema.ts";
import { Button } from "#app/ui/button.tsx";
import { EnclosuresField, type FileFault } from "#app/ui/enclosures-field.tsx";
import { LongTextField } from "#app/ui/form.tsx";
import { useT } from "#app/ui/use-t.ts";

/** What a refused message says, with what came with it. */
export interface RefusedMessage {
  reply: SubmissionResult;
  kept: { name: string; size: number; mark: string }[];
  faults: FileFault[];
}

export const useMessageForm = (refused: RefusedMessage | undefined) =>
  useForm<z.infer<typeof messageSchema>>({ id: "message", lastResult: refused?.reply ?? null });

/** A text and files for the other side. */
export function MessageForm({
  form,
  text,
  refused,
}: {
  form: ReturnType<typeof useMessageForm>[0];
  text: ReturnType<typeof useMessageForm>[1]["text"];
  refused: RefusedMessage | undefined;
}) {
  const t = useT();
  return (
    <form method="post" encType="multipart/form-data" noValidate id={form.id}>
      <LongTextField
        field={text}
        label={t("messages.text")}
        hint={t("messages.textHint", { n: MESSAGE_CHARS })}
        rows={6}
      />
      <EnclosuresField
        label={t("messages.files")}
        kept={refused?.kept ?? []}
        faults={refused?.faults ?? []}
      />
      <Button>{t("messages.send")}</Button>
    </form>
  );
}
