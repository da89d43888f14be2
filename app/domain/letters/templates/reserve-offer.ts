import type { Language } from "#app/domain/letters/letter.ts";
import { reserveOfferEn } from "./standard.en.ts";
import { reserveOfferLt } from "./standard.lt.ts";
import type { Template } from "./template.ts";

/** The words in which money is offered to a proposal of the reserve list (domain.md §3, step 25). */
export const reserveOffer = (outcome: "SELECTED" | "PARTIAL", language: Language): Template =>
  (language === "lt" ? reserveOfferLt : reserveOfferEn)(outcome);
