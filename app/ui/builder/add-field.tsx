import { Form } from "react-router";
import type { FieldKind } from "#app/domain/call-drafts/field-schema.ts";
import { Button } from "../button.tsx";
import { Labelled } from "../form.tsx";
import { useT } from "../use-t.ts";

/** Adds a question: what it asks, and how it is answered. */
export function AddField({ kinds, error }: { kinds: readonly FieldKind[]; error?: string }) {
  const t = useT();
  return (
    <Form method="post" id="add">
      <h2>{t("draft.addField")}</h2>
      <Labelled id="new-title" label={t("draft.newField")} errors={error ? [error] : undefined}>
        <input id="new-title" name="title" />
      </Labelled>
      <Labelled id="new-kind" label={t("draft.field.kind")}>
        <select id="new-kind" name="kind" defaultValue="text">
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`formPreview.kind.${kind}`)}
            </option>
          ))}
        </select>
      </Labelled>
      <Button look="quiet" name="intent" value="add">
        {t("draft.addField")}
      </Button>
    </Form>
  );
}
