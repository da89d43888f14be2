/** How large a part of a file is that arrives in several; a smaller file goes in one request. */
export const PART_BYTES = 1024 * 1024;

/** Days after the last part until an unfinished upload is given up. */
export const UPLOAD_DAYS = 7;

/** Unfinished uploads that one person may have at a time. */
export const MOST_UNFINISHED = 10;

/** Days for which a removed file can be brought back while nothing was submitted with it. */
export const UNDO_DAYS = 30;

/** Where the part that begins at `start` ends, bytes; the last one is shorter. */
export const partEnd = (start: number, size: number) => Math.min(size, start + PART_BYTES);
