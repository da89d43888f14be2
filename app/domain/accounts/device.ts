const browsers = [
  ["Edg", "Edge"],
  ["OPR", "Opera"],
  ["SamsungBrowser", "Samsung Internet"],
  ["Firefox", "Firefox"],
  ["FxiOS", "Firefox"],
  ["CriOS", "Chrome"],
  ["Chrome", "Chrome"],
  ["Safari", "Safari"],
] as const;

const systems = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["CrOS", "ChromeOS"],
  ["Linux", "Linux"],
] as const;

const nameIn = (text: string, known: readonly (readonly [string, string])[]) =>
  known.find(([mark]) => text.includes(mark))?.[1];

/** What a browser says of itself, in two words, as „Firefox, Windows“; null where it says nothing known. */
export function deviceOf(userAgent: string): string | null {
  const words = [nameIn(userAgent, browsers), nameIn(userAgent, systems)].filter(Boolean);
  return words.length > 0 ? words.join(", ") : null;
}
