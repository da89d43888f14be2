import { employerOf, type PlanEvaluator } from "./plan-problems.ts";
import { type Seat, seatKey, seatOf } from "./seats.ts";

/** Who may sit where, and what stands already: all that an assignment is computed from. */
export interface Seating {
  proposals: readonly {
    id: string;
    /** How many evaluators it needs. */
    needed: number;
  }[];
  evaluators: readonly (PlanEvaluator & {
    /** May be given more; one who has fallen ill keeps only what is fixed. */
    isFree: boolean;
  })[];
  /** Seats that stay whatever comes: their sheets are begun or handed in. */
  fixed: readonly Seat[];
  /** Published seats that may end, for a price. */
  standing: readonly Seat[];
  /** Seats that may not be, by `seatKey`: a conflict. */
  barred: ReadonlySet<string>;
  /** Seats to avoid, by `seatKey`: a hint of a conflict that nobody has judged. */
  doubtful: ReadonlySet<string>;
  /** An even load for all, or the same few people for all proposals. */
  prefer: "even" | "same";
}

/**
 * What each thing that is not as wished costs; the order of magnitude is the order of importance.
 * Conflicts and the most that a person is given are no prices: they are never broken.
 */
const prices = {
  missing: 1_000_000,
  doubtful: 30_000,
  colleague: 10_000,
  change: 1_000,
  oneSector: 100,
} as const;

/** The price of the nth proposal of a person: it grows, so that the load is even. */
const loadPrice = 20;
/** The price of a seat for each place in the order of people, where the same few are preferred. */
const placePrice = 5;

/** The order in which the same few are taken: those with the fewest conflicts and hints first. */
function placesOf({ evaluators, barred, doubtful }: Seating): ReadonlyMap<string, number> {
  const seatsNotFor = new Map<string, number>();
  for (const key of [...barred, ...doubtful]) {
    const { evaluatorId } = seatOf(key);
    seatsNotFor.set(evaluatorId, (seatsNotFor.get(evaluatorId) ?? 0) + 1);
  }
  const of = ({ id }: PlanEvaluator) => seatsNotFor.get(id) ?? 0;
  const ordered = evaluators.toSorted((a, b) => of(a) - of(b));
  return new Map(ordered.map(({ id }, place) => [id, place]));
}

/** Seats that may be: not barred, and fixed ones in any case. */
export function possibleSeats({ proposals, evaluators, fixed, barred }: Seating): Seat[] {
  const stays = new Set(fixed.map(seatKey));
  return proposals.flatMap(({ id: proposalId }) =>
    evaluators.flatMap(({ id: evaluatorId, isFree }) => {
      const seat = { proposalId, evaluatorId };
      const key = seatKey(seat);
      if (stays.has(key)) return [seat];
      return isFree && !barred.has(key) ? [seat] : [];
    }),
  );
}

/** How many seats a person may have at most: what is set, or all; never less than what is fixed. */
export function mostOf({ proposals, fixed }: Seating, { id, most }: PlanEvaluator) {
  const held = fixed.filter(({ evaluatorId }) => evaluatorId === id).length;
  return Math.max(held, Math.min(most ?? proposals.length, proposals.length));
}

/** How many seats a proposal is to have: what it needs, or what is fixed where that is more. */
const wantedOf = ({ fixed }: Seating, { id, needed }: Seating["proposals"][number]) =>
  Math.max(needed, fixed.filter(({ proposalId }) => proposalId === id).length);

const panelsOf = (seating: Seating, seats: readonly Seat[]) => {
  const people = new Map(seating.evaluators.map((person) => [person.id, person]));
  return seating.proposals.map((proposal) => ({
    wanted: wantedOf(seating, proposal),
    panel: seats.flatMap(({ proposalId, evaluatorId }) => {
      const person = proposalId === proposal.id ? people.get(evaluatorId) : undefined;
      return person ? [person] : [];
    }),
  }));
};

/** How many of them have an employer whom another one has already brought. */
function colleaguesIn(panel: readonly PlanEvaluator[]) {
  const employers = panel.map(employerOf).filter((employer) => employer !== "");
  return employers.length - new Set(employers).size;
}

