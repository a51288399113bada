import { onceFor } from '../../domain/onceFor.ts';
import type { SchoolId } from '../../domain/units.ts';
import { pupilsBySchool } from '../cellSums.ts';
import type { Cell } from '../cells.ts';
import { cellsIn } from '../context.ts';
import { missing } from '../missing.ts';
import { partWords } from '../partWords.ts';
import { hasPool } from '../pools.ts';
import { type Indicator, indicator, type Measure } from './indicator.ts';

/** Schools of a cell with pupils whose classes are not counted one by one. */
const uncountedIn = onceFor((cell: Cell): readonly SchoolId[] => {
  const counted = new Set(
    cell.groups.filter((group) => group.basis === 'counted').map((group) => `${group.school}|${group.grade}`),
  );
  return cell.pupils
    .filter((row) => row.pupils > 0 && !counted.has(`${row.school}|${row.grade}`))
    .map(({ school }) => school);
});

const measurePublished: Measure = (context, year, scope) => {
  const census = Math.min(year, context.baseYear);
  const cells = cellsIn(context, census, scope);
  const schools = pupilsBySchool(cells);
  if (schools.size === 0) return missing('noPupils', { year: census });
  const unknown = new Set(cells.flatMap(uncountedIn));
  return { value: (schools.size - unknown.size) / schools.size };
};

export const otherIndicators = {
  largestClassPublished: indicator({
    unit: 'share',
    description: {
      zh: '各年级最大班额已知（逐班统计）的学校占比；预测年取最近一次统计，预测不能代替公布。',
      en: 'Share of schools whose largest class is known for every grade (counted class by class); later years read the last census, since a projection publishes nothing.',
    },
    measure: measurePublished,
  }),
  horizonYear: indicator({
    shownBy: 'region',
    unit: 'year',
    observed: 'parameter',
    evidence: ['place'],
    description: { zh: '规划期末年。', en: 'Last school year of the projection.' },
    measure: (context) => ({ value: context.horizonYear }),
  }),
  teacherHires: indicator({
    unit: 'teachers a year',
    observed: 'parameter',
    evidence: ['teachers'],
    description: {
      zh: '教师表中范围内每年招聘数之和（各区县学段取不晚于当年的最近一行）。',
      en: 'Yearly hires of the teacher table in scope (the latest row of each district and stage up to the year).',
    },
    measure: (context, year, scope) => {
      const rows = context.region.teachers.filter(
        (row) =>
          hasPool(context, scope, row.district) && scope.stages.includes(row.stage) && row.year <= year,
      );
      const latest = rows.filter((row) =>
        rows.every(
          (other) => other.district !== row.district || other.stage !== row.stage || other.year <= row.year,
        ),
      );
      return latest.length === 0 || latest.every((row) => row.hires === undefined)
        ? missing('noTeacherPool', {
            ...partWords(context.region, scope.districts, scope.stages),
            year,
          })
        : { value: latest.reduce((sum, row) => sum + (row.hires ?? 0), 0) };
    },
  }),
} as const satisfies Record<string, Indicator>;
