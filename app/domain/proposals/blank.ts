import { tidy } from "#app/domain/values/typed.ts";
import type { RawBudgetLine, RawRow } from "./raw-answer.ts";

export const areBlank = (texts: readonly string[]) => texts.every((text) => tidy(text) === "");

export const isBlankRow = ({ cells }: Pick<RawRow, "cells">) => areBlank(Object.values(cells));

/** A line that has no more than a category is blank: forms preselect one. */
export const isBlankLine = ({ description, unit, quantity, unitPrice }: RawBudgetLine) =>
  areBlank([description, unit, quantity, unitPrice]);
