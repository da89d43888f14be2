const ahead = (ms: number) => `
const now = () => Real.now() + ${ms};
const Real = Date;
globalThis.Date = new Proxy(Real, {
  construct: (target, args, made) =>
    args.length > 0 ? Reflect.construct(target, args, made) : new Real(now()),
  apply: () => new Real(now()).toString(),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
});`;

/** What a server is started with whose clock is so many milliseconds ahead. */
export const clockAhead = (ms: number) => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(ahead(ms))}`,
});
