import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Computes a ranked list again from a bundle that was handed on (a ZIP file or a folder), by the
 * rules as they are written in the call, and says where it differs. It shares no code with the
 * program whose result it holds against its own. Points are hundredths, sums cents, weights and
 * shares basis points; fractions stay exact until they are rounded once, half up.
 */

const usage = `Usage: npm run recount -- <bundle.zip, a folder with its files, or computation.json>
Computes the ranked list again from the sheets in it. Ends with 0 if nothing differs, with 1 if something does.`;

const say = (line) => process.stdout.write(`${line}\n`);

/** A fraction of two whole numbers to the nearest whole one, halves up; never below zero here. */
const rounded = ({ of, by }) => (2n * of + by) / (2n * by);

const decimal = (hundredths) => {
  const digits = String(hundredths).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const givesPoints = (criteria) => criteria.filter(({ kind }) => kind !== "GATE");

/** What the sheets of one list of sheets give together, as a fraction of hundredths. */
function pointsOf(criteria, sheets) {
  let of = 0n;
  for (const { scores } of sheets)
    for (const { id, weightBp } of givesPoints(criteria))
      of += BigInt(weightBp) * BigInt(scores[id]);
  return { of, by: 10_000n * BigInt(sheets.length) };
}

/** With a third sheet beside two: the two nearest, or all where the middle one is as far from both. */
function sheetsThatCount(criteria, sheets, { evaluatorsPerProposal }) {
  if (sheets.length !== 3 || evaluatorsPerProposal > 2) return sheets;
  const byTotal = sheets
    .map((sheet) => ({ sheet, total: rounded(pointsOf(criteria, [sheet])) }))
    .sort((a, b) => Number(a.total - b.total));
  const [low, middle, high] = byTotal.map(({ total }) => total);
  if (middle - low === high - middle) return sheets;
  const outlier = middle - low < high - middle ? byTotal[2] : byTotal[0];
  return sheets.filter((sheet) => sheet !== outlier.sheet);
}

const meanOf = (sheets, id) => ({
  of: sheets.reduce((sum, { scores }) => sum + BigInt(scores[id]), 0n),
  by: BigInt(sheets.length),
});

/** Every gate is passed by more than half of all sheets, and every least mean is reached. */
function reachesMinima(criteria, all, counted) {
  return criteria.every(({ id, kind, minPoints }) => {
    if (kind === "GATE") return 2 * all.filter(({ scores }) => scores[id] > 0).length > all.length;
    const { of, by } = meanOf(counted, id);
    return minPoints === null || of >= BigInt(minPoints) * by;
  });
}

function resultOf(proposal, criteria, rules) {
  const { sheets } = proposal;
  if (sheets.length === 0) return { proposal, kind: "unscored", total: null };
  const counted = sheetsThatCount(criteria, sheets, rules);
  const total = rounded(pointsOf(criteria, counted));
  const isEnough =
    reachesMinima(criteria, sheets, counted) && total >= BigInt(rules.thresholdPoints);
  const [first] = givesPoints(criteria);
  return {
    proposal,
    kind: isEnough ? "fundable" : "below",
    total,
    first: first ? rounded(meanOf(counted, first.id)) : 0n,
  };
}

/** By which of two with equal points stands first: less than zero for `a`. */
const TIES = {
  smallerRequest: (a, b) => a.proposal.requestedCents - b.proposal.requestedCents,
  higherFirstCriterion: (a, b) => Number(b.first - a.first),
  moreJobs: (a, b) => b.proposal.jobs - a.proposal.jobs,
  earlierSubmission: (a, b) =>
    Date.parse(a.proposal.submittedAt) - Date.parse(b.proposal.submittedAt),
  registrationNumber: (a, b) => a.proposal.number - b.proposal.number,
};

function inOrder(results, { tieBreakers }) {
  const rules = [...tieBreakers, "earlierSubmission", "registrationNumber"];
  return results.toSorted((a, b) => {
    if (a.total !== b.total) return a.total > b.total ? -1 : 1;
    for (const rule of rules) {
      const difference = TIES[rule](a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** The list: who has which place, what is proposed for each, and where the money ends. */
export function recompute({ rules, criteria, proposals }) {
  const results = proposals.map((proposal) => resultOf(proposal, criteria, rules));
  const rows = new Map();
  let left = BigInt(rules.budgetCents);
  let cumulative = 0n;
  let isOver = false;
  let reserve = 0;
  const fundable = inOrder(
    results.filter(({ kind }) => kind === "fundable"),
    rules,
  );
  for (const [index, { proposal, total }] of fundable.entries()) {
    const asked = BigInt(proposal.requestedCents);
    cumulative += asked;
    const row = { total, place: index + 1, cumulative };
    if (!isOver && asked <= left) {
      left -= asked;
      rows.set(proposal.id, { ...row, outcome: "SELECTED" });
      continue;
    }
    const isFirst = !isOver;
    isOver = true;
    const share = rules.partialMinShareBp;
    const isOffer =
      isFirst && share !== null && left > 0n && left * 10_000n >= BigInt(share) * asked;
    if (isOffer) rows.set(proposal.id, { ...row, outcome: "PARTIAL", offer: left });
    else rows.set(proposal.id, { ...row, outcome: "RESERVE", reserve: (reserve += 1) });
  }
  for (const { proposal, kind, total } of results) {
    if (kind === "below") rows.set(proposal.id, { total, place: null, outcome: "BELOW_THRESHOLD" });
    if (kind === "unscored") rows.set(proposal.id, { total, place: null, outcome: "NO_SCORE" });
  }
  return { rows, left };
}

const shownOutcome = ({ outcome, offer, reserve }) =>
  `${outcome}${offer === undefined ? "" : ` ${decimal(offer)}`}${reserve === undefined ? "" : ` ${reserve}`}`;

const stored = ({ outcome: { kind, offerCents, place } }) =>
  shownOutcome({ outcome: kind, offer: offerCents, reserve: place });

/** A sentence for everything in which a frozen computation differs from its own sheets and rules. */
export function differences(computation) {
  const { rows, left } = recompute(computation);
  const faults = [];
  const differs = (row, what, written, computed) => {
    if (String(written) !== String(computed))
      faults.push(`${row}: ${what} is written as ${written}, computed as ${computed}`);
  };
  const places = new Map(computation.places.map((place) => [place.proposalId, place]));
  for (const { id, registration } of computation.proposals) {
    const place = places.get(id);
    const row = rows.get(id);
    if (!place) {
      faults.push(`${registration}: is not in the list`);
      continue;
    }
    const total = place.result && decimal(place.result.total);
    differs(registration, "the total", total, row.total === null ? null : decimal(row.total));
    differs(registration, "the place", place.place, row.place);
    differs(registration, "the outcome", stored(place), shownOutcome(row));
    if (row.cumulative !== undefined)
      differs(registration, "the sum so far", place.cumulativeCents, row.cumulative);
  }
  if (places.size !== computation.proposals.length)
    faults.push(`the list has ${places.size} places for ${computation.proposals.length} proposals`);
  differs("the line", "what is left", computation.line.remainderCents, left);
  return faults;
}

/** What the board decided, held against what was computed; a departure from it needs its reason. */
export function departures(computation, decisions) {
  const { rows } = recompute(computation);
  const names = new Map(computation.proposals.map(({ id, registration }) => [registration, id]));
  const faults = [];
  // A later version of a list changes what the board decided by rules of its own.
  for (const { registration, was, ...now } of decisions) {
    const { outcome, grantCents, deviation } = was ?? now;
    const row = rows.get(names.get(registration));
    if (!row || deviation) continue;
    const computed = row.place === null ? "NOT_SELECTED" : row.outcome;
    if (outcome !== computed)
      faults.push(
        `${registration}: the board decided ${outcome} without a reason, computed is ${computed}`,
      );
    if (outcome === "PARTIAL" && BigInt(grantCents) > (row.offer ?? 0n))
      faults.push(`${registration}: more is granted than was left, without a reason`);
  }
  return faults;
}

const isFunded = ({ outcome }) => outcome === "SELECTED" || outcome === "PARTIAL";
const granted = (rows) => rows.reduce((sum, { grantCents }) => sum + BigInt(grantCents), 0n);

/**
 * A later version of the list, held against what the board decided: money that was given up goes to
 * the reserve in its order, nobody is passed over without a reason, and no more is granted than was.
 */
export function reserveFaults({ rules, proposals }, decisions, overcommitBp = 0) {
  const rows = decisions.filter(({ was }) => was);
  const faults = [];
  const asked = new Map(
    proposals.map(({ registration, requestedCents }) => [registration, requestedCents]),
  );
  const risen = rows.filter(({ was, ...now }) => was.outcome === "RESERVE" && isFunded(now));
  for (const { registration, outcome, grantCents } of risen) {
    const sum = BigInt(asked.get(registration) ?? 0);
    const isRight = outcome === "SELECTED" ? BigInt(grantCents) === sum : BigInt(grantCents) < sum;
    if (!isRight)
      faults.push(`${registration}: the sum offered from the reserve is not what was asked`);
  }
  const last = Math.max(0, ...risen.map(({ was }) => was.reservePlace));
  for (const { registration, outcome, grantCents, deviation, was } of rows) {
    const stays = outcome === was.outcome && grantCents === was.grantCents;
    const mayChange =
      was.outcome === "RESERVE" ? isFunded({ outcome }) : outcome === "DECLINED" && isFunded(was);
    const rose = was.outcome === "RESERVE" && outcome === "DECLINED";
    if (!stays && !mayChange && !rose)
      faults.push(`${registration}: ${was.outcome} cannot become ${outcome} in a later version`);
    if (was.outcome === "RESERVE" && stays && was.reservePlace < last && !deviation)
      faults.push(`${registration}: is passed over in the reserve without a reason`);
  }
  const first = granted(rows.map(({ was }) => was));
  const budget = BigInt(rules.budgetCents);
  const most = budget + rounded({ of: budget * BigInt(overcommitBp), by: 10_000n });
  if (granted(rows) > (first > most ? first : most))
    faults.push("the later version grants more than there is");
  return faults;
}

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Reads files by their names in the bundle; undefined for what is not there. */
async function openBundle(path) {
  if ((await stat(path)).isDirectory())
    return (name) => readFile(join(path, name)).catch(() => undefined);
  if (path.endsWith(".json"))
    return async (name) => (name === "computation.json" ? readFile(path) : undefined);
  const { default: yauzl } = await import("yauzl");
  const zip = await yauzl.openPromise(path);
  const files = new Map();
  for await (const entry of zip.eachEntry()) {
    const parts = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part);
    files.set(entry.fileName, Buffer.concat(parts));
  }
  return async (name) => files.get(name);
}

/** A sentence for each file that is not what the manifest says of it. */
async function brokenFiles(read, { files }) {
  const faults = [];
  for (const { name, sha256: expected } of files) {
    const bytes = await read(name);
    if (!bytes) faults.push(`${name}: is named in the manifest and is not there`);
    else if (sha256(bytes) !== expected) faults.push(`${name}: is not what the manifest says`);
  }
  return faults;
}

/** A sentence for each proposal one of whose sheets is not the one that its evaluator handed in. */
async function brokenSheets(read, { proposals }) {
  const faults = [];
  for (const { registration, sheets } of proposals)
    for (const { id, sha256: expected, scores } of sheets) {
      const text = await read(`sheets/${id}.json`);
      if (!text) continue;
      const written = JSON.parse(text).scores.map(({ criterionId, points }) => [
        criterionId,
        points,
      ]);
      const isSame = written.every(([criterion, points]) => scores[criterion] === points);
      if (sha256(text) !== expected || !isSame || written.length !== Object.keys(scores).length)
        faults.push(`${registration}: the sheet ${id} is not the one that was handed in`);
    }
  return faults;
}

/** Everything that is wrong with a bundle. */
export async function recount(path) {
  const read = await openBundle(path);
  const text = await read("computation.json");
  if (!text) return { faults: ["computation.json: is not there"] };
  const computation = JSON.parse(text);
  const manifest = await read("manifest.json").then((bytes) => bytes && JSON.parse(bytes));
  const decisions = await read("decisions.json").then((bytes) => bytes && JSON.parse(bytes));
  const faults = [
    ...(manifest ? await brokenFiles(read, manifest) : []),
    ...(await brokenSheets(read, computation)),
    ...differences(computation),
    ...(decisions ? departures(computation, decisions) : []),
    ...(decisions ? reserveFaults(computation, decisions, manifest?.list?.overcommitBp) : []),
  ];
  // The file is written in the one order of keys that the hash of the list was taken of.
  if (manifest?.list && sha256(text) !== manifest.list.sha256)
    faults.push("computation.json: is not the one whose hash the list was approved with");
  return { faults, computation, isWhole: manifest !== undefined };
}

async function main() {
  const [path] = process.argv.slice(2);
  if (!path) {
    say(usage);
    return 1;
  }
  const { faults, computation, isWhole } = await recount(path);
  for (const fault of faults) say(`✗ ${fault}`);
  if (faults.length > 0) return 1;
  const { call, proposals } = computation;
  const sheets = proposals.reduce((sum, { sheets: own }) => sum + own.length, 0);
  say(`✓ ${call.number}: ${proposals.length} proposals, ${sheets} sheets; every figure agrees`);
  if (!isWhole) say("There is no manifest: the files were not held against their hashes.");
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exit(await main());
