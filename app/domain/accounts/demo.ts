/** Accounts of the demonstration: one click signs in as them while DEMO is on, never otherwise. The domain is reserved (RFC 2606), so no mail ever reaches a stranger. */
export const demoDomain = "kvieslys.example";

export const isDemoAccount = (email: string) => email.endsWith(`@${demoDomain}`);
