/** An attempt to hand in that was refused. */
export interface Attempt {
  id: string;
  /** When the last byte of the request reached the server, UTC. */
  at: Date;
  /** Code of the refusal. */
  reason: string;
  /** Who tried. */
  by: string;
}
