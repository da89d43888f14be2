import { Form } from "react-router";
import { Button } from "#app/ui/button.tsx";
import { useT } from "#app/ui/use-t.ts";

/** Where staff say that they are in conflict over this proposal; it disappears for them at once. */
export function OwnConflict() {
  const t = useT();
  return (
    <details className="card">
      <summary>{t("ownConflict.title")}</summary>
      <p>{t("ownConflict.text")}</p>
      <Form method="post" className="stack">
        <input type="hidden" name="interest" value="conflict" />
        <div className="field">
          <label htmlFor="own-conflict-reason">{t("declaration.reason")}</label>
          <textarea
            id="own-conflict-reason"
            name="reason"
            rows={3}
            required
            minLength={5}
            maxLength={1000}
          />
        </div>
        <Button name="intent" value="declare" look="quiet">
          {t("ownConflict.act")}
        </Button>
      </Form>
    </details>
  );
}
