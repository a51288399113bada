import { onceFor } from '../../domain/onceFor.ts';
import { byText } from '../../domain/region/region.ts';
import type { School } from '../../domain/region/school.ts';
import type { Target } from '../../domain/region/target.ts';
import { isSchoolWaived, waiversIn } from '../../domain/region/waivers.ts';
import type { Stage } from '../../domain/stage.ts';
import type { Pupils, SchoolId, SchoolYear } from '../../domain/units.ts';
import { pupilsBySchool } from '../cellSums.ts';
import { cellsIn, type ReportContext } from '../context.ts';
import { type Measured, missing } from '../missing.ts';
import { hasType, overStages, wholeScope } from '../scope.ts';
import { type Indicator, indicator, type Measure } from './indicator.ts';

interface SizedSchool {
  /** The campus whose type and district stand for the whole. */
  readonly main: School;
  readonly pupils: Pupils;
}

/** The campus that bears the legal school's identifier, else the one with most pupils. */
function mainOf(legal: SchoolId, campuses: readonly SizedSchool[]): School | undefined {
  const named = campuses.find(({ main }) => main.id === legal);
  const largest = [...campuses].sort(
    (left, right) => right.pupils - left.pupils || byText(left.main.id, right.main.id),
  )[0];
  return (named ?? largest)?.main;
}

function campusesOf(context: ReportContext, year: SchoolYear, stages: readonly Stage[]): SizedSchool[] {
  const everywhere = overStages(wholeScope(context.districts), stages);
  return [...pupilsBySchool(cellsIn(context, year, everywhere))].flatMap(([id, count]) => {
    const main = context.schools.get(id);
    return main === undefined ? [] : [{ main, pupils: count }];
  });
}

function legalSchools(campuses: readonly SizedSchool[]): SizedSchool[] {
  const joined = new Map<SchoolId, SizedSchool[]>();
  for (const campus of campuses) {
    const id = campus.main.legalSchool ?? campus.main.id;
    const parts = joined.get(id) ?? [];
    parts.push(campus);
    joined.set(id, parts);
  }
  return [...joined].flatMap(([id, parts]) => {
    const main = mainOf(id, parts);
    return main === undefined ? [] : [{ main, pupils: parts.reduce((sum, part) => sum + part.pupils, 0) }];
  });
}

type Joined = Record<'campuses' | 'legal', readonly SizedSchool[]>;

/** Schools by year and stages, kept because every target asks for them in every year and district. */
const keptSchools = onceFor((_: ReportContext) => new Map<string, Joined>());

function sizedSchools(context: ReportContext, year: SchoolYear, stages: readonly Stage[]): Joined {
  const kept = keptSchools(context);
  const key = `${year}|${stages.join()}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const campuses = campusesOf(context, year, stages);
  const joined = { campuses, legal: legalSchools(campuses) };
  kept.set(key, joined);
  return joined;
}

function countOver(schools: readonly SizedSchool[], target: Target): Measured {
  const limitOf = (school: School) => target.thresholdByType?.[school.type] ?? target.threshold;
  const limited = schools.filter(({ main }) => limitOf(main) !== undefined);
  if (limited.length === 0) {
    const types = [...new Set(schools.map(({ main }) => main.type))].sort(byText).join(', ');
    return missing('noTypeThreshold', { types });
  }
  const over = limited.filter(({ main, pupils }) => pupils > (limitOf(main) ?? Number.POSITIVE_INFINITY));
  return { value: over.length };
}

function overLimit(by: keyof Joined): Measure {
  return (context, year, scope, target) => {
    if (target?.threshold === undefined && target?.thresholdByType === undefined)
      return missing('noThreshold');
    const rows = cellsIn(context, year, scope).reduce((sum, cell) => sum + cell.pupilsUnknown, 0);
    if (rows > 0) return missing('pupilsUnknown', { year, rows });
    const waivers = waiversIn(context.region.waivers, year, target);
    const schools = sizedSchools(context, year, scope.stages)[by].filter(
      ({ main }) =>
        scope.districts.includes(main.district) && hasType(scope, main) && !isSchoolWaived(waivers, main),
    );
    if (schools.length === 0)
      return missing(context.censusYears.has(year) ? 'noPupils' : 'noCensus', { year });
    return countOver(schools, target);
  };
}

export const schoolSizeIndicators = {
  oversizeSchools: indicator({
    unit: 'schools',
    needs: 'threshold',
    ofSize: true,
    evidence: ['enrolment', 'schools'],
    description: {
      zh: '学生数超过目标界限（按办学类型）的法人学校数；多校区合并计，类型取与法人学校同代码的校区，否则取学生最多的校区。只计范围内学段的学生。',
      en: 'Legal schools with more pupils than the target’s threshold for their type; campuses are added up, the type is that of the campus bearing the legal school’s identifier, else of the largest. Only pupils of the stages in scope count.',
    },
    measure: overLimit('legal'),
  }),
  oversizeCampuses: indicator({
    unit: 'campuses',
    needs: 'threshold',
    ofSize: true,
    evidence: ['enrolment', 'schools'],
    description: {
      zh: '学生数超过目标界限的校区数。',
      en: 'Campuses with more pupils than the target’s threshold for their type.',
    },
    measure: overLimit('campuses'),
  }),
} as const satisfies Record<string, Indicator>;
