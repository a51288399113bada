import { required } from '../../domain/invariant.ts';
import type { Target } from '../../domain/region/target.ts';
import type { Verdict } from '../../domain/report.ts';
import { stages } from '../../domain/stage.ts';
import type { DistrictId } from '../../domain/units.ts';
import type { ReportContext } from '../context.ts';
import type { Scope } from '../scope.ts';

/** A scope for computing beside the same scope as the report names it. */
export interface TargetScope {
  readonly scope: Scope;
  readonly named: Verdict['scope'];
}

/**
 * The scopes that a target is judged for: each of its districts on its own, its evaluation unit together, or the
 * whole region.
 *
 * @throws {InvariantError} The evaluation unit is not in the region; the dataset reader lets none through.
 */
export function targetScopes(context: ReportContext, target: Target): TargetScope[] {
  const named = {
    ...(target.stages === undefined ? {} : { stages: target.stages }),
    ...(target.types === undefined ? {} : { types: target.types }),
    ...(target.grades === undefined ? {} : { grades: target.grades }),
  };
  const scopeOf = (districts: readonly DistrictId[], whole: boolean): Scope => ({
    ...{ districts, whole, types: target.types, grades: target.grades },
    stages: target.stages ?? stages,
  });
  if (target.districts !== undefined && target.districts.length > 0)
    return target.districts.map((district) => ({
      scope: scopeOf([district], false),
      named: { ...named, district },
    }));
  const { unitScope } = target;
  if (unitScope === undefined) return [{ scope: scopeOf(context.districts, true), named }];
  const unit = required(
    context.region.evaluationUnits.find(({ id }) => id === unitScope),
    `there is no evaluation unit ${unitScope}`,
  );
  return [{ scope: scopeOf(unit.districts, false), named: { ...named, unitScope } }];
}
