import type { FieldMetadata } from "@conform-to/react";

/** The fields of one item of a checklist, whose names are known only from the list. */
export interface ItemFields {
  getFieldset(): {
    answer: FieldMetadata<string | undefined>;
    verdict: FieldMetadata<string | undefined>;
    note: FieldMetadata<string | undefined>;
  };
}
