import { Outlet } from "react-router";
import { requireBoard } from "#app/http/middleware.server.ts";
import type { Route } from "./+types/layout.ts";

export const middleware: Route.MiddlewareFunction[] = [requireBoard];

/** A loader makes the middleware run on navigations of the client, too. */
export const loader = () => null;

export default function Board() {
  return <Outlet />;
}
