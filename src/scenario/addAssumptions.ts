import type { InterventionOf } from '../domain/interventions.ts';
import type { Assumption } from '../domain/region/enrolment.ts';
import { scenarioUnknownDistrict, scenarioUnknownStage, wrongYears } from './findUnknown.ts';
import { newIdentifier } from './newIdentifier.ts';
import { readFactors, yearsFrom } from './readFactors.ts';
import { assumedBy, type Resolution, type Scene } from './scene.ts';
import { sortRows } from './sortRows.ts';

type FactorIntervention = InterventionOf<'capture'> | InterventionOf<'migration'>;

/** One assumption: a span of years with its factor; open to the horizon when it has no last year. */
interface Span {
  readonly fromYear: number;
  readonly toYear?: number | undefined;
  readonly factor: number;
}

function spansOf(
  { factor, fromYear, toYear }: FactorIntervention,
  years: readonly number[],
  values: readonly number[],
) {
  const spans: Span[] =
    typeof factor === 'number'
      ? [{ fromYear, toYear, factor }]
      : years.map((year, index) => ({ fromYear: year, toYear: year, factor: values[index] ?? 1 }));
  return spans.filter((span) => span.factor !== 1);
}

function withRows(scene: Scene, intervention: FactorIntervention, spans: readonly Span[]): Assumption[] {
  const { kind, district, stage } = intervention;
  const taken = new Set(scene.region.assumptions.map(({ id }) => id));
  const added = spans.map(({ fromYear, toYear, factor }): Assumption => {
    const id = newIdentifier([kind, district, stage, fromYear], taken);
    taken.add(id);
    return {
      id,
      kind,
      ...(district === undefined ? {} : { district }),
      ...(stage === undefined ? {} : { stage }),
      fromYear,
      ...(toYear === undefined ? {} : { toYear }),
      factor,
      ...assumedBy(intervention),
    };
  });
  return sortRows('assumptions', [...scene.region.assumptions, ...added]);
}

export type AddedAssumptions =
  | {
      readonly ok: true;
      readonly assumptions: readonly Assumption[];
      readonly touched: number;
      readonly years: readonly number[];
      readonly values: readonly number[];
    }
  | (Resolution & { ok: false });

/** Write a factor on entrants or stayers into the assumptions: one row, or one per year when it is a formula. */
export function addAssumptions(scene: Scene, intervention: FactorIntervention): AddedAssumptions {
  const { baseYear, horizonYear } = scene.region.place;
  const { district, stage, factor, fromYear, toYear = horizonYear } = intervention;
  const wrong = [
    ...scenarioUnknownDistrict(scene, district),
    ...scenarioUnknownStage(scene, stage, district),
    ...wrongYears(scene, intervention),
  ];
  // The base year is counted, not projected: a factor on it moves nobody.
  const years = yearsFrom(Math.max(fromYear, baseYear + 1), toYear);
  const factors = readFactors(scene, factor, wrong.length > 0 ? [] : years);
  const problems = [...wrong, ...factors.problems];
  if (problems.length > 0) return { ok: false, problems };
  const spans = years.length === 0 ? [] : spansOf(intervention, years, factors.values);
  const assumptions = withRows(scene, intervention, spans);
  return { ok: true, assumptions, touched: spans.length, years, values: factors.values };
}
