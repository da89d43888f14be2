import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type World } from "./world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld({ LOG_LEVEL: "error" });
});

afterAll(() => world?.close());

/** Makes everything that reads a table fail while `work` runs. */
async function without(table: string, work: () => Promise<void>) {
  await world.db.$executeRawUnsafe(`alter table "${table}" rename to "${table}_away"`);
  try {
    await work();
  } finally {
    await world.db.$executeRawUnsafe(`alter table "${table}_away" rename to "${table}"`);
  }
}

/** Traces of how the program is made, none of which belongs on a page. */
const insides =
  /node_modules|file:\/\/|\.(server|js|ts|tsx):\d|\bat \w+.*\(|prisma|postgres|relation "|SELECT |does not exist|_away/i;

test.for([
  ["Strategy", "/strategies", null],
  ["Call", "/calls", null],
  ["Proposal", "/my/proposals", "ona"],
  ["Assignment", "/evaluation", "lina"],
  ["Letter", "/staff/letters", "rasa"],
  ["Session", "/account", "ona"],
] as const)(
  "where %s cannot be read, %s tells a number and nothing of its insides",
  async (given) => {
    const [table, path, who] = given;
    await without(table, async () => {
      for (const address of [path, `${path}.data`, `${path}?lang=en`]) {
        const { status, body, headers } = await world.enter(who).get(address);
        expect([address, status]).toEqual([address, 500]);
        expect(body).not.toMatch(insides);
        expect([...headers.values()].join("\n")).not.toMatch(insides);
        if (address.endsWith(".data")) continue;
        const [, id = ""] = /\b([0-9a-f]{10})\b/.exec(body) ?? [];
        expect(id).not.toBe("");
        expect(world.server.output()).toContain(`"request":"${id}"`);
      }
    });
    expect((await world.enter(who).get(path)).status).toBe(200);
  },
);

test("what people type cannot end a script of the page that carries it", async () => {
  const { draft } = world.things;
  const planted = '</script><script>document.title="planted"</script><!--';
  const path = `/my/proposals/${draft}/sections/need`;
  await world.db.answer.updateMany({
    where: { proposalId: draft, field: "problem" },
    data: { value: planted },
  });
  const { body, page, status } = await world.enter("ona").get(path);
  expect(status).toBe(200);
  expect(page.querySelectorAll("script").length).toBeGreaterThan(0);
  expect(body).toContain("document.title");
  expect(body).not.toContain('<script>document.title="planted"');
  const data = await world.enter("ona").get(`${path}.data`);
  expect(data.headers.get("content-type")).toMatch(/^text\/x-script/);
  expect(data.headers.get("x-content-type-options")).toBe("nosniff");
  await world.kept.restore();
});
