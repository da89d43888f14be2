import { Leak, secretsIn } from "#tests/support/canaries.ts";
import type { Answer } from "#tests/support/visitor.ts";
import { states, type Viewer, viewers } from "./cast.ts";
import type { Cell } from "./policy.ts";
import { type Sent, type Surface, surfaces } from "./surfaces.ts";
import type { Scene, World } from "./world.ts";

const absentId = "01900000-0000-7000-8000-000000000000";

/** Where nothing is: every address that is made of it leads to what does not exist. */
const absent: Omit<Scene, "state"> = {
  call: "MX-2.2-99",
  callId: absentId,
  id: absentId,
  registration: "MX-2.2-99-001",
  attachment: absentId,
  title: "",
  otherId: absentId,
  otherTitle: "",
  assignments: { E1: absentId, E2: absentId, E3: absentId, E5: absentId },
  bytes: "",
  seenOfE1: "",
  knownOfE1: {},
  seenAssignments: "",
  question: absentId,
  letter: absentId,
  message: "",
  enclosure: absentId,
  enclosed: "",
  complaint: absentId,
  verifyCode: "0000-0000-0000-0000",
  meeting: absentId,
};

/** What was observed: the thing itself, an answer without it, another address, or nothing at all. */
export type Seen = "in" | "out" | "away" | "nothing";

export interface Outcome extends Cell {
  seen: Seen;
  /** How many answers were judged. */
  checks: number;
  /** Secrets that were shown to somebody who may see them. */
  shown: string[];
  /** What is wrong, in words; empty where all is as the table says. */
  faults: string[];
}

type Way = "html" | "data" | "act";

/**
 * Acts, and data as scripts ask for them, are tried by those whom no row names in every seventh state,
 * each of them in other ones; by all others in every state.
 */
const isTurn = ({ isNamed, viewer, state }: Cell) =>
  isNamed || (viewers.indexOf(viewer) + states.indexOf(state)) % 7 === 0;

/** Puts the questions of the table to the server, each shared address once to each viewer. */
export function questioner(world: World) {
  const kept = new Map<string, Promise<Answer>>();
  const sceneOf = new Map(world.scenes.map((scene) => [scene.state, scene]));

  function once(key: string, ask: () => Promise<Answer>) {
    const known = kept.get(key) ?? ask();
    kept.set(key, known);
    return known;
  }

  function send(viewer: Viewer, path: string, way: Way, body?: Sent) {
    const person = world.visitors.get(viewer);
    if (!person) throw new Error(`no visitor ${viewer}`);
    if (way === "data") return person.get(dataOf(path));
    if (way === "html") return person.get(path);
    if (body instanceof FormData) return person.send(path, { method: "POST", body });
    return person.post(path, body);
  }

  async function ask({ surface: name, viewer, state, verdict }: Cell, way: Way) {
    const surface = surfaceOf(name);
    const scene = sceneOf.get(state);
    if (!scene) throw new Error(`no scene ${state}`);
    const path = surface.path(scene, world);
    const { act } = surface;
    const body = act && (verdict === "A" ? act.harmless(scene) : act.real(scene, world));
    const key = `${name} ${viewer} ${way}`;
    const answer = surface.shared
      ? await once(key, () => send(viewer, path, way, body))
      : await send(viewer, path, way, body);
    const seen = seenIn(surface, scene, world, answer);
    const shown = verdict === "A" && way === "html" ? await secretsIn(answer.bytes) : [];
    const fault = judge(verdict, { seen, answer, surface, viewer });
    if (fault) return { seen, shown, fault };
    // A form that comes without a session is kept, and led to, as often as the limits allow.
    const isLed = verdict === "R" && viewer === "X" && !act && !surface.shared;
    if (verdict !== "D" && !isLed) return { seen, shown, fault: null };

    const nowhere: Scene = { ...absent, state };
    const noPath = surface.shared ?? surface.path(nowhere, world);
    const noBody = act && act.real(nowhere, world);
    const nothing = await once(`absent ${key} ${noPath}`, () => send(viewer, noPath, way, noBody));
    return { seen, shown, fault: difference(whole(answer, path), whole(nothing, noPath)) };
  }

  return async function outcomeOf(cell: Cell): Promise<Outcome | null> {
    const { act, data, shared } = surfaceOf(cell.surface);
    const asData = data && !(shared && cell.verdict === "D") && isTurn(cell);
    const ways: Way[] = act ? ["act"] : asData ? ["html", "data"] : ["html"];
    if (act && !isTurn(cell)) return null;
    const faults: string[] = [];
    const shown: string[] = [];
    let seen: Seen = "nothing";
    for (const way of ways)
      try {
        const found = await ask(cell, way);
        seen = found.seen;
        shown.push(...found.shown);
        if (found.fault) faults.push(`${way}: ${found.fault}`);
      } catch (error) {
        if (!(error instanceof Leak)) throw error;
        faults.push(`${way}: ${error.message}`);
      }
    return { ...cell, seen, checks: ways.length, shown, faults };
  };
}

