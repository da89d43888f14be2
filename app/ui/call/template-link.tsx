import { type FieldOf, fieldsOf, type FormDefinition } from "#app/domain/calls/definition.ts";
import { fileSize } from "#app/ui/proposal/file-size.ts";
import { useLocale, useT } from "#app/ui/use-t.ts";
import { templateHref } from "./template-href.ts";

interface ShownCall {
  number: string;
  version: { n: number };
  definition: { form: FormDefinition };
}

/** The form to download of a file field; nothing where it has none. */
export function TemplateLink({ call, field }: { call: ShownCall; field: FieldOf<"file"> }) {
  const t = useT();
  const locale = useLocale();
  const href = templateHref({ number: call.number, version: call.version.n }, field);
  if (!href || !field.template) return null;
  return (
    <span className="block">
      <a href={href}>{`${t("upload.template")}: ${field.template.name}`}</a>{" "}
      <small className="soft">{fileSize(field.template.size, locale)}</small>
    </span>
  );
}

/** All forms to download of a call, as items of its list of documents. */
export function TemplateItems({ call }: { call: ShownCall }) {
  return fieldsOf(call.definition.form)
    .filter((field) => field.kind === "file" && field.template)
    .map((field) => (
      <li key={field.key}>{field.kind === "file" && <TemplateLink call={call} field={field} />}</li>
    ));
}
