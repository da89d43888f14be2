import type { Result } from "#app/domain/result.ts";

/** What a use case answers; throws where it refuses. */
export async function made<T>(result: Promise<Result<T, string>>): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}