/** The whole price of some seats, counted one by one: what the solver's answer is held against. */
export function costOf(seating: Seating, seats: readonly Seat[]): number {
  const { evaluators, standing, doubtful, prefer } = seating;
  const chosen = new Set(seats.map(seatKey));
  const ofPanels = panelsOf(seating, seats).map(({ wanted, panel }) => {
    const sectors = new Set(panel.map(({ sector }) => sector));
    const isOneSector = wanted > 1 && panel.length >= wanted && sectors.size === 1;
    return (
      prices.missing * Math.max(0, wanted - panel.length) +
      prices.colleague * colleaguesIn(panel) +
      (isOneSector && !sectors.has(null) ? prices.oneSector : 0)
    );
  });
  const places = placesOf(seating);
  const ofPeople = evaluators.map(({ id }) => {
    const load = seats.filter(({ evaluatorId }) => evaluatorId === id).length;
    if (prefer === "same") return placePrice * (places.get(id) ?? 0) * load;
    return (loadPrice * load * (load + 1)) / 2;
  });
  const ofSeats =
    prices.doubtful * seats.filter((seat) => doubtful.has(seatKey(seat))).length +
    prices.change * standing.filter((seat) => !chosen.has(seatKey(seat))).length;
  return [...ofPanels, ...ofPeople].reduce((sum, price) => sum + price, ofSeats);
}

/** Whether nothing that may not be broken is: no barred seat, nobody over the most, all fixed ones there. */
export function isAllowed(seating: Seating, seats: readonly Seat[]) {
  const possible = new Set(possibleSeats(seating).map(seatKey));
  const chosen = new Set(seats.map(seatKey));
  return (
    chosen.size === seats.length &&
    seats.every((seat) => possible.has(seatKey(seat))) &&
    seating.fixed.every((seat) => chosen.has(seatKey(seat))) &&
    seating.proposals.every(
      (proposal) =>
        seats.filter(({ proposalId }) => proposalId === proposal.id).length <=
        wantedOf(seating, proposal),
    ) &&
    seating.evaluators.every(
      (person) =>
        seats.filter(({ evaluatorId }) => evaluatorId === person.id).length <=
        mostOf(seating, person),
    )
  );
}

/**
 * The same as a program in the LP format, with a column for each possible seat in the order of
 * `possibleSeats`: x0, x1, …
 */
