/** The languages of the product; Lithuanian is the source. */
export type Locale = "lt" | "en";
