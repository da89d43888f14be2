import type { ReactNode } from "react";

/** Tells that what was asked for is done, or what the reader has to know first. */
export function Notice({ children }: { children: ReactNode }) {
  return <output className="notice">{children}</output>;
}
