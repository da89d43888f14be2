import { randomBytes } from "node:crypto";
import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { isbot } from "isbot";
import { renderToPipeableStream, type RenderToPipeableStreamOptions } from "react-dom/server";
import { type EntryContext, type RouterContextProvider, ServerRouter } from "react-router";
import { arrivalContext } from "./http/context.ts";
import { logError } from "./http/log-error.server.ts";
import { RequestId } from "./ui/request-id.ts";

export const streamTimeout = 10_000;

type Context = Readonly<RouterContextProvider>;

const placeOf = (request: Request, context: Context) => ({
  path: new URL(request.url).pathname,
  request: context.get(arrivalContext).id,
});

export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Context },
) {
  if (!request.signal.aborted) logError(error, placeOf(request, context));
}

const policyWith = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: Context,
) {
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const nonce = randomBytes(16).toString("base64");
  const agent = request.headers.get("user-agent");
  const ready: keyof RenderToPipeableStreamOptions =
    agent && isbot(agent) ? "onAllReady" : "onShellReady";

  return new Promise<Response>((resolve, reject) => {
    let started = false;
    const { pipe, abort } = renderToPipeableStream(
      <RequestId value={context.get(arrivalContext).id}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </RequestId>,
      {
        nonce,
        [ready]() {
          started = true;
          const body = new PassThrough({
            final(done) {
              clearTimeout(timer);
              done();
            },
          });
          headers.set("content-type", "text/html; charset=utf-8");
          headers.set("content-security-policy", policyWith(nonce));
          pipe(body);
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
        },
        onShellError: reject,
        onError(error: unknown) {
          if (started) logError(error, placeOf(request, context));
        },
      },
    );
    const timer = setTimeout(abort, streamTimeout + 1000);
  });
}
