import { connect } from "#app/platform/database.server.ts";
import { demoPassword } from "#seed/people.ts";
import { openBrowser, type Person, person } from "#tests/support/browser.ts";
import { startServer } from "#tests/support/server.ts";
import { openSmtpSink } from "#tests/support/smtp.ts";
import { beforeTheRound, type Round } from "./round-scene.ts";
import { signIn, signInAs } from "./steps.ts";

/** The program with a call whose round is about to begin, a browser, and where its mails arrive. */
export async function openRound() {
  const browser = await openBrowser();
  const mails = await openSmtpSink();
  const server = await startServer({ SMTP_URL: mails.url });
  const db = connect(server.databaseUrl);
  const round = await beforeTheRound(db);
  const people: Person[] = [];

  async function open() {
    const one = await person(browser, server.origin);
    people.push(one);
    return one;
  }
  /** A browser of somebody of the demonstration. */
  async function openAs(name: string) {
    const one = await open();
    await signInAs(one.page, name);
    return one;
  }
  /** One of whoever has this address. */
  async function openBy(email: string) {
    const one = await open();
    await signIn(one.page, email, demoPassword);
    return one;
  }
  const emailOf = async ({ owner }: Round["proposals"][number]) => {
    const { email } = await db.user.findUniqueOrThrow({ where: { id: owner.userId } });
    return email;
  };
  return {
    ...round,
    origin: server.origin,
    db,
    mails,
    openAs,
    openBy,
    /** The address of whoever has submitted a proposal. */
    emailOf,
    proposal(title: string) {
      const found = round.proposals.find((one) => one.title === title);
      if (!found) throw new Error(`no proposal ${title}`);
      return found;
    },
    /** What the browsers of all of them have reported. */
    errors: () => people.flatMap(({ errors }) => errors),
    async stop() {
      await db.$disconnect();
      await browser.close();
      await server.stop();
      await mails.stop();
    },
  };
}
