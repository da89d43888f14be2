import type { Sent } from "./routes.ts";
import type { Who } from "./people.ts";
import type { World } from "./world.ts";

interface Request extends Omit<Sent, "body"> {
  body: Sent["body"] | string;
  method?: string;
  headers?: Record<string, string>;
}

/** Sends exactly these headers with the cookies of somebody, and reads the answer to its end. */
export async function send(
  { origin, enter }: Pick<World, "origin" | "enter">,
  who: Who | null,
  { path, body, method = "POST", headers = {} }: Request,
) {
  const cookie = [...enter(who).cookies].map((pair) => pair.join("=")).join("; ");
  const response = await fetch(new URL(path, origin), {
    method,
    body,
    redirect: "manual",
    headers: { cookie, ...headers },
  });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** What a browser says of a form of our own page. */
export const ownPage = ({ origin }: Pick<World, "origin">) => ({
  origin,
  "sec-fetch-site": "same-origin",
});
