import type { Ownership } from '../../domain/region/school.ts';
import type { Pupils, SchoolYear } from '../../domain/units.ts';
import { pupilsBySchool, pupilsIn } from '../cellSums.ts';
import { cellsIn, type ReportContext } from '../context.ts';
import { missing } from '../missing.ts';
import { onceInScope } from '../once.ts';
import { overStages, overTypes, type Scope } from '../scope.ts';
import { type Indicator, indicator, type Measure } from './indicator.ts';

type ByOwnership = ReadonlyMap<Ownership | undefined, Pupils>;

/** Kindergarten children of a scope by whose their kindergarten is in the year. */
const childrenBy = onceInScope((context: ReportContext, year: SchoolYear, scope: Scope): ByOwnership => {
  const children = new Map<Ownership | undefined, Pupils>();
  for (const [school, pupils] of pupilsBySchool(cellsIn(context, year, scope))) {
    const ownership = context.ownershipIn(school, year);
    children.set(ownership, (children.get(ownership) ?? 0) + pupils);
  }
  return children;
});

function shareOf(ownerships: readonly Ownership[]): Measure {
  return (context, year, scope) => {
    const asked = overStages(overTypes(scope), ['kindergarten']);
    const cells = cellsIn(context, year, asked);
    const rows = cells.reduce((sum, cell) => sum + cell.pupilsUnknown, 0);
    if (rows > 0) return missing('pupilsUnknown', { year, rows });
    const all = pupilsIn(cells);
    if (all === 0) return missing('noKindergartenChildren', { year });
    const children = childrenBy(context, year, asked);
    return { value: ownerships.reduce((sum, ownership) => sum + (children.get(ownership) ?? 0), 0) / all };
  };
}

export const kindergartenIndicators = {
  publicShare: indicator({
    shownBy: 'district',
    unit: 'share',
    ofStages: ['kindergarten'],
    evidence: ['enrolment', 'schools', 'ownershipChanges'],
    description: {
      zh: '公办园在园幼儿 ÷ 全部在园幼儿（按幼儿计，不按园数计）；举办者变更按起始学年计入。',
      en: 'Children in public kindergartens ÷ all kindergarten children (children, not kindergartens); dated changes of ownership count.',
    },
    measure: shareOf(['public']),
  }),
  inclusiveCoverage: indicator({
    shownBy: 'district',
    unit: 'share',
    ofStages: ['kindergarten'],
    evidence: ['enrolment', 'schools', 'ownershipChanges'],
    description: {
      zh: '公办园和普惠性民办园在园幼儿 ÷ 全部在园幼儿；举办者变更按起始学年计入。',
      en: 'Children in public and inclusive private kindergartens ÷ all kindergarten children; dated changes of ownership count.',
    },
    measure: shareOf(['public', 'inclusivePrivate']),
  }),
} as const satisfies Record<string, Indicator>;
