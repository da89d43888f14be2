const anywhere = "http://this.invalid";

/** The path that `next` asks for, while it is one of this site; null for anything else. */
export function nextPath(next: string | null): string | null {
  if (!next?.startsWith("/") || /[\\\p{Cc}]/u.test(next) || next.startsWith("//")) return null;
  if (!URL.canParse(next, anywhere)) return null;
  const url = new URL(next, anywhere);
  if (url.origin !== anywhere || url.pathname.startsWith("//")) return null;
  return url.pathname + url.search + url.hash;
}
