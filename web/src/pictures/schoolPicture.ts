import { usableRooms } from '../../../src/domain/capacity.ts';
import { schoolsWithProjects } from '../../../src/domain/region/schoolsWithProjects.ts';
import { ruleBook } from '../../../src/domain/ruleBook.ts';
import { type ClassGroup, classSizesOf, sectionsOf } from '../../../src/domain/sections.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import type { StudyRun } from '../../../src/domain/study.ts';
import type { SchoolId } from '../../../src/domain/units.ts';
import { type ClassBand, classBandOf, worseBand } from './classBand.ts';
import { oversizeFrom } from './oversizeFrom.ts';
import { capOf } from './sharedClass.ts';

/** A school with its classes of the base year's census. */
export interface SchoolPicture {
  readonly id: SchoolId;
  readonly name: string;
  readonly district: string;
  readonly stages: readonly Stage[];
  readonly lon: number | undefined;
  readonly lat: number | undefined;
  readonly pupils: number;
  readonly classes: number;
  readonly oversize: number;
  readonly largest: number;
  /** Home rooms that classes can use; undefined when not known. */
  readonly rooms: number | undefined;
  /** The worst band among its classes; undefined before the school has any. */
  readonly band: ClassBand | undefined;
}

interface Count {
  readonly pupils: number;
  readonly classes: number;
  readonly oversize: number;
  readonly largest: number;
  readonly band: ClassBand | undefined;
}

const nobody: Count = { pupils: 0, classes: 0, oversize: 0, largest: 0, band: undefined };

function addGroup(count: Count, group: ClassGroup, cap: number | undefined, from: number): Count {
  const sizes = classSizesOf(group);
  return {
    pupils: count.pupils + sizes.reduce((sum, size) => sum + size, 0),
    classes: count.classes + sectionsOf(group),
    oversize: count.oversize + sizes.filter((size) => size >= from).length,
    largest: Math.max(count.largest, ...sizes),
    band: sizes
      .map((size) => classBandOf(size, cap, from))
      .reduce<ClassBand | undefined>(worseBand, count.band),
  };
}

function countSchools(run: StudyRun): ReadonlyMap<SchoolId, Count> {
  const rules = ruleBook(run.region);
  const from = oversizeFrom(run.region.targets);
  const counts = new Map<SchoolId, Count>();
  const [base] = run.classes;
  for (const group of base?.groups ?? []) {
    const cap = capOf(rules, group, base?.year ?? 0);
    counts.set(group.school, addGroup(counts.get(group.school) ?? nobody, group, cap, from));
  }
  return counts;
}

/** Every school of a place, and those that projects will open, as the base year's census has them. */
export function drawSchools(run: StudyRun): SchoolPicture[] {
  const counts = countSchools(run);
  const { baseYear } = run.region.place;
  const rooms = new Map(
    run.capacity.rooms
      .filter(({ year }) => year === baseYear)
      .map((each) => [each.school, usableRooms(each)]),
  );
  return schoolsWithProjects(run.region).map(({ id, name, district, stages, lon, lat }) => ({
    ...{ id, name, district, stages, lon, lat },
    ...(counts.get(id) ?? nobody),
    rooms: rooms.get(id),
  }));
}
