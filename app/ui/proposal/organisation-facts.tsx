import { Facts } from "#app/ui/facts.tsx";
import { useT } from "#app/ui/use-t.ts";

interface Organisation {
  id: string;
  printed: string;
  code: string;
  street: string;
  postalCode: string;
  city: string;
  email: string;
  phone: string;
}

/** The data of the applicant, as its organisation has them. */
export function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  const t = useT();
  const { printed, code, street, postalCode, city, email, phone } = organisation;
  return (
    <div className="card measured">
      <Facts
        facts={[
          { label: t("organisation.facts.name"), value: printed },
          { label: t("organisation.facts.code"), value: code },
          { label: t("organisation.facts.address"), value: `${street}, ${postalCode} ${city}` },
          { label: t("organisation.facts.contacts"), value: `${email}, ${phone}` },
        ]}
      />
    </div>
  );
}
