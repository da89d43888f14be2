/** How an accepted declaration is stored: the statement in the version that was shown. */
export const declarationMark = (id: string, version: number) => `${id}:${version}`;
