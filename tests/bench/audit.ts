import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { startCluster } from "#app/platform/postgres.server.ts";
import { prepareDatabase } from "#app/platform/prepare-database.server.ts";

/**
 * What the audit chain costs: transactions like a submission, with and without its triggers, by ten
 * writers of one group: all to one call, for whose numbers they wait anyway, and to four calls, which
 * have only the chain in common.
 */
const writers = 10;
const maxCalls = 4;
const rounds = 6;
const roundMs = 3000;

const say = (line: string) => process.stdout.write(`${line}\n`);
const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const group = randomUUID();
const answers = JSON.stringify({ text: "Projekto aprašymas. ".repeat(700) });

/** One proposal of a call for each writer. */
interface Target {
  call: string;
  proposal: string;
}

async function fill(owner: Client): Promise<Target[]> {
  const ids = {
    strategy: randomUUID(),
    goal: randomUUID(),
    objective: randomUUID(),
    action: randomUUID(),
    person: randomUUID(),
  };
  await owner.query(`INSERT INTO "Group" (id, slug, name, "shortName", "nameEn", city, prefix) VALUES ('${group}', 'g', 'G', 'G', 'G', 'G', 'G');
    INSERT INTO "Strategy" (id, "groupId", slug, title, "titleEn", "periodFrom", "periodTo") VALUES ('${ids.strategy}', '${group}', 's', 's', 's', 2024, 2027);
    INSERT INTO "Goal" (id, "strategyId", position, title) VALUES ('${ids.goal}', '${ids.strategy}', 1, 'g');
    INSERT INTO "Objective" (id, "goalId", position, title) VALUES ('${ids.objective}', '${ids.goal}', 1, 'o');
    INSERT INTO "Action" (id, "objectiveId", position, number, title) VALUES ('${ids.action}', '${ids.objective}', 1, '1', 'a')`);
  const open: { call: string; version: string }[] = [];
  for (let n = 1; n <= maxCalls; n++) {
    const call = randomUUID();
    const version = randomUUID();
    await owner.query(`INSERT INTO "Call" (id, "groupId", "actionId", number, title, "titleEn", "opensAt", "closesAt") VALUES ('${call}', '${group}', '${ids.action}', 'N-${n}', 't', 't', now(), now() + interval '1 day');
      INSERT INTO "CallVersion" (id, "callId", n, definition, sha256) VALUES ('${version}', '${call}', 1, '{}', '')`);
    open.push({ call, version });
  }
  const targets: Target[] = [];
  for (let n = 0; n < writers * 2; n++) {
    const organisation = randomUUID();
    const proposal = randomUUID();
    const { call = "", version = "" } = open[n < writers ? 0 : n % maxCalls] ?? {};
    await owner.query(`INSERT INTO "Organisation" (id, kind, "legalForm", name, code, street, "postalCode", city, municipality, email, phone) VALUES ('${organisation}', 'NGO', 'vsi', 'o', '${300000000 + n}', '', '', '', '', '', '');
      INSERT INTO "Proposal" (id, "callId", "callVersionId", "organisationId", "createdById") VALUES ('${proposal}', '${call}', '${version}', '${organisation}', '${ids.person}')`);
    targets.push({ call, proposal });
  }
  return targets;
}

async function submit(client: Client, { call, proposal }: Target, n: number) {
  const id = randomUUID();
  await client.query("BEGIN");
  await client.query('UPDATE "Call" SET submissions = submissions + 1 WHERE id = $1', [call]);
  await client.query('UPDATE "Proposal" SET "changedAt" = now() WHERE id = $1', [proposal]);
  await client.query(
    `INSERT INTO "Submission" (id, "proposalId", n, "receivedAt", "committedAt", title, snapshot, sha256, "requestedCents", "totalCents", "signatoryId", "signatoryName", "signatoryPosition")
     VALUES ($1, $2, $3, now(), now(), 't', $4, repeat('a', 64), 1, 1, $1, 'n', 'p')`,
    [id, proposal, n, answers],
  );
  await client.query(
    `INSERT INTO "ProposalEvent" (id, "proposalId", at, kind) VALUES ($1, $2, now(), 'submitted')`,
    [id, proposal],
  );
  await client.query(
    `INSERT INTO "Outbox" (id, kind, key, payload, "createdAt", "nextTryAt") VALUES ($1, 'proposal-received', $2, '{}', now(), now())`,
    [id, id],
  );
  await client.query(
    `INSERT INTO "AuditEntry" (id, "groupId", at, "actorId", kind, subject, data) VALUES ($1, $2, now(), $1, 'proposal.submit', $3, $4)`,
    [id, group, proposal, { registration: `N-${n}`, sha256: "a".repeat(64) }],
  );
  await client.query("COMMIT");
}

let submitted = 0;

/** Transactions in a second. */
async function rate(clients: Client[], targets: Target[]): Promise<number> {
  const began = performance.now();
  let count = 0;
  const work = async (client: Client, target: Target) => {
    while (performance.now() - began < roundMs) {
      await submit(client, target, ++submitted);
      count++;
    }
  };
  await Promise.all(
    targets.map(async (target, n) => {
      const client = clients[n];
      if (client) await work(client, target);
    }),
  );
  return count / ((performance.now() - began) / 1000);
}

async function measure(owner: Client, clients: Client[], targets: Target[], calls: number) {
  const triggers = ["AuditEntry_noted", "AuditEntry_sealed"];
  const rates = { with: [] as number[], without: [] as number[] };
  await rate(clients, targets);
  for (let round = 0; round < rounds * 2; round++) {
    // With, without, without, with: a drift of the machine falls on both.
    const kind = [0, 3].includes(round % 4) ? "with" : "without";
    const word = kind === "with" ? "ENABLE" : "DISABLE";
    for (const trigger of triggers)
      await owner.query(`ALTER TABLE "AuditEntry" ${word} TRIGGER "${trigger}"`);
    rates[kind].push(await rate(clients, targets));
  }
  const [on, off] = [median(rates.with), median(rates.without)];
  say(`${writers} writers, calls: ${calls}, fsync on, ${rounds} rounds of ${roundMs} ms each way`);
  say(`with the chain     ${on.toFixed(0)} transactions/s (median)`);
  say(`without the chain  ${off.toFixed(0)} transactions/s (median)`);
  say(`the chain costs    ${((1 - on / off) * 100).toFixed(1)} %`);
}

const home = await mkdtemp(join(tmpdir(), "kvieslys-bench-"));
await chmod(home, 0o755);
const cluster = await startCluster({ dir: join(home, "postgres"), log: () => {} });
try {
  await cluster.createDatabaseIfMissing("bench");
  const url = await prepareDatabase({
    url: cluster.url("bench"),
    applicationUrl: await cluster.applicationUrl("bench"),
    dir: "prisma/migrations",
    log: () => {},
  });
  const owner = new Client(cluster.url("bench"));
  const clients = Array.from({ length: writers }, () => new Client(url));
  await Promise.all([owner, ...clients].map((client) => client.connect()));
  const targets = await fill(owner);
  await measure(owner, clients, targets.slice(0, writers), 1);
  await measure(owner, clients, targets.slice(writers), maxCalls);
  await Promise.all([owner, ...clients].map((client) => client.end()));
} finally {
  await cluster.stop("immediate");
  await rm(home, { recursive: true, force: true });
}
