import { useT } from "#app/ui/use-t.ts";

/** Links to the whole proposal, to be kept or printed; `at` is the address that it is below. */
export function WholeProposal({ at }: { at: string }) {
  const t = useT();
  return (
    <p className="row downloads">
      <a href={`${at}/proposal.pdf`}>{t("whole.pdf")}</a>
      <a href={`${at}/proposal.zip`}>{t("whole.zip")}</a>
    </p>
  );
}
