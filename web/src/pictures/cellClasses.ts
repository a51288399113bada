import { usableRooms } from '../../../src/domain/capacity.ts';
import { ruleBook } from '../../../src/domain/ruleBook.ts';
import { type Cause, type SizeBasis, sectionsOf } from '../../../src/domain/sections.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import type { StudyRun } from '../../../src/domain/study.ts';
import { type ClassBand, classBandOf } from './classBand.ts';
import { oversizeFrom } from './oversizeFrom.ts';

export interface CellQuestion {
  readonly school: string;
  readonly stage: Stage;
  readonly grade: string;
}

/** The classes of one grade at one school in one year. */
export interface CellYear {
  readonly year: number;
  readonly classes: readonly { readonly size: number; readonly band: ClassBand }[];
  readonly cause: Cause;
  readonly basis: SizeBasis;
  /** Classes that the rules ask for, and the rule's cap. */
  readonly wanted: number;
  readonly cap: number | undefined;
  /** The school's usable home rooms (all grades), and the classes it has in all grades. */
  readonly rooms: number | undefined;
  readonly sections: number;
}

/** A grade of a school over the years of the run; years without pupils are left out. */
export interface CellClasses {
  readonly years: readonly CellYear[];
}

/** Gather the classes of one grade at one school, year by year. */
export function drawCellClasses(run: StudyRun, { school, stage, grade }: CellQuestion): CellClasses {
  const rules = ruleBook(run.region);
  const from = oversizeFrom(run.region.targets);
  const rooms = new Map(
    run.capacity.rooms.filter((each) => each.school === school).map((each) => [each.year, usableRooms(each)]),
  );
  const years = run.classes.flatMap(({ year, groups }): CellYear[] => {
    const own = groups.filter((group) => group.school === school);
    const group = own.find((each) => each.stage === stage && each.grade === grade);
    if (group === undefined) return [];
    const cap = rules.ruleOf(group, year)?.capSize;
    const sizes = group.sizes.filter((size) => size > 0);
    return [
      {
        ...{ year, cause: group.cause, basis: group.basis, wanted: group.wanted, cap },
        classes: sizes.map((size) => ({ size, band: classBandOf(size, cap, from) })),
        rooms: rooms.get(year),
        sections: own.reduce((sum, each) => sum + sectionsOf(each), 0),
      },
    ];
  });
  return { years };
}
