import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import { createServer } from "node:net";
import { createRequestHandler } from "@react-router/express";
import compression from "compression";
import express, { type ErrorRequestHandler } from "express";
import helmet from "helmet";
import { RouterContextProvider, type ServerBuild } from "react-router";
import { type Arrival, arrivalContext } from "./context.ts";
import { logError } from "./log-error.server.ts";
import { ownAddress, requestGate, unlessSaid } from "./request-gate.server.ts";

interface Options {
  build: ServerBuild;
  port: number;
  origin: string;
  /** Only this machine may connect. */
  loopback: boolean;
  now: () => Date;
  /** The parts the service needs; each throws while it cannot do its work. */
  checks: Record<string, () => unknown>;
  /** Folder of the built client files. */
  clientDir: string;
}

export class PortInUse extends Error {}

/** What an answer says where nothing else is said: nobody keeps it, and it may neither act nor be framed. */
const shields = {
  "cache-control": "private, no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

/** Milliseconds for the head of a request, and for all of it: ten megabytes on a slow line. */
const headTimeout = 15_000;
const requestTimeout = 300_000;

const failed: ErrorRequestHandler = (error, request, response, next) => {
  const id = newId();
  logError(error, { path: request.path, request: id });
  if (response.headersSent) return next(error);
  response.status(500).type("text").send(`Įvyko klaida. / Something went wrong. (${id})\n`);
};

const newId = () => randomBytes(5).toString("hex");

/** Names of the parts that fail; why is for the log only. */
async function failing(checks: Options["checks"]) {
  const names = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        await check();
        return [];
      } catch (error) {
        logError(error, { path: "/readyz", part: name });
        return [name];
      }
    }),
  );
  return names.flat();
}

/** The web server: health, static files, then the pages. The policy of scripts is set by entry.server. */
export function webApp({ build, origin, loopback, now, checks, clientDir }: Omit<Options, "port">) {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", "loopback");
  app.use(
    helmet({
      contentSecurityPolicy: false,
      strictTransportSecurity: loopback ? false : { maxAge: 31_536_000 },
      referrerPolicy: { policy: "same-origin" },
      frameguard: { action: "deny" },
    }),
  );

  app.use(unlessSaid(shields));

  app.get("/healthz", (_request, response) => {
    response.type("text").send("ok\n");
  });
  app.get("/readyz", async (_request, response) => {
    const down = await failing(checks);
    if (down.length === 0) response.type("text").send("ready\n");
    else
      response
        .status(503)
        .type("text")
        .send(`not ready: ${down.join(", ")}\n`);
  });

  app.use(requestGate({ origin, loopback }));
  app.use(ownAddress({ origin, loopback }));
  app.use(compression());
  app.use("/assets", express.static(`${clientDir}/assets`, { immutable: true, maxAge: "1y" }));
  app.use(express.static(clientDir, { index: false, maxAge: "1h" }));
  app.use(
    createRequestHandler({
      build,
      getLoadContext(request) {
        const context = new RouterContextProvider();
        const arrival: Arrival = {
          id: newId(),
          at: now(),
          completeAt: null,
          address: request.ip ?? "",
        };
        request.once("end", () => {
          arrival.completeAt = now();
        });
        context.set(arrivalContext, arrival);
        return context;
      },
    }),
  );
  app.use(failed);
  return app;
}

/** Throws PortInUse before anything heavy is started where another program has the port. */
export function refuseTakenPort({ port, loopback }: Pick<Options, "port" | "loopback">) {
  const probe = createServer();
  return new Promise<void>((free, reject) => {
    probe.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new PortInUse(String(port)) : error),
    );
    probe.listen(port, loopback ? "127.0.0.1" : undefined, () => probe.close(() => free()));
  });
}

/** Listens on the port; throws PortInUse where another program has it. */
export function listen({ port, ...options }: Options): Promise<{ server: Server; port: number }> {
  const app = webApp(options);
  return new Promise((resolve, reject) => {
    const server = options.loopback ? app.listen(port, "127.0.0.1") : app.listen(port);
    Object.assign(server, { headersTimeout: headTimeout, requestTimeout });
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new PortInUse(String(port)) : error),
    );
    server.once("listening", () => {
      const address = server.address();
      resolve({ server, port: typeof address === "object" && address ? address.port : port });
    });
  });
}

/** Lets requests under way finish, ten seconds at most. */
export function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 10_000).unref();
  });
}
