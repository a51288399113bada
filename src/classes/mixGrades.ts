import { groupBy } from '../domain/groupBy.ts';
import { type GradeCell, overflowOf, seatAs, sectionsIn } from './gradeCell.ts';

/** Whether a grade may share a class: few pupils, one class of its own, nobody turned away. */
function mayShare(cell: GradeCell): boolean {
  const { grade, before, planned, mixing } = cell;
  if (mixing === undefined || grade.pupils >= mixing.below) return false;
  const own = before === undefined ? cell.wanted : sectionsIn(cell);
  const seated = { ...cell, sizes: [grade.pupils], filled: 1 };
  return own <= 1 && (planned?.sections ?? 1) <= 1 && overflowOf(seated) === 0;
}

const pupilsOf = (cells: readonly GradeCell[]) => cells.reduce((sum, { grade }) => sum + grade.pupils, 0);

/** The most pupils that the strictest rule among the grades allows. */
const capOf = (cells: readonly GradeCell[]) => Math.min(...cells.map(({ mixing }) => mixing?.cap ?? 0));

/** Neighbouring grades of one stage that share classes, from the lowest grade up; each class as full as its cap allows. */
function shareOut(cells: readonly GradeCell[]): GradeCell[][] {
  const classes: GradeCell[][] = [];
  let open: GradeCell[] = [];
  for (const cell of cells) {
    const joined = [...open, cell];
    if (!mayShare(cell)) open = [];
    else if (open.length > 0 && pupilsOf(joined) <= capOf(joined)) open.push(cell);
    else {
      open = [cell];
      classes.push(open);
    }
  }
  return classes.filter((grades) => grades.length > 1);
}

function seatTogether(grades: readonly GradeCell[]): void {
  const [lowest] = grades;
  const mixed = { host: lowest?.grade.grade ?? '', pupils: pupilsOf(grades) };
  for (const cell of grades) {
    if (cell.before === undefined) seatAs(cell, [cell.grade.pupils]);
    cell.mixed = mixed;
    cell.wanted = cell === lowest ? 1 : 0;
  }
}

/**
 * Let neighbouring small grades of a stage share mixed-grade classes (复式班; in kindergartens 混龄班), where the rules
 * of a small rural school say so. Sizes stay by grade; the class is counted with its lowest grade.
 *
 * Laws: no pupil is lost, and the school never has more classes than without where teachers are not short. Teachers
 * whom a shared class saves go to whichever grade of their pool wants a class most, at other schools too.
 *
 * @param cells A school's grades with pupils, in ladder order.
 * @returns The cells that share no class.
 */
export function mixGrades(cells: readonly GradeCell[]): readonly GradeCell[] {
  if (cells.every(({ mixing }) => mixing === undefined)) return cells;
  for (const ofStage of groupBy(cells, ({ grade }) => grade.stage).values())
    for (const grades of shareOut(ofStage)) seatTogether(grades);
  return cells.filter((cell) => cell.mixed === undefined);
}
