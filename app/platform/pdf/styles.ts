import type { TextStyle } from "./document.server.ts";

/** The typography of letters; sizes in points. */
export const body: TextStyle = { weight: "regular", size: 11, leading: 15 };
export const cell: TextStyle = { weight: "regular", size: 9.5, leading: 12.5 };
export const strongCell: TextStyle = { ...cell, weight: "bold" };
/** Tables of many columns. */
export const denseCell: TextStyle = { weight: "regular", size: 8.5, leading: 11 };
export const strongDenseCell: TextStyle = { ...denseCell, weight: "bold" };
export const small: TextStyle = { weight: "regular", size: 8.5, leading: 11.5 };

export const title: TextStyle = { weight: "bold", size: 12, leading: 16.5 };
export const section: TextStyle = { weight: "bold", size: 11, leading: 15 };
export const subsection: TextStyle = { weight: "bold", size: 10, leading: 13.5 };

export const groupName: TextStyle = { weight: "bold", size: 13, leading: 17 };
export const requisites: TextStyle = { weight: "regular", size: 8.5, leading: 11.5 };

/** Space after a paragraph, list or table. */
export const gap = 7;

/** The title of a document that is no letter. */
export const documentTitle: TextStyle = { weight: "bold", size: 15, leading: 20 };
