const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True if the text may be the id of a row: anything else names nothing. */
export const isId = (text: string) => UUID.test(text);
