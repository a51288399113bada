import { usableRooms } from '../../../src/domain/capacity.ts';
import { ruleBook } from '../../../src/domain/ruleBook.ts';
import { type Cause, classSizesOf, type SizeBasis, sectionsOf } from '../../../src/domain/sections.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import type { StudyRun } from '../../../src/domain/study.ts';
import { type ClassBand, classBandOf } from './classBand.ts';
import { oversizeFrom } from './oversizeFrom.ts';
import { capOf, type SharedClass, sharingIn } from './sharedClass.ts';

export interface CellQuestion {
  readonly school: string;
  readonly stage: Stage;
  readonly grade: string;
}

/** The classes of one grade at one school in one year. */
export interface CellYear {
  readonly year: number;
  readonly classes: readonly { readonly size: number; readonly band: ClassBand }[];
  /** The class that the grade shares with others, then its only one; missing: its classes are its own. */
  readonly shared?: SharedClass;
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
    const { shared, counting = group } = sharingIn(own)(group) ?? {};
    const cap = capOf(rules, counting, year);
    return [
      {
        ...{ year, cause: group.cause, basis: group.basis, wanted: counting.wanted, cap },
        classes: classSizesOf(counting).map((size) => ({ size, band: classBandOf(size, cap, from) })),
        ...(shared === undefined ? {} : { shared }),
        rooms: rooms.get(year),
        sections: own.reduce((sum, each) => sum + sectionsOf(each), 0),
      },
    ];
  });
  return { years };
}
