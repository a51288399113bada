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

/** Pupils and classes of the base year's census. */
interface Count {
  readonly pupils: number;
  readonly classes: number;
  readonly oversize: number;
  readonly largest: number;
  /** The worst band among the classes; undefined where there is none. */
  readonly band: ClassBand | undefined;
}

/** A school with its classes of the base year's census. */
export interface SchoolPicture extends Count {
  readonly id: SchoolId;
  readonly name: string;
  readonly district: string;
  readonly stages: readonly Stage[];
  readonly lon: number | undefined;
  readonly lat: number | undefined;
  /** Home rooms that classes can use; undefined when not known. */
  readonly rooms: number | undefined;
  /** The same by stage, of a school that teaches several. */
  readonly parts: readonly (Count & { readonly stage: Stage })[];
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

/** Count the classes of the base year by what a group belongs to. */
function countClasses<K>(run: StudyRun, keyOf: (group: ClassGroup) => K): ReadonlyMap<K, Count> {
  const rules = ruleBook(run.region);
  const from = oversizeFrom(run.region.targets);
  const counts = new Map<K, Count>();
  const [base] = run.classes;
  for (const group of base?.groups ?? []) {
    const cap = capOf(rules, group, base?.year ?? 0);
    const key = keyOf(group);
    counts.set(key, addGroup(counts.get(key) ?? nobody, group, cap, from));
  }
  return counts;
}

/** Every school of a place, and those that projects will open, as the base year's census has them. */
export function drawSchools(run: StudyRun): SchoolPicture[] {
  const counts = countClasses(run, ({ school }) => school);
  const stageOf = (school: SchoolId, stage: Stage) => `${stage} ${school}`;
  const byStage = countClasses(run, ({ school, stage }) => stageOf(school, stage));
  const partsOf = (school: SchoolId, stages: readonly Stage[]) =>
    stages.length < 2
      ? []
      : stages.map((stage) => ({ stage, ...(byStage.get(stageOf(school, stage)) ?? nobody) }));
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
    parts: partsOf(id, stages),
  }));
}

/**
 * A school as one of its stages has it: that stage's pupils and classes; the rooms stay those of the whole school, which
 * shares them.
 */
export function schoolAtStage(school: SchoolPicture, stage: Stage): SchoolPicture {
  const part = school.parts.find((each) => each.stage === stage);
  if (part === undefined) return school;
  const { stage: taught, ...count } = part;
  return { ...school, ...count, stages: [taught] };
}
