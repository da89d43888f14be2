import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { letterTypefaces, parseTypeface, type Typefaces } from "#app/platform/pdf/fonts.server.ts";

const require = createRequire(import.meta.url);

const whole = (file: string) =>
  parseTypeface(readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${file}`)), "whole");

/** The typefaces of letters before anything was cut out of them. */
export const fullTypefaces = (): Typefaces => ({
  regular: whole("400Regular/NotoSans_400Regular.ttf"),
  bold: whole("700Bold/NotoSans_700Bold.ttf"),
  symbols: letterTypefaces().symbols,
});
