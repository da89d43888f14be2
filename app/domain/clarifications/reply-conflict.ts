/** An answer that somebody else changed since the page was made; nothing of it has been written. */
export interface ReplyConflict {
  n: number;
  theirs: string;
  /** What a page that shows both has to send as known. */
  known: string;
}
