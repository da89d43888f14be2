import { ok, refuse } from "#app/domain/result.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { Ctx, Tx } from "#app/platform/ports.ts";
import { type FoundProject, lockProject } from "./find-project.server.ts";
import { keepChange } from "./keep-change.server.ts";
import type { ProjectEvent } from "./lifecycle.ts";
import { moveProject } from "./move-project.server.ts";
import type { StepInput } from "./project-schema.ts";

const date = (day: string) => new Date(day);

/** What a step writes down beside the state. */
function fieldsOf(input: StepInput): Prisma.ProjectUncheckedUpdateManyInput {
  switch (input.step) {
    case "forward":
      return { forwardedOn: date(input.forwardedOn), forwardedNo: input.forwardedNo };
    case "contract":
      return {
        contractNo: input.contractNo,
        contractOn: date(input.contractOn),
        externalNumber: input.externalNumber || null,
        totalCents: BigInt(input.totalCents),
        contractedCents: BigInt(input.contractedCents),
        startsOn: date(input.startsOn),
        endsOn: date(input.endsOn),
      };
    case "start":
      return { startsOn: date(input.startsOn) };
    case "complete":
    case "terminate":
      return { endsOn: date(input.endsOn) };
    case "refuse":
      return {};
  }
}

/**
 * Takes a project a step further. A contract above the grant needs a reason; what it is below the
 * grant, and what a project that ends early or is refused leaves, is free again for its action.
 */
export function stepProject(ctx: Ctx, { id, ...input }: StepInput & { id: string }) {
  return ctx.transact(async (tx) => {
    const project = await lockProject(tx, ctx, id, "manage");
    if (!project) return refuse("not-found");
    const reason = "reason" in input ? input.reason : "";
    if (input.step === "contract" && isAbove(project, input.contractedCents) && reason === "")
      return refuse("contract-above-grant");
    if (input.step === "contract" && (await isTaken(tx, id, input.externalNumber)))
      return refuse("external-number-taken");
    if (input.step === "start" && project.endsOn && date(input.startsOn) > project.endsOn)
      return refuse("ends-before-start");
    if ("endsOn" in input && project.startsOn && date(input.endsOn) < project.startsOn)
      if (input.step !== "contract") return refuse("ends-before-start");
    const event: ProjectEvent = input.step;
    const fields = fieldsOf(input);
    if (!(await moveProject(tx, ctx, project, event, fields))) return refuse("changed-meanwhile");
    await keepChange(tx, ctx, project, fields, { reason, step: event });
    return ok({ id });
  });
}

const isAbove = ({ grantCents }: FoundProject, cents: number) =>
  grantCents !== null && BigInt(cents) > grantCents;

/** Whether another project has the number of the managing authority. */
export async function isTaken(tx: Tx, id: string | null, externalNumber: string) {
  if (externalNumber === "") return false;
  const other = await tx.project.findUnique({ where: { externalNumber }, select: { id: true } });
  return other !== null && other.id !== id;
}
