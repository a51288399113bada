import { required } from '../../src/domain/invariant.ts';
import type { Project } from '../../src/domain/region/project.ts';
import type { Stage } from '../../src/domain/stage.ts';
import type { Month } from '../../src/domain/units.ts';
import type { World } from './buildWorld.ts';
import { shifted } from './distances.ts';
import { centreOf } from './draftSchools.ts';
import { schoolsToRelieve } from './pressedSchools.ts';
import { type ClassesByStage, sizeWorks } from './projectCosts.ts';
import { datesBefore, type WorksKind } from './projectTimes.ts';
import { plannedSchool } from './schoolNames.ts';

/** What is asked of a new school. */
export interface NewSchoolOrder {
  readonly id: string;
  readonly district: string;
  readonly area: string;
  readonly type: 'kindergarten' | 'primary' | 'junior' | 'nineYear';
  readonly classes: ClassesByStage;
  readonly finish: Month;
  readonly number: number;
  readonly programme: string;
  readonly source: string;
  readonly basis: Project['basis'];
  readonly note: string;
  /** Whether upper grades move in too when it opens. */
  readonly movesUpper?: boolean;
  /** Whether it relieves named schools rather than all of its area. */
  readonly relieves?: boolean;
}

/** A project row for a new school: placed in its area, sized, priced, and dated back from its finish. */
export function draftNewSchool(world: World, order: NewSchoolOrder): Project {
  const { id, district, type, classes, finish, programme, source, basis, note } = order;
  const parameters = required(
    world.place.districts.find((one) => one.id === district),
    `no district ${district}`,
  );
  const area = required(
    parameters.areas.find(({ suffix }) => suffix === order.area),
    `no area ${order.area}`,
  );
  const away = (axis: string) => (world.chance.even('site', id, axis) * 2 - 1) * 1.5;
  const point = shifted(world.place, centreOf(world.place, parameters, area), away('east'), away('north'));
  const stages = Object.keys(classes) as Stage[];
  const school = plannedSchool(district, parameters.zh, type, Number(finish.slice(0, 4)), order.number);
  const relieves =
    order.relieves === true
      ? stages.flatMap((stage) => schoolsToRelieve(world, district, stage, point, 5))
      : [];
  const works: WorksKind = type === 'kindergarten' ? 'kindergarten' : 'school';
  return {
    ...{
      id,
      name: school.name,
      kind: 'newSchool',
      district,
      school: school.id,
      classesByStage: { ...classes },
    },
    ...{
      schoolType: type,
      stages,
      ownership: 'public',
      governedBy: 'district',
      area: `${district}-${order.area}`,
    },
    ...datesBefore(world, id, works, finish),
    ...sizeWorks(classes, true),
    ...{ fundedShare: 1, ...(relieves.length === 0 ? {} : { relieves: [...new Set(relieves)].sort() }) },
    ...(order.movesUpper === true ? { movesUpperGrades: true } : {}),
    ...{ programme, ...point, basis, source, note },
  };
}

/** What is asked of works at a school that exists. */
export interface ExtensionOrder {
  readonly id: string;
  readonly school: string;
  readonly name: string;
  readonly district: string;
  readonly kind: 'extension' | 'rebuild';
  readonly classes: ClassesByStage;
  readonly retired?: number;
  /** Beds that it adds. */
  readonly beds?: number;
  readonly works: WorksKind;
  readonly finish: Month;
  readonly programme: string;
  readonly source: string;
  readonly basis: Project['basis'];
  readonly note: string;
}

/** A project row for an extension or rebuild. */
export function draftExtension(world: World, order: ExtensionOrder): Project {
  const { id, school, name, district, kind, classes, works, finish, programme, source, basis, note } = order;
  return {
    ...{ id, name, kind, district, school, classesByStage: { ...classes } },
    ...(order.retired === undefined ? {} : { roomsRetired: order.retired }),
    ...(order.beds === undefined ? {} : { beds: order.beds }),
    ...datesBefore(world, id, works, finish),
    ...sizeWorks(classes, false),
    ...{ fundedShare: 1, programme, basis, source, note },
  };
}
