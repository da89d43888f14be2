import type { IncomingHttpHeaders } from "node:http";
import type { RequestHandler } from "express";

export interface Gate {
  /** The public origin; links and checks use it, never the Host header. */
  origin: string;
  /** The service is reachable from this machine only, under any of its names. */
  loopback: boolean;
}

interface Arriving {
  method: string;
  /** Path and query as they came. */
  url: string;
  headers: IncomingHttpHeaders;
}

export interface Refused {
  status: 400 | 403 | 411 | 413 | 421;
  reason: string;
}

const megabyte = 1024 * 1024;
const formBytes = megabyte;
/** Of a file that is too large the rest is read and thrown away, so that the sender gets a sentence. */
const uploadBytes = 100 * megabyte;
const uploads = /^\/my\/proposals\/[^/]+\/files\//;

const safe = new Set(["GET", "HEAD", "OPTIONS"]);
const ownNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

const hostIsOurs = ({ origin, loopback }: Gate, host: string | undefined) =>
  host !== undefined && (host === new URL(origin).host || (loopback && ownNames.test(host)));

function originIsOurs(gate: Gate, { origin, host }: IncomingHttpHeaders) {
  if (!origin || !URL.canParse(origin)) return false;
  return origin === gate.origin || (gate.loopback && new URL(origin).host === host);
}

/**
 * A request that changes something must come from our own page: by fetch metadata where the browser
 * sends them, by Origin otherwise. With neither it is refused.
 */
function isOurOwn(gate: Gate, headers: IncomingHttpHeaders) {
  const site = headers["sec-fetch-site"];
  return site === undefined ? originIsOurs(gate, headers) : site === "same-origin";
}

function tooLarge({ url, headers }: Arriving): Refused | null {
  if (headers["transfer-encoding"] !== undefined)
    return { status: 411, reason: "The length of the request has to be told." };
  const bytes = Number(headers["content-length"] ?? 0);
  const limit = uploads.test(url) ? uploadBytes : formBytes;
  return bytes <= limit ? null : { status: 413, reason: "The request is too large." };
}

/** Why a request may not reach any route, resource routes included; null lets it in. */
export function refusalOf(gate: Gate, request: Arriving): Refused | null {
  if (!hostIsOurs(gate, request.headers.host))
    return { status: 421, reason: "This server does not answer for that name." };
  // No text of the database can hold the character NUL.
  if (request.url.includes("%00")) return { status: 400, reason: "The address is malformed." };
  if (safe.has(request.method)) return null;
  if (request.method !== "POST" || !isOurOwn(gate, request.headers))
    return { status: 403, reason: "The request did not come from a page of this service." };
  return tooLarge(request);
}

/** The gate in front of every route. */
export const requestGate =
  (gate: Gate): RequestHandler =>
  (request, response, next) => {
    const { method, originalUrl: url, headers } = request;
    const refused = refusalOf(gate, { method, url, headers });
    if (!refused) return next();
    response.status(refused.status).set("cache-control", "no-store").set("connection", "close");
    response.type("text").send(`${refused.reason}\n`);
  };
