import type { Ctx } from "#app/platform/ports.ts";

/** Sixteen hexadecimal digits in groups of four, to be typed from paper. */
export const verifyCode = ({ secret }: Pick<Ctx, "secret">) =>
  (secret(8).toUpperCase().match(/.{4}/g) ?? []).join("-");
