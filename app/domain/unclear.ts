import { z } from "zod";

/**
 * What any schema says where its author gave no words of ours: such answers come from forms that were
 * tampered with. The library's own texts stand in one language and name its types.
 */
z.config({ customError: () => "problem.unclear" });
