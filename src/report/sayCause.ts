import { type ClassGroup, sectionsOf } from '../domain/sections.ts';
import type { Rooms, SchoolYear, Sections } from '../domain/units.ts';
import type { Words } from '../domain/words.ts';
import type { ReportContext } from './context.ts';
import { say } from './missing.ts';

/** Rooms and sections of a whole school in one year. */
export interface SchoolSections {
  readonly rooms: Rooms | undefined;
  readonly sections: Sections;
  /** Sections that the rules ask for. */
  readonly wanted: Sections;
}

/**
 * Say why a group of classes is larger than wanted, with the figures behind it.
 *
 *     "The school has 24 home rooms and 24 sections; 3 more rooms would be needed."
 */
export function sayCause(
  context: ReportContext,
  year: SchoolYear,
  group: ClassGroup,
  school: SchoolSections,
): Words {
  const { district, stage, grade, wanted } = group;
  const pool = context.poolOf(group);
  const sections = sectionsOf(group);
  const cap = context.rules.ruleOf({ district, stage, grade }, year)?.capSize;
  switch (group.cause) {
    case 'room': {
      const more = Math.max(0, school.wanted - (school.rooms ?? school.sections));
      return say('causeRoom', { rooms: school.rooms ?? '–', sections: school.sections, more });
    }
    case 'teacher': {
      const supply = context.run.capacity.teachers.find(
        (row) => row.district === pool && row.stage === stage && row.year === year,
      );
      return say('causeTeacher', { staffed: supply?.sections ?? '–', more: Math.max(0, wanted - sections) });
    }
    case 'enrolment':
      return say('causeEnrolment', { sections, wanted });
    case 'rule':
      return say('causeRule', { cap: cap ?? '–', wanted });
    case 'none':
      return cap === undefined ? say('causeUnknown') : say('causeNone', { cap });
  }
}
