import type { Row } from '../../../src/domain/region/tables.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import { baseYear, pupilsIn, sizesOf, type World } from './buildWorld.ts';
import { classRuleRows } from './classRuleRows.ts';
import { districtParameters } from './districtParameters.ts';

/** Teachers against what the classes of 2019 need; two pools are short, the others have a little more than enough. */
const shortPools: Readonly<Record<string, number>> = { 'gaoxin|junior': 0.985, 'zhangdian|primary': 0.995 };
/** Yearly hires as a share of the stock: more where classes are being added. */
const hireShares: Readonly<Record<string, number>> = {
  zhangdian: 0.12,
  gaoxin: 0.18,
  huantai: 0.06,
  jingkai: 0.08,
};
const usualHireShare = 0.04;
const pooled: readonly Stage[] = ['kindergarten', 'primary', 'junior', 'senior', 'vocational', 'special'];

/** The rows of teachers.csv: one pool for every district and stage with classes in 2019. */
export function teacherRows(world: World): Row<'teachers'>[] {
  const rules = new Map(classRuleRows().map((rule) => [rule.stage, rule]));
  return districtParameters.flatMap(({ id: district }) =>
    pooled.flatMap((stage) => {
      const divisions = world.plans.flatMap((plan) => plan.divisions);
      const sizes = divisions
        .filter((division) => division.district === district && division.stage === stage)
        .flatMap((division) => sizesOf(world, division));
      const classes = sizes.flat().length;
      if (classes === 0) return [];
      const rule = rules.get(stage);
      const usual = 1.035 + 0.01 * world.chance.bell('teachers', district, stage);
      const filled = shortPools[`${district}|${stage}`] ?? Math.max(1.01, usual);
      const teachers = Math.round(classes * (rule?.teachersPerClass ?? 0) * filled);
      const hireShare = hireShares[district] ?? usualHireShare;
      return [
        {
          ...{ district, stage, year: baseYear },
          posts: Math.round((pupilsIn(sizes) / (rule?.pupilsPerPost ?? 1)) * 0.99),
          teachers,
          retirements: Math.round(teachers * 0.022),
          hires: Math.round(teachers * hireShare),
          ...{ basis: 'assumed' as const, source: 'generator' },
        },
      ];
    }),
  );
}
