/** The name of an erased person, as stored and shown in every language. */
export const erasedName = "Ištrintas asmuo";

/** An address that is unique, belongs to nobody and takes no mail (RFC 2606). */
export const erasedEmail = (userId: string) => `erased-${userId}@erased.invalid`;
