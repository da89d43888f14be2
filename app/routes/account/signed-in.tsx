import { Outlet } from "react-router";
import { requireSignIn } from "#app/http/middleware.server.ts";
import type { Route } from "./+types/signed-in.ts";

export const middleware: Route.MiddlewareFunction[] = [requireSignIn];

export const loader = () => null;

export default function SignedIn() {
  return <Outlet />;
}
