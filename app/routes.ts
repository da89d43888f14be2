import { index, layout, prefix, route, type RouteConfig } from "@react-router/dev/routes";

/** Every address, by audience, under its guard. */
export default [
  // public: no account, no client code
  index("routes/public/home.tsx"),
  route("calls", "routes/public/calls.tsx"),
  route("calls/:number", "routes/public/call.tsx"),
  route("calls/:number/form", "routes/public/call-form.tsx"),
  route("calls/:number/results", "routes/public/call-results.tsx"),
  route("strategies", "routes/public/strategies.tsx"),
  route("strategies/:group/:slug", "routes/public/strategy.tsx"),
  route("groups/:slug", "routes/public/group.tsx"),
  route("results", "routes/public/results.tsx"),
  route("verify/:code", "routes/public/verify.tsx"),
  route("help", "routes/public/help.tsx"),
  route("privacy", "routes/public/privacy.tsx"),
  route("accessibility", "routes/public/accessibility.tsx"),
  route("cookies", "routes/public/cookies.tsx"),

  // applicant: signed in, for their organisations
  layout("routes/applicant/layout.tsx", [route("my", "routes/applicant/my.tsx")]),

  // for developers and demonstrations
  ...prefix("dev", [route("ui", "routes/dev/ui.tsx")]),

  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;
