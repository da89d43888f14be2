/** What is wrong with a control; it points here by aria-describedby. */
export function ErrorText({ path, errors }: { path: string; errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <p className="error" id={`${path}-error`}>
      {errors.join(". ")}
    </p>
  );
}

/** The ids of what describes a control, for aria-describedby. */
export const describedBy = (path: string, about: { hint?: unknown; errors: readonly string[] }) =>
  [about.hint ? `${path}-hint` : "", about.errors.length > 0 ? `${path}-error` : ""]
    .filter(Boolean)
    .join(" ") || undefined;
