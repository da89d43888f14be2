import { Outlet } from "react-router";
import { neverKept } from "#app/http/middleware.server.ts";
import type { Route } from "./+types/layout.ts";

export const middleware: Route.MiddlewareFunction[] = [neverKept];

export const loader = () => null;

export default function Account() {
  return <Outlet />;
}
