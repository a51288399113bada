import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { PlanVector } from '../../domain/allocation/planVector.ts';
import type { YearlyAmount } from '../../domain/allocation/sharedMoney.ts';
import {
  type ProofEnd,
  type ProofOrder,
  type SharedLevel,
  type SharedPrices,
  sharedLevels,
} from '../../domain/allocation/sharedProof.ts';
import type { Basis, Vertex } from '../../milp/openProgramme.ts';
import type { Solver } from '../../milp/solver.ts';
import { committedCost } from '../committedCost.ts';
import { type AllocationModel, buildModel } from '../model/buildModel.ts';
import { heldProgramme, moneyUnit } from '../polish/heldProgramme.ts';
import { addGrants } from './addGrants.ts';
import { pointOf, pricedRelaxation } from './pricedRelaxation.ts';

/** A solver that keeps programmes open. */
export type KeepingSolver = Solver & Required<Pick<Solver, 'open'>>;

/** Solvers call least what may lie above it by so much of it. */
const noise = 1e-6;

/** The plan that a part has now: what it comes to, and the shared money that it takes. */
export interface OwnPlan {
  readonly vector: PlanVector;
  readonly granted: readonly YearlyAmount[];
}

/** Solve the linear relaxation of a part, at prices or with what its own plan takes of all that is shared. */
export async function relaxPart(
  problem: AllocationProblem,
  { vector, granted }: OwnPlan,
  { prices, limits, basis }: Omit<Extract<ProofOrder<never>, { kind: 'relax' }>, 'kind' | 'from'>,
  solver: KeepingSolver,
): Promise<ProofEnd<never>> {
  const held = () => {
    const model = buildModel(addGrants(problem, granted));
    return { model, milp: heldProgramme(model, vector) };
  };
  const { model, milp } = prices === undefined ? held() : pricedRelaxation(problem, limits, prices);
  if (milp.columns.length === 0) return { kind: 'unproven' };
  const programme = await solver.open(milp);
  try {
    const vertex = programme.solve(basis === undefined ? {} : { from: readBasis(basis) });
    if (vertex.status !== 'optimal') return { kind: 'unproven' };
    const { objective, values } = vertex;
    return {
      kind: 'relaxed',
      least: (objective - noise * Math.max(1, Math.abs(objective))) * moneyUnit(model),
      point: pointOf(model, [...values], problem.grants),
      ...(prices === undefined ? { worth: worthAt(model, milp.rows.length, vertex) } : {}),
      basis: writeBasis(vertex.basis),
      committedCost: committedCost(problem),
    };
  } finally {
    programme.dispose();
  }
}

/** What a yuan of shared money in each year and a unit more of each level would spare, in yuan; held levels are the last rows. */
function worthAt(
  model: AllocationModel,
  rows: number,
  { duals, reducedCosts }: Pick<Vertex, 'duals' | 'reducedCosts'>,
): SharedPrices {
  const unit = moneyUnit(model);
  const spared = (change: number | undefined) => Math.max(0, -(change ?? 0) * unit);
  const years = [...new Set(model.grants.map(({ year }) => year))];
  const perLevel = sharedLevels.map((level, at): [SharedLevel, number] => [
    level,
    spared(duals[rows - sharedLevels.length + at]),
  ]);
  return {
    money: years.map((year) => {
      const here = model.grants.filter((one) => one.year === year);
      return { year, amount: Math.max(0, ...here.map(({ column }) => spared(reducedCosts[column]))) };
    }),
    levels: Object.fromEntries(perLevel) as SharedPrices['levels'],
  };
}

/** A basis as two texts of digits: one for each column and row. */
const writeBasis = ({ colStatus, rowStatus }: Basis) => `${colStatus.join('')}/${rowStatus.join('')}`;

function readBasis(text: string): Basis {
  const [columns = '', rows = ''] = text.split('/');
  return { colStatus: Int32Array.from(columns, Number), rowStatus: Int32Array.from(rows, Number) };
}