export function programOf(seating: Seating): string {
  const { proposals, evaluators, fixed, standing, doubtful, prefer } = seating;
  const seats = possibleSeats(seating);
  const stays = new Set(fixed.map(seatKey));
  const stood = new Set(standing.map(seatKey));
  const places = placesOf(seating);
  const objective: string[] = [];
  const rows: string[] = [];
  const bounds: string[] = [];
  const binary = seats.map((_, index) => `x${index}`);
  const ofProposal = new Map<string, { person: string; name: string }[]>();
  const ofPerson = new Map<string, string[]>();
  for (const [index, { proposalId, evaluatorId: person }] of seats.entries()) {
    const name = `x${index}`;
    ofProposal.set(proposalId, [...(ofProposal.get(proposalId) ?? []), { person, name }]);
    ofPerson.set(person, [...(ofPerson.get(person) ?? []), name]);
  }
  const people = new Map(evaluators.map((person) => [person.id, person]));
  const employers = new Set(evaluators.map(employerOf).filter((employer) => employer !== ""));
  const sectors = new Set(evaluators.flatMap(({ sector }) => (sector === null ? [] : [sector])));
  const sum = (names: readonly string[]) => names.join(" + ");

  for (const [index, seat] of seats.entries()) {
    const key = seatKey(seat);
    const place = prefer === "same" ? placePrice * (places.get(seat.evaluatorId) ?? 0) : 0;
    const price =
      place + (doubtful.has(key) ? prices.doubtful : 0) - (stood.has(key) ? prices.change : 0);
    if (price !== 0) objective.push(`${price} x${index}`);
    if (stays.has(key)) rows.push(`x${index} = 1`);
  }
  for (const [p, proposal] of proposals.entries()) {
    const { id } = proposal;
    const own = ofProposal.get(id) ?? [];
    const wanted = wantedOf(seating, proposal);
    objective.push(`${prices.missing} m${p}`);
    rows.push(`${sum([...own.map(({ name }) => name), `m${p}`])} = ${wanted}`);
    bounds.push(`0 <= m${p} <= ${wanted}`);
    const inPanel = (test: (person: PlanEvaluator) => boolean) =>
      own.flatMap(({ person, name }) => {
        const known = people.get(person);
        return known && test(known) ? [name] : [];
      });
    for (const [g, employer] of [...employers].entries()) {
      const colleagues = inPanel((person) => employerOf(person) === employer);
      if (colleagues.length < 2) continue;
      objective.push(`${prices.colleague} c${p}_${g}`);
      rows.push(`${sum(colleagues)} - c${p}_${g} <= 1`);
    }
    if (wanted < 2) continue;
    for (const [s, sector] of [...sectors].entries()) {
      const alike = inPanel((person) => person.sector === sector);
      if (alike.length < wanted) continue;
      objective.push(`${prices.oneSector} s${p}_${s}`);
      rows.push(`${sum(alike)} - s${p}_${s} <= ${wanted - 1}`);
    }
  }
  for (const [e, person] of evaluators.entries()) {
    const own = ofPerson.get(person.id) ?? [];
    if (own.length === 0) continue;
    const most = Math.min(mostOf(seating, person), own.length);
    if (prefer === "same") {
      rows.push(`${sum(own)} <= ${most}`);
      continue;
    }
    const steps = Array.from({ length: most }, (_, k) => `y${e}_${k}`);
    for (const [k, step] of steps.entries()) {
      objective.push(`${loadPrice * (k + 1)} ${step}`);
      bounds.push(`0 <= ${step} <= 1`);
    }
    rows.push(`${sum(own)}${steps.map((step) => ` - ${step}`).join("")} = 0`);
  }
  const lines = (some: readonly string[]) => some.map((one, n) => ` r${n}: ${one}`).join("\n");
  const total = objective.join(" + ").replaceAll("+ -", "- ");
  return [
    `Minimize\n obj: ${total}`,
    `Subject To\n${lines(rows)}`,
    `Bounds\n${bounds.map((one) => ` ${one}`).join("\n")}`,
    `Binary\n ${binary.join(" ")}`,
    "End",
  ].join("\n");
}

/** The seats that a solution of the program has chosen. */
export const seatsOf = (seating: Seating, values: ReadonlyMap<string, number>): Seat[] =>
  possibleSeats(seating).filter((_, index) => (values.get(`x${index}`) ?? 0) > 0.5);

/**
 * Seats chosen one by one, each time the cheapest: good, not always the best. It stands in where the
 * solver has no answer.
 */
export function greedySeats(seating: Seating): Seat[] {
  const seats = [...seating.fixed];
  const standing = new Set(seating.standing.map(seatKey));
  const free = possibleSeats(seating);
  const choices = new Map(
    seating.proposals.map(({ id }) => [id, free.filter(({ proposalId }) => proposalId === id)]),
  );
  const ordered = seating.proposals.toSorted(
    (a, b) => (choices.get(a.id)?.length ?? 0) - (choices.get(b.id)?.length ?? 0),
  );
  for (const { id, needed } of ordered) {
    for (;;) {
      if (seats.filter(({ proposalId }) => proposalId === id).length >= needed) break;
      const taken = new Set(seats.map(seatKey));
      const next = (choices.get(id) ?? [])
        .filter((seat) => !taken.has(seatKey(seat)))
        .map((seat) => ({ seat, all: [...seats, seat] }))
        .filter(({ all }) => isWithinMost(seating, all))
        .map(({ seat, all }) => ({
          seat,
          price: costOf(seating, all) - (standing.has(seatKey(seat)) ? prices.change : 0),
        }))
        .toSorted((a, b) => a.price - b.price)[0];
      if (!next) break;
      seats.push(next.seat);
    }
  }
  return seats;
}

const isWithinMost = (seating: Seating, seats: readonly Seat[]) =>
  seating.evaluators.every(
    (person) =>
      seats.filter(({ evaluatorId }) => evaluatorId === person.id).length <=
      mostOf(seating, person),
  );
