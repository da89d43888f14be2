import { callDefinition } from "#app/domain/calls/definition.ts";

/** The part of a call's definition that scoring and ranking go by. */
export const scoringDefinition = callDefinition.pick({ criteria: true, rules: true });
