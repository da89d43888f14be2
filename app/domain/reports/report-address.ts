/** Where an annual report stands: its group, its strategy, its year. */
export interface ReportAddress {
  group: string;
  slug: string;
  /** Four digits. */
  year: string;
}

/** The year of an address; null for what is no year. */
export const parseYear = (typed: string) => (/^20\d\d$/.test(typed) ? Number(typed) : null);
