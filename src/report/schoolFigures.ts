import type { SchoolFigures, SchoolYearFigures } from '../domain/schoolFigures.ts';
import { classSizesOf } from '../domain/sections.ts';
import type { Stage } from '../domain/stage.ts';
import type { StudyRun } from '../domain/study.ts';
import type { SchoolId } from '../domain/units.ts';
import { buildContext, type ReportContext } from './context.ts';

/** The least size of an oversize class of each stage, as the target that counts for the most stages has it. */
function thresholds({ targets }: ReportContext): (stage: Stage) => number {
  const breadth = (stages: readonly Stage[] | undefined) => stages?.length ?? Number.POSITIVE_INFINITY;
  const broadest = targets
    .filter(({ indicator, threshold }) => indicator === 'oversizeClasses' && threshold !== undefined)
    .sort((left, right) => breadth(right.stages) - breadth(left.stages) || 0);
  return (stage) =>
    broadest.find(({ stages }) => stages === undefined || stages.includes(stage))?.threshold ??
    Number.POSITIVE_INFINITY;
}

/**
 * Pupils, classes, oversize classes and missing seats of every school in every year of a run: what the figures of a
 * place are made of. Children without any school have no row.
 */
export function schoolFigures(run: StudyRun): SchoolFigures {
  const context = buildContext(run);
  const from = thresholds(context);
  const figures = new Map<number, Map<SchoolId, SchoolYearFigures>>(
    context.years.map((year) => [year, new Map()]),
  );
  const add = (year: number, school: SchoolId, more: Partial<SchoolYearFigures>) => {
    const known = figures.get(year);
    if (known === undefined) return;
    const { pupils, classes, oversize, seatsShort } = known.get(school) ?? nothing;
    known.set(school, {
      pupils: pupils + (more.pupils ?? 0),
      classes: classes + (more.classes ?? 0),
      oversize: oversize + (more.oversize ?? 0),
      seatsShort: seatsShort + (more.seatsShort ?? 0),
    });
  };
  for (const { year, stage, district, groups } of context.cells.values()) {
    for (const group of groups) {
      const sizes = classSizesOf(group);
      const oversize = sizes.filter((size) => size >= from(stage)).length;
      add(year, group.school, { classes: sizes.length, oversize });
    }
    if (!figures.has(year)) continue;
    for (const { school, pupils, seats } of context.seatsIn(year, district, stage)) {
      const seatsShort = seats.surgeSeats === undefined ? 0 : Math.max(0, pupils - seats.surgeSeats);
      add(year, school, { pupils, seatsShort });
    }
  }
  return [...figures].map(([year, schools]) => ({
    year,
    schools: [...schools].map(([school, told]) => ({ school, ...told })),
  }));
}

const nothing: SchoolYearFigures = { pupils: 0, classes: 0, oversize: 0, seatsShort: 0 };
