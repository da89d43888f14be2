import { index, prefix, route, type RouteConfig } from "@react-router/dev/routes";

/** Every address, by audience, under its guard. */
export default [
  // public: no account, no client code
  index("routes/public/home.tsx"),

  // for developers and demonstrations
  ...prefix("dev", [route("ui", "routes/dev/ui.tsx")]),

  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;
