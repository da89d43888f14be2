import { canary, secretSum } from "#tests/support/canaries.ts";
import { type Code, named, type State, states } from "./cast.ts";
import { readTable } from "./table.ts";

const [head = [], ...rows] = readTable("secrets.csv");
if (head.slice(1).join() !== states.join()) throw new Error("secrets.csv has other states");

/** For each secret and state the viewers who may see it. */
const seers = new Map(
  rows.map(([secret = "", ...cells]) => [
    secret,
    new Map(states.map((state, n) => [state, new Set<string>(named(cells[n] ?? ""))])),
  ]),
);

function seersOf(secret: string, state: State) {
  const found = seers.get(secret)?.get(state);
  if (!found) throw new Error(`secrets.csv has no ${secret}`);
  return found;
}

/** Every secret of every state that somebody may see. */
export const secretsToSee = [...seers].flatMap(([secret, byState]) =>
  [...byState].flatMap(([state, allowed]) => (allowed.size > 0 ? [{ secret, state }] : [])),
);

/** A word that only those may read whom secrets.csv names in that state. */
export function secretWord(secret: string, state: State, what = secret) {
  const allowed = seersOf(secret, state);
  return canary(`${what} (${state})`, (viewer) => allowed.has(viewer));
}

/** A sum of cents that only those may read. */
export function secretCents(secret: string, state: State, cents: number) {
  const allowed = seersOf(secret, state);
  return secretSum(cents, `${secret} (${state})`, (viewer) => allowed.has(viewer));
}

/** The address and the name of a person: themselves, and whoever has to do with such people. */
export function secretPerson(code: Code) {
  const word = (what: string, allowed: Set<string>) =>
    canary(`${what} of ${code}`, (viewer) => viewer === code || allowed.has(viewer));
  const knows = new Set<string>(named(acquaintances(code)));
  const address = word("address", new Set(named(correspondents(code))));
  return {
    name: `Vardenė ${word("name", knows)}`,
    email: `${address.slice(0, 11).toLowerCase()}@pavyzdys.example`,
  };
}

/** Who may learn the name: colleagues, administrators and the log; evaluators stay unknown to all others. */
function acquaintances(code: Code) {
  if (code === "EA") return "TEAM STAFF AD OB";
  if (code === "SA") return "TEAM STAFF BOARD AD OB";
  // Who wrote about a draft is told to staff who have not declared a conflict by then.
  if (code === "A2") return "TEAM S1 S2 AF AD OB";
  if (code.startsWith("A") && code !== "AD") return "TEAM S1 AF AD OB";
  // Impartial members of the board read who declared what about a proposal.
  if (code.startsWith("E")) return "STAFF CLEARED AD OB";
  return "STAFF BOARD AD OB SX";
}

function correspondents(code: Code) {
  if (code === "EA" || code === "SA") return "TEAM AD";
  // Staff see where letters went.
  if (code === "A1" || code === "AS") return "TEAM S1 AD";
  if (code.startsWith("A") && code !== "AD" && code !== "A9") return "TEAM AD";
  return "AD";
}
