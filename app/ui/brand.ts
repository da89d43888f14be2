import { useMatches } from "react-router";
import type { Brand } from "#app/domain/groups/brand.ts";

interface Branded {
  brand?: Brand;
}

/** The marks of the group whose page this is; null on pages of nobody's. */
export function useBrand(): Brand | null {
  for (const { loaderData } of useMatches()) {
    const data = loaderData as Branded | null | undefined;
    if (typeof data === "object" && data?.brand) return data.brand;
  }
  return null;
}
