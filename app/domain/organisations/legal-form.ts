/** Legal forms by key; how a name is printed with each stands in organisation-name.ts. */
export const legalForms = [
  "vsi",
  "asociacija",
  "fondas",
  "religine",
  "uab",
  "mb",
  "ab",
  "ii",
  "kooperatyvas",
  "biudzetine",
  "savivaldybe",
  "kita",
] as const;

export type LegalForm = (typeof legalForms)[number];

export const isLegalForm = (key: string): key is LegalForm =>
  (legalForms as readonly string[]).includes(key);
