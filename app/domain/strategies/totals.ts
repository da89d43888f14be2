interface Planned {
  budgetCents: number | null;
  plannedProjects: number | null;
}

/** Sums of actions (cents, projects); null where an action states none, so that no part looks whole. */
export function actionTotals(actions: readonly Planned[]): Planned {
  const sum = (numbers: (number | null)[]) =>
    numbers.length > 0 && numbers.every((number) => number !== null)
      ? numbers.reduce((total, number) => total + number, 0)
      : null;
  return {
    budgetCents: sum(actions.map(({ budgetCents }) => budgetCents)),
    plannedProjects: sum(actions.map(({ plannedProjects }) => plannedProjects)),
  };
}
