import { index, layout, prefix, route, type RouteConfig } from "@react-router/dev/routes";

/** Every address, by audience, under its guard. */
export default [
  // public: no account, no client code
  index("routes/public/home.tsx"),

  // applicant: signed in, for their organisations
  layout("routes/applicant/layout.tsx", [route("my", "routes/applicant/my.tsx")]),

  // for developers and demonstrations
  ...prefix("dev", [route("ui", "routes/dev/ui.tsx")]),

  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;
