import { boardersOf } from '../../domain/boarding.ts';
import type { SchoolId, SchoolYear } from '../../domain/units.ts';
import { pupilsBySchool } from '../cellSums.ts';
import { cellsIn, type ReportContext } from '../context.ts';
import { missing } from '../missing.ts';
import { onceInScope } from '../once.ts';
import { type Scope, wholeScope } from '../scope.ts';
import { type Indicator, indicator, type Measure } from './indicator.ts';

/** A school with boarders. */
interface BoardingSchool {
  readonly school: SchoolId;
  readonly boarders: number;
  /** Undefined: nobody told. */
  readonly beds: number | undefined;
}

const pupilsOfSchools = onceInScope((context: ReportContext, year: SchoolYear, scope: Scope) =>
  pupilsBySchool(cellsIn(context, year, scope)),
);

/** Beds are known from the base year on. */
function bedsOf(context: ReportContext, year: SchoolYear, school: SchoolId): number | undefined {
  return context.rooms.get(year)?.get(school)?.beds;
}

/** The schools of a scope that have boarders: the whole school counts, whichever of its stages the scope names. */
const boardingSchools = onceInScope(
  (context: ReportContext, year: SchoolYear, scope: Scope): readonly BoardingSchool[] => {
    const whole = pupilsOfSchools(context, year, wholeScope(context.districts));
    return [...pupilsOfSchools(context, year, scope)].flatMap(([school, pupils]) => {
      const share = context.schools.get(school)?.boarderShare ?? 0;
      if (pupils === 0 || share === 0) return [];
      const boarders = boardersOf(whole.get(school) ?? 0, share);
      return [{ school, boarders, beds: bedsOf(context, year, school) }];
    });
  },
);

type Figure = (school: { readonly boarders: number; readonly beds: number }) => number;

function overSchools(figure: Figure): Measure {
  return (context, year, scope) => {
    if (!context.years.includes(year)) return missing('noBeds', { year });
    const unread = cellsIn(context, year, scope).reduce((sum, cell) => sum + cell.pupilsUnknown, 0);
    if (unread > 0) return missing('pupilsUnknown', { year, rows: unread });
    const schools = boardingSchools(context, year, scope);
    if (schools.length === 0) return missing('noBoarders', { year });
    const unknown = schools.filter(({ beds }) => beds === undefined);
    if (unknown.length > 0)
      return missing('bedsUnknown', { count: unknown.length, school: unknown[0]?.school ?? '' });
    return {
      value: schools.reduce((sum, { boarders, beds = 0 }) => sum + figure({ boarders, beds }), 0),
    };
  };
}

const told = { shownBy: 'district', evidence: ['enrolment', 'schools', 'projects'] } as const;

export const boardingIndicators = {
  boarders: indicator({
    ...{ ...told, unit: 'pupils' },
    description: {
      zh: '寄宿生：有寄宿生的学校的在校生 × 寄宿生比例，逐校取整；范围涉及的学校按全校计。',
      en: 'Boarders: pupils × share of boarders, school by school in whole pupils; schools that the scope touches count whole.',
    },
    measure: overSchools(({ boarders }) => boarders),
  }),
  beds: indicator({
    ...{ ...told, unit: 'beds' },
    description: {
      zh: '有寄宿生的学校的床位，含已投用项目新增的。',
      en: 'Beds of the schools with boarders, those of works in use included.',
    },
    measure: overSchools(({ beds }) => beds),
  }),
  bedsShort: indicator({
    ...{ ...told, unit: 'beds' },
    description: {
      zh: '各校寄宿生超出床位的部分之和；别校的空床不抵。设“床位限额招生”的学校，超出者不录取，计入无学位学生。',
      en: 'Boarders beyond the beds, school by school; empty beds elsewhere do not help. Where beds limit admission those beyond are not admitted and stand among the children without a seat.',
    },
    measure: overSchools(({ boarders, beds }) => Math.max(0, boarders - beds)),
  }),
} as const satisfies Record<string, Indicator>;
