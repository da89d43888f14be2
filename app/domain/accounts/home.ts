import type { Actor } from "#app/domain/policy.ts";

/** Where a person's work begins after signing in. */
export function homeOf({ groups, isAdmin }: Pick<Actor, "groups" | "isAdmin">): string {
  const holds = (role: string) => groups.some((member) => member.role === role);
  if (holds("STAFF")) return "/staff";
  if (holds("EVALUATOR")) return "/evaluation";
  if (holds("BOARD") || holds("CHAIR")) return "/board";
  if (isAdmin) return "/admin";
  if (holds("OBSERVER")) return "/audit";
  return "/my/proposals";
}
