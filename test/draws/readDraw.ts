import type { StudyRun } from '../../src/domain/study.ts';
import type { DrawState } from '../../src/draws/drawFutures.ts';
import type { CompiledPlace } from '../../src/study/draws/compileWorld.ts';

/** One line per school and grade with pupils: pupils, classes as they sit, sections wanted; and who waits. */
export function drawnLines({ layout }: CompiledPlace, state: DrawState): string[] {
  const cells = layout.cells.flatMap(({ school, stage, grade }, cell) => {
    if (state.pupils[cell] === 0 && state.count[cell] === 0) return [];
    const from = cell * state.room;
    const sizes = [...state.sizes.subarray(from, from + (state.count[cell] ?? 0))];
    const mixed = state.mixed[cell] === 0 ? '' : ` of ${state.mixed[cell]} ${state.hosts[cell] === 1}`;
    return [
      `${school} ${stage} ${grade}: ${state.pupils[cell]} ${sizes}${mixed}, wants ${state.wanted[cell]}`,
    ];
  });
  const waiting = layout.spots.flatMap(({ district, stage, grade }, spot) =>
    state.waiting[spot] === 0 ? [] : [`${district} ${stage} ${grade} waiting: ${state.waiting[spot]}`],
  );
  return [...cells, ...waiting].sort();
}

/** The same of a study run, `ahead` years after its base year. */
export function runLines(run: StudyRun, ahead: number): string[] {
  const { pupils = [], unplaced = [] } = run.enrolment.years[ahead] ?? {};
  const counts = new Map(pupils.map((row) => [`${row.school} ${row.stage} ${row.grade}`, row.pupils]));
  const groups = (run.classes[ahead]?.groups ?? []).map(({ school, stage, grade, sizes, mixed, wanted }) => {
    const name = `${school} ${stage} ${grade}`;
    const shared = mixed === undefined ? '' : ` of ${mixed.pupils} ${mixed.host === grade}`;
    const filled = sizes.filter((size) => size > 0);
    return `${name}: ${counts.get(name) ?? 0} ${filled}${shared}, wants ${wanted}`;
  });
  const waiting = unplaced.map((row) => `${row.district} ${row.stage} ${row.grade} waiting: ${row.pupils}`);
  return [...groups, ...waiting].sort();
}
