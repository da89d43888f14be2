import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { heading, visitor } from "#tests/support/visitor.ts";

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: "silent" });
});
afterAll(() => server?.stop());

const insert = (name: string) => JSON.stringify({ type: "insert", payload: { name } });

test("a strategy is written from nothing without a script, approved, selected and begun", async () => {
  const staff = visitor(server.origin);
  await staff.post("/sign-in", { demo: "rasa@harmonija.example" });
  const begun = await staff.follow(
    await staff.post("/staff/strategies/new", {
      group: "druskininkai",
      title: "Nauja strategija",
      periodFrom: "2030",
      periodTo: "2036",
    }),
  );
  expect(heading(begun)).toBe("Strategijos pakeitimas");
  const amend = "/staff/strategies/druskininkai/2030-2036/amend";

  const listed = await staff.post(amend, { __intent__: insert("goals"), reason: "Nauja" });
  expect(listed.status).toBe(200);
  expect(listed.page.querySelector('[name="goals[0].title"]')).not.toBeNull();
  expect(listed.page.querySelector('[name="reason"]')?.getAttribute("value")).toBe("Nauja");
  const again = await staff.get(amend);
  expect(again.page.querySelector('[name="goals[0].title"]')).toBeNull();

  const action = "goals[0].objectives[0].actions[0]";
  const typed = {
    "goals[0].title": "Užimtumas",
    "goals[0].objectives[0].title": "Mokyti",
    [`${action}.number`]: "1.1",
    [`${action}.title`]: "Mokymai",
    [`${action}.budget`]: "10 000,00",
    reason: "Nauja strategija",
  };
  const twice = {
    ...typed,
    "goals[0].objectives[0].actions[1].number": "1.1",
    "goals[0].objectives[0].actions[1].title": "Stažuotės",
  };
  const refused = await staff.post(amend, { ...twice, intent: "save" });
  expect(refused.status).toBe(400);
  expect(refused.page.body.textContent).toContain("Toks veiksmo numeris jau yra");
  await staff.post(amend, { ...typed, intent: "save" });
  expect((await visitor(server.origin).get("/strategies/druskininkai/2030-2036")).status).toBe(404);

  const approval = { intent: "approve", approvedOn: "2026-01-30", minutesNo: "VS-1" };
  await staff.post(amend, approval);
  const { status, page } = await visitor(server.origin).get("/strategies/druskininkai/2030-2036");
  expect(status).toBe(200);
  expect(page.body.textContent).toContain("Patvirtinta");
  expect(page.body.textContent).toContain("Mokymai");

  const state = "/staff/strategies/druskininkai/2030-2036/state";
  const told = { on: "2026-02-10", number: "1V-1", title: "Dėl atrankos" };
  await staff.post(state, { ...told, step: "select" });
  const begin = await staff.follow(await staff.post(state, { ...told, step: "implement" }));
  expect(begin.page.body.textContent).toContain("Būsena: Įgyvendinama");
});
