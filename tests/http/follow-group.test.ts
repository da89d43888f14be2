import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { heading, problems, visitor } from "#tests/support/visitor.ts";

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: "silent" });
});
afterAll(() => server?.stop());

/** The address of a link of a kind in the newest mails. */
async function mailed(way: "confirm" | "end") {
  const reader = visitor(server.origin);
  const pattern = new RegExp(`/subscriptions/${way}/[\\w-]+`);
  for (let n = 0; n < 100; n++) {
    const { page } = await reader.get("/dev/mail");
    const links = [...page.querySelectorAll("tbody a")].map((one) => one.getAttribute("href"));
    for (const link of new Set(links.slice(0, 20))) {
      const [found] = pattern.exec((await reader.get(link ?? "/")).body) ?? [];
      if (found) return found;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`no mail with a link to ${way}`);
}

const oneClick = (path: string, body = "List-Unsubscribe=One-Click") =>
  fetch(`${server.origin}${path}/one-click`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body,
  });

test("from the page of a group to its news and out again, without an account and in one click", async () => {
  const neighbour = visitor(server.origin);
  const asked = await neighbour.post("/groups/druskininkai/follow", {
    email: "kaimynas@pavyzdys.example",
  });
  expect(asked.status).toBe(200);
  const confirm = await mailed("confirm");
  expect(heading(await neighbour.get(confirm))).toBe("Patvirtinkite prenumeratą");
  expect(heading(await neighbour.post(confirm))).toBe("Kvietimus gausite el. paštu");

  const staff = visitor(server.origin);
  await staff.post("/sign-in", { demo: "rasa@harmonija.example" });
  const extended = await staff.post("/staff/calls/DH-2.2-03/extend", {
    closesAt: "2099-12-18 17:00",
    reason: "Sistema neveikė valandą.",
    minutesNo: "2026/12",
  });
  expect([extended.status, extended.location, problems(extended)]).toEqual([
    302,
    "/calls/DH-2.2-03#changes",
    [],
  ]);
  const end = await mailed("end");
  expect(heading(await neighbour.get(end))).toBe("Atsisakykite kvietimų naujienų");
  expect((await oneClick(end, "x=1")).status).toBe(400);
  for (let n = 0; n < 2; n++) expect((await oneClick(end)).status).toBe(200);
  expect((await oneClick(`/subscriptions/end/${"x".repeat(40)}`)).status).toBe(410);
});

test("the answer does not tell whether an address follows or not", async () => {
  const ask = async (email: string) => {
    const { status, body } = await visitor(server.origin).post("/groups/klaipeda/follow", {
      email,
    });
    return [status, body.replaceAll(email, "").replaceAll(/nonce[-=]"?[\w+/=-]+/g, "")];
  };
  expect(await ask("vienas@pavyzdys.example")).toEqual(await ask("rasa@harmonija.example"));
});

test("a question typed before signing in waits until it can be sent", async () => {
  const person = visitor(server.origin);
  const path = "/calls/DH-1.2-02/questions/new";
  const sent = await person.post(path, { question: "Ar galima pirkti naudotą įrangą?" });
  expect(sent.location).toMatch(/^\/sign-in\?next=%2Faccount%2Fcontinue/);
  const next = new URL(sent.location ?? "", server.origin).searchParams.get("next") ?? "";
  await person.post("/sign-in", { demo: "ona@gluosniai.example" });
  const kept = await person.get(next);
  expect(kept.body).toContain("Ar galima pirkti naudotą įrangą?");
  const done = await person.post(path, { question: "Ar galima pirkti naudotą įrangą?" });
  expect(done.location).toBe(`${path}?asked`);
});
