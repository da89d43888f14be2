import { useT } from "#app/ui/use-t.ts";

interface Named {
  id: string;
  /** The registration number, where it has been handed in. */
  registration: string | null;
  title: string;
}

/** The way to a page of a proposal: its number, before that its title, before that „Juodraštis“. */
export function useProposalCrumbs({ id, registration, title }: Named, page: string) {
  const t = useT();
  return [
    { label: t("nav.proposals"), to: "/my/proposals" },
    { label: registration ?? (title || t("proposal.state.draft")), to: `/my/proposals/${id}` },
    { label: page },
  ];
}
