import { demoPassword } from "#seed/people.ts";
import { legalCode } from "#tests/support/factories.ts";

export const newPassword = "keturi raudoni burokai";
export const passwordOf = { ona: demoPassword, mantas: demoPassword };

/** What is typed about an organisation. */
export const organisation = {
  kind: "NGO",
  legalForm: "vsi",
  name: 'VšĮ "Kūrybos gelmės"',
  code: legalCode(4_000_001),
  head: "Direktorius Jonas Jonaitis",
  street: "Vilniaus al. 18",
  postalCode: "66119",
  city: "Druskininkai",
  municipality: "Druskininkų savivaldybė",
  email: "info@gelmes.example",
  phone: "8 612 34567",
};
