const MM = 72 / 25.4;

/** A sheet of paper with its margins, in points. */
export interface Paper {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A4 and the margins of an official letter (Dokumentų rengimo taisyklės). */
export const page: Paper = {
  width: 210 * MM,
  height: 297 * MM,
  left: 30 * MM,
  right: 15 * MM,
  top: 20 * MM,
  bottom: 20 * MM,
};

/** A4 across, for wide tables; the wider margin is where sheets are bound. */
export const landscape: Paper = {
  width: 297 * MM,
  height: 210 * MM,
  left: 15 * MM,
  right: 15 * MM,
  top: 20 * MM,
  bottom: 15 * MM,
};

export const textWidth = page.width - page.left - page.right;
