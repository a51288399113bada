import type { Ownership } from '../../domain/region/school.ts';
import { cellsIn } from '../context.ts';
import { missing } from '../missing.ts';
import { type Indicator, indicator, type Measure } from './indicator.ts';

function shareOf(ownerships: readonly Ownership[]): Measure {
  return (context, year, scope) => {
    const cells = cellsIn(context, year, { ...scope, stages: ['kindergarten'], types: undefined });
    const rows = cells.reduce((sum, cell) => sum + cell.pupilsUnknown, 0);
    if (rows > 0) return missing('pupilsUnknown', { year, rows });
    const children = cells.flatMap((cell) => cell.pupils);
    const all = children.reduce((sum, row) => sum + row.pupils, 0);
    if (all === 0) return missing('noKindergartenChildren', { year });
    const counted = children.filter((row) => {
      const ownership = context.ownershipIn(row.school, year);
      return ownership !== undefined && ownerships.includes(ownership);
    });
    return { value: counted.reduce((sum, row) => sum + row.pupils, 0) / all };
  };
}

export const kindergartenIndicators = {
  publicShare: indicator({
    shownBy: 'district',
    unit: 'share',
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
    evidence: ['enrolment', 'schools', 'ownershipChanges'],
    description: {
      zh: '公办园和普惠性民办园在园幼儿 ÷ 全部在园幼儿；举办者变更按起始学年计入。',
      en: 'Children in public and inclusive private kindergartens ÷ all kindergarten children; dated changes of ownership count.',
    },
    measure: shareOf(['public', 'inclusivePrivate']),
  }),
} as const satisfies Record<string, Indicator>;
