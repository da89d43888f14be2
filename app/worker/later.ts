/** Thrown by a task that is to be tried again at an instant; it is not a failure. */
export class Later extends Error {
  readonly at: Date;
  constructor(at: Date) {
    super(`not before ${at.toISOString()}`);
    this.at = at;
  }
}
