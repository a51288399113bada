import type { InterventionKind } from '../../../../src/domain/interventions.ts';
import type { FieldValue } from '../../../../src/study/changeScenarioText.ts';
import { crowdedSchool, type LeverGround, stageOf } from './leverGround.ts';

type Line = Record<string, FieldValue>;

/** The schools that have classes in the base year, and not only once a project opens them. */
const standing = ({ study }: LeverGround) => study.schools.filter(({ classes }) => classes > 0);

/** A school that teaches a stage, the one with most oversize classes first. */
function schoolOf(ground: LeverGround, stage: string) {
  return standing(ground)
    .sort((left, right) => right.oversize - left.oversize)
    .find((school) => school.stages.some((each) => each === stage));
}

/** Two schools of one district: one of the stage that empties first, one of the next. */
function pairOf(ground: LeverGround) {
  const to = schoolOf(ground, 'junior');
  const from = standing(ground).find(
    (school) => school.district === to?.district && school.id !== to?.id && school.stages.includes('primary'),
  );
  return from === undefined || to === undefined ? undefined : { from: from.id, to: to.id };
}

/**
 * The fields of a new line that changes who comes, which rooms are used, whose a school is, or what is paid and
 * demanded.
 *
 * @returns Undefined where the place has nothing to take hold of.
 */
export function newPlaceLine(kind: InterventionKind, ground: LeverGround): Line | undefined {
  const { study, choices } = ground;
  const [stage, fromYear] = [stageOf(ground), study.place.baseYear + 1];
  const district = study.districts[0]?.id;
  switch (kind) {
    case 'housing':
      return district === undefined
        ? undefined
        : { district, stage, units: 1000, pupilsPerUnit: 0.3, fromYear, years: 3 };
    case 'arrivals':
      return district === undefined ? undefined : { district, stage, fromYear, pupils: 100 };
    case 'flowRates':
      return district === undefined
        ? undefined
        : { district, stage, fromYear, repeated: 0.02, dropped: 0.01 };
    case 'lendRooms': {
      const pair = pairOf(ground);
      return pair && { ...pair, rooms: 1, fromYear };
    }
    case 'doubleShift': {
      const school = crowdedSchool(ground);
      return school && { school: school.id, fromYear };
    }
    case 'changeOwnership': {
      const school = choices.notPublic[0];
      return school === undefined ? undefined : { school, ownership: 'public', fromYear };
    }
    case 'redirectLeavers': {
      const pair = pairOf(ground);
      return pair && { ...pair, share: 1, fromYear };
    }
    case 'mergeClasses':
      return { stage, fromYear, below: 25 };
    case 'ceiling':
      return { stage, fromYear, size: choices.caps[stage] ?? 45 };
    case 'transferSeats':
      return { stage, fromYear, seats: 2 };
    case 'retirements':
      return { stage, perYear: 20 };
    case 'contractTeachers':
      return { stage, teachers: 20 };
    case 'grantPerPupil':
      return { stage, fromYear, perPupil: 1000 };
    case 'targetValue': {
      const target = choices.targets.find(({ id }) => choices.demanded[id] !== undefined);
      return target && { target: target.id, value: (choices.demanded[target.id] ?? 0) + 1 };
    }
    case 'controlTotal': {
      const now = choices.enrolled[stage];
      return now === undefined
        ? undefined
        : { stage, pupils: Math.round(now * 1.02), fromYear, toYear: fromYear };
    }
    case 'scaleControlTotals':
      return choices.controlled.length === 0 ? undefined : { fromYear, factor: 1.02 };
    case 'dropControlTotals':
      return choices.controlled.length === 0 ? undefined : { fromYear };
    default:
      return undefined;
  }
}
