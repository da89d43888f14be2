import type { IncomingHttpHeaders } from "node:http";
import type { RequestHandler } from "express";
import { logTurnedAway } from "./log-refusal.server.ts";

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
  status: 400 | 403 | 405 | 411 | 413 | 415 | 421;
  reason: string;
}

const megabyte = 1024 * 1024;
const formBytes = megabyte;
/** Of a file that is too large the rest is read and thrown away, so that the sender gets a sentence. */
const uploadBytes = 100 * megabyte;
const uploads =
  /^\/(?:(?:my|staff)\/proposals\/[^/]+\/(?:files\/|messages(?:$|[?.])|complaint(?:$|[?.]))|staff\/events\/[^/]+\/materials(?:$|[?.])|staff\/strategies\/[^/]+\/[^/]+\/(?:documents|territory)(?:$|[?.]))/;

/** Where mail servers send the button of RFC 8058; the token in the address is the right to it. */
const oneClick =
  /^\/(?:unsubscribe\/[0-9a-f]{64}|subscriptions\/end\/[\w-]{20,400}|places\/[\w-]{20,100}\/quiet)\/one-click$/;

const safe = new Set(["GET", "HEAD"]);
const forms = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;
const ownNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

const hostIsOurs = ({ origin, loopback }: Gate, host: string | undefined) =>
  host !== undefined && (host === new URL(origin).host || (loopback && ownNames.test(host)));

function originIsOurs(gate: Gate, { origin, host }: IncomingHttpHeaders) {
  if (!origin || !URL.canParse(origin)) return false;
  return origin === gate.origin || (gate.loopback && new URL(origin).host === host);
}

/**
 * A request that changes something must come from our own page: fetch metadata and Origin both say so
 * where the browser sends both, and one of them has to be there.
 */
function isOurOwn(gate: Gate, headers: IncomingHttpHeaders) {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  return headers.origin === undefined ? site !== undefined : originIsOurs(gate, headers);
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
  const { method, url, headers } = request;
  if (!hostIsOurs(gate, headers.host))
    return { status: 421, reason: "This server does not answer for that name." };
  // No text of the database can hold the character NUL.
  if (!url.startsWith("/") || url.includes("%00"))
    return { status: 400, reason: "The address is malformed." };
  if (safe.has(method)) return tooLarge(request);
  if (method !== "POST") return { status: 405, reason: "This service answers GET, HEAD and POST." };
  if (!isOurOwn(gate, headers) && !oneClick.test(url))
    return { status: 403, reason: "The request did not come from a page of this service." };
  if (!forms.test(headers["content-type"] ?? ""))
    return { status: 415, reason: "The request is not a form." };
  return tooLarge(request);
}

/** The gate in front of every route. What is left of a refused body is read and thrown away. */
export const requestGate =
  (gate: Gate): RequestHandler =>
  (request, response, next) => {
    const { method, originalUrl: url, headers } = request;
    const refused = refusalOf(gate, { method, url, headers });
    if (!refused) return next();
    logTurnedAway(refused.status, refused.reason, method, url);
    response.status(refused.status).set("cache-control", "no-store");
    if (refused.status === 405) response.set("allow", "GET, HEAD, POST");
    response.type("text").send(`${refused.reason}\n`);
  };

/**
 * What the pages take for their own address: the public origin, on this machine the name that was
 * used. What a client or a proxy forwards as the name or the protocol is not read.
 */
export function ownAddress({ origin, loopback }: Gate): RequestHandler {
  const { host, protocol } = new URL(origin);
  return (request, _response, next) => {
    delete request.headers["x-forwarded-host"];
    const name = (loopback ? request.headers.host : host) ?? host;
    Object.defineProperties(request, {
      protocol: { value: protocol.slice(0, -1) },
      // The port of an address in brackets is not told apart from it further on.
      hostname: { value: name.replace(/^([^:]+):\d+$/, "$1") },
    });
    next();
  };
}

/** Sets headers of an answer that nothing has set when its head is written. */
export const unlessSaid =
  (headers: Record<string, string>): RequestHandler =>
  (_request, response, next) => {
    const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => typeof response;
    response.writeHead = (...given: unknown[]) => {
      for (const [name, value] of Object.entries(headers))
        if (!response.hasHeader(name)) response.setHeader(name, value);
      return writeHead(...given);
    };
    next();
  };
