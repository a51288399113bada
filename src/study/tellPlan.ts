import { readyWays } from '../allocation/pose/ways/readyWays.ts';
import { type Certificate, gapsOf } from '../domain/allocation/certificate.ts';
import { type PlanVector, planLevels } from '../domain/allocation/planVector.ts';
import type { Planning } from '../domain/planning.ts';
import type { Scenario } from '../domain/scenario.ts';
import { checkExpectations } from './checkExpectations.ts';
import { checkFigures } from './checkFigures.ts';
import type { PartPlan, PlannedPart, Proposal, ToldRun } from './planPlace.ts';

/** What a whole proposal comes to: the sums of its parts, and as much proof as all of them have. */
export interface WholePlan {
  readonly vector: PlanVector;
  readonly certificate: Certificate;
  /** Parts without any plan: more teachers are needed than there may be. */
  readonly impossible: readonly string[];
}

const sources: readonly Certificate['source'][] = ['none', 'oversizeZero', 'lp', 'branchAndBound'];

/** Add the parts up; what is proven of the whole is what is proven of each. */
export function addParts(parts: readonly PlannedPart[]): WholePlan {
  const planned = parts.flatMap(({ planned: plan }) => (plan === undefined ? [] : [plan]));
  const sum = (amountOf: (plan: PartPlan) => number) =>
    planned.reduce((total, plan) => total + amountOf(plan), 0);
  const vector = Object.fromEntries(
    planLevels.map((level) => [level, sum((plan) => plan.vector[level])]),
  ) as unknown as PlanVector;
  const bounds = planned.map(({ certificate }) => certificate.lowerBound);
  const bounded = planned.length > 0 && bounds.every((bound) => bound !== undefined);
  const [upperBound, lowerBound] = [vector.cost, sum(({ certificate }) => certificate.lowerBound ?? 0)];
  const weakest = sources.find((source) => planned.some(({ certificate }) => certificate.source === source));
  return {
    vector,
    impossible: parts.filter((part) => part.planned === undefined).map(({ name }) => name),
    certificate: {
      upperBound,
      ...(bounded
        ? gapsOf(
            upperBound,
            lowerBound,
            sum(({ certificate }) => certificate.committedCost ?? 0),
          )
        : {}),
      proven: planLevels.filter((level) =>
        planned.every(({ certificate }) => certificate.proven.includes(level)),
      ),
      source: weakest ?? 'none',
      model: planned[0]?.certificate.model ?? '',
      work: sum(({ certificate }) => certificate.work),
      ...(planned.some(({ certificate }) => certificate.polished) ? { polished: true as const } : {}),
      ...(planned.some(({ certificate }) => certificate.interrupted) ? { interrupted: true as const } : {}),
    },
  };
}

/** Version of the JSON of a proposal. */
export const planFormat = 'xuewei.plan/1';

/** What a proposal was made with. */
export interface PlanSettings {
  readonly planning: Planning;
  readonly work: number;
  readonly seed: number;
  /** Whether the plan was polished; missing when it was not. */
  readonly polish?: true;
}

/**
 * Tell a proposal as one document: the plan part by part with its proofs, its works, and the verdicts of the run that
 * carries it out beside those of the run without it. Plain JSON.
 */
export function tellPlan(proposal: Proposal, scenario: Scenario | undefined, settings: PlanSettings) {
  const { parts, works, before, after } = proposal;
  const { place } = before.run.region;
  return {
    place,
    scenario: scenario ?? null,
    settings,
    ...addParts(parts),
    parts: parts.map(({ planned, ...part }) => ({
      ...part,
      plan: planned?.plan ?? null,
      vector: planned?.vector ?? null,
      certificate: planned?.certificate ?? null,
      findings: planned?.findings ?? [],
      shortage:
        planned?.shortage === undefined
          ? null
          : readyWays(planned.shortage, {
              ...{ region: before.run.region, problem: part.problem, planning: settings.planning },
            }),
    })),
    works,
    targets: { before: before.report.verdicts, after: after.report.verdicts },
    oversize: { before: oversizeOf(before), after: oversizeOf(after) },
    spots: after.report.spots,
    ledger: after.report.ledger,
    expectations: {
      before: [...checkExpectations(scenario, before.report), ...checkFigures(scenario, before.run)],
      after: checkExpectations(
        scenario?.expectWithPlan === undefined ? undefined : { expect: scenario.expectWithPlan },
        after.report,
      ),
    },
  };
}
export type PlanDocument = ReturnType<typeof tellPlan>;

/** Oversize classes and schools by year, as each target counts them, and children without a seat. */
function oversizeOf({ report, run }: ToldRun) {
  const counted = report.indicators.filter(
    ({ indicator, target, scope }) =>
      (indicator === 'oversizeClasses' || indicator === 'oversizeSchools') &&
      target !== undefined &&
      scope.district === undefined,
  );
  return {
    series: counted,
    unplaced: run.enrolment.years.map(({ year, unplaced }) => ({
      year,
      pupils: unplaced.reduce((sum, { pupils }) => sum + pupils, 0),
    })),
  };
}
