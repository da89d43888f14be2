import { z } from "zod";
import { emailAddress } from "#app/domain/accounts/account-schema.ts";

export const followSchema = z.object({ email: emailAddress });
