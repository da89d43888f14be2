import { defaultSettings } from "#app/domain/groups/settings.ts";
import type { GroupStatements } from "#app/domain/groups/statements.ts";

const source = "Sistemos kūrėjų pavyzdys: grupė pareiškimo dar netvirtino";

/** Only what is known without the groups: what the tests of the program hold its pages to, and by which law it handles data. */
const statements: GroupStatements = {
  accessibilityStatement: {
    value: {
      compliance: "PARTIAL",
      gaps: [
        {
          what: {
            lt: "Įkelti failai – renginių medžiaga, pareiškėjų dokumentai – gali būti neprieinami.",
            en: "Uploaded files, such as materials of events and documents of applicants, may not be accessible.",
          },
          reason: "NOT_COMPLIANT",
          instead: {
            lt: "Parašykite grupei: ji pateiks informaciją kitu būdu.",
            en: "Write to the group: it will give you the information in another way.",
          },
        },
      ],
      method: "OWN",
      preparedOn: null,
      reviewedOn: null,
      contact: null,
      enforcement: null,
    },
    source,
  },
  privacyNotice: {
    value: {
      officer: null,
      purposes: [
        {
          purpose: {
            lt: "Vykdyti projektų atranką viešojo intereso labui",
            en: "To select projects in the public interest",
          },
          basis: {
            lt: "Bendrojo duomenų apsaugos reglamento 6 straipsnio 1 dalies e punktas",
            en: "Point (e) of Article 6(1) of the General Data Protection Regulation",
          },
        },
        {
          purpose: {
            lt: "Vykdyti teisės aktų nustatytas pareigas",
            en: "To meet duties set by law",
          },
          basis: {
            lt: "Bendrojo duomenų apsaugos reglamento 6 straipsnio 1 dalies c punktas",
            en: "Point (c) of Article 6(1) of the General Data Protection Regulation",
          },
        },
      ],
      recipients: [],
    },
    source,
  },
};

/** What the groups of the demonstration begin with. */
export const demoSettings = { ...defaultSettings, ...statements };
