import { findViolations } from '../../src/milp/findViolations.ts';
import { type Milp, objectiveAt } from '../../src/milp/milp.ts';

/** The least objective over every whole point within the bounds: slow and obviously right. undefined: no point holds. */
export function exhaustiveMilp(milp: Milp): { objective: number; values: number[] } | undefined {
  let best: { objective: number; values: number[] } | undefined;
  const visit = (values: number[]): void => {
    const column = milp.columns[values.length];
    if (column === undefined) {
      if (findViolations(milp, values, 1e-9).length > 0) return;
      const objective = objectiveAt(milp, values);
      if (best === undefined || objective < best.objective - 1e-9) best = { objective, values };
      return;
    }
    for (let value = Math.ceil(column.lower); value <= column.upper; value += 1) visit([...values, value]);
  };
  visit([]);
  return best;
}
