import { type Actor, belongsTo, holdsIn, isSignedIn } from "#app/domain/policy.ts";

/** All that rights to a project follow from, besides who asks. */
export interface ProjectFacts {
  groupId: string;
  /** The promoter, where it is an organisation of the program. */
  organisationId: string | null;
  /** It has a public page. */
  isPublished: boolean;
}

/** What one viewer may see and do about one project. */
export interface ProjectRights {
  /** Its public page: story, sums, partners. */
  readonly visit: boolean;
  /** Everything about it: contract, payments, changes, reports of its periods. */
  readonly read: boolean;
  /** Enters and changes it, records contract and payments, checks what it reports, publishes it. */
  readonly manage: boolean;
  /** The viewer is of the promoter. */
  readonly own: boolean;
  /** Reports for the promoter: values, evidence, photos, news. */
  readonly report: boolean;
}

/**
 * Staff of its group manage a project, its promoter reports on it; the board and observers read.
 * Whoever reads for the promoter sees all about it that is told to the promoter.
 */
export function projectRights(actor: Actor, project: ProjectFacts): ProjectRights {
  const visit = project.isPublished;
  if (!isSignedIn(actor))
    return Object.freeze({ visit, read: false, own: false, manage: false, report: false });
  const { organisationId } = project;
  const isOwn = organisationId !== null && belongsTo(actor, { organisationId });
  const manage = holdsIn(actor, project, "STAFF");
  const read = manage || isOwn || holdsIn(actor, project, "BOARD", "CHAIR", "OBSERVER");
  return Object.freeze({
    visit: visit || read,
    read,
    own: isOwn,
    manage,
    report:
      organisationId !== null &&
      belongsTo(actor, { organisationId }, "EDITOR", "SIGNATORY", "OWNER"),
  });
}
