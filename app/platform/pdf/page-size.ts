const MM = 72 / 25.4;

/** A4 and the margins of an official letter in points (Dokumentų rengimo taisyklės). */
export const page = {
  width: 210 * MM,
  height: 297 * MM,
  left: 30 * MM,
  right: 15 * MM,
  top: 20 * MM,
  bottom: 20 * MM,
};

export const textWidth = page.width - page.left - page.right;
export const textHeight = page.height - page.top - page.bottom;
export const textTop = page.height - page.top;
