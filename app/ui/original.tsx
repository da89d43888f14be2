import type { ReactNode } from "react";
import { useLocale } from "./use-t.ts";

/** Words of a source or a person that exist in Lithuanian only, marked so for screen readers. */
export function Original({ children }: { children: ReactNode }) {
  return useLocale() === "lt" ? children : <span lang="lt">{children}</span>;
}