function surfaceOf(name: string) {
  const surface = surfaces[name];
  if (!surface) throw new Error(`policy.csv has a surface ${name} that surfaces.ts has not`);
  return surface;
}

/** Where the data of a page stand: beside its path, before what is asked for. */
function dataOf(path: string) {
  const [page = "", asked] = path.split("?");
  return `${page === "/" ? "/_root" : page}.data${asked === undefined ? "" : `?${asked}`}`;
}

/** Where an answer leads, also as the data of a page tell it. */
function leadsTo({ status, location, body }: Answer) {
  if (location !== null) return location;
  return status === 202 ? (/"(\/[^"]*)"/.exec(body)?.[1] ?? "") : null;
}

function seenIn(surface: Surface, scene: Scene, world: World, answer: Answer): Seen {
  if (leadsTo(answer) !== null) return "away";
  if (answer.status === 404) return "nothing";
  if (surface.isNameless || surface.act) return answer.status < 300 ? "in" : "out";
  const known = [scene.id, scene.registration, scene.title.slice(0, 11)];
  const asked = surface.path(scene, world);
  // The page of a refusal repeats its own address.
  const marks = surface.marks?.(scene, world) ?? known.filter((mark) => !asked.includes(mark));
  return marks.some((mark) => mark !== "" && answer.body.includes(mark)) ? "in" : "out";
}

interface Judged {
  seen: Seen;
  answer: Answer;
  surface: Surface;
  viewer: Viewer;
}

/** What is wrong with an answer by the table, or null; a denial is compared whole afterwards. */
function judge(verdict: Cell["verdict"], { seen, answer, surface, viewer }: Judged) {
  const { status } = answer;
  const to = leadsTo(answer);
  const is = `${status}${to === null ? "" : ` to ${to}`}, ${seen}`;
  const isNobody = viewer === "X" || viewer === "D";
  if (status >= 500) return is;
  switch (verdict) {
    case "A":
      if (surface.act) return seen === "nothing" || to?.startsWith("/sign-in") ? is : null;
      return seen === "in" && status === 200 ? null : is;
    case "M":
      if (surface.act) return to?.startsWith("/sign-in") ? is : null;
      return seen === "out" ? null : is;
    case "R":
      return to !== null && to.startsWith("/sign-in") === isNobody ? null : is;
    case "D":
      return seen === "nothing" ? null : is;
  }
}

const varying = /^(?:date|x-request-id|content-length|etag)$/;

/** A whole answer as text, without what differs between any two answers to the same question. */
function whole({ status, headers, body }: Answer, path: string) {
  const lines = [...headers]
    .filter(([name]) => !varying.test(name))
    .map(([name, value]) => `${name}: ${name === "set-cookie" ? value.split("=")[0] : value}`);
  const ids = path.split(/[/?=&]/).filter((part) => part.length >= 9 && /\d/.test(part));
  const pathname = path.replace(/\?.*/, "");
  let text = [status, ...lines, body].join("\n");
  text = text.replaceAll(encodeURIComponent(pathname), "‹path›");
  if (pathname.length > 1) text = text.replaceAll(pathname, "‹path›");
  for (const id of ids.toSorted((a, b) => b.length - a.length)) text = text.replaceAll(id, "‹id›");
  return text
    .replaceAll(/nonce[-=]"?[\w+/=-]+/g, "‹nonce›")
    .replaceAll(/\?group=‹id›(?:&amp;|%26)/g, "?")
    .replaceAll(/continue(?:\/|%2F)[0-9a-f]{20,}/g, "‹kept›");
}

function difference(one: string, other: string) {
  if (one === other) return null;
  const at = [...one].findIndex((char, n) => char !== other[n]);
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `hidden is not as absent: ${around(one)} but ${around(other)}`;
}
