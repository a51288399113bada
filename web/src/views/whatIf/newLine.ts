import type { InterventionKind } from '../../../../src/domain/interventions.ts';
import type { FieldValue } from '../../../../src/study/changeScenarioText.ts';
import type { Reader } from '../../say.ts';
import { becauseWords } from './becauseWords.ts';
import { crowdedSchool, type LeverGround, stageOf } from './leverGround.ts';
import { newPlaceLine } from './newPlaceLine.ts';
import { whatIfWords } from './whatIfWords.ts';

type Line = Record<string, FieldValue>;

function newWorks(ground: LeverGround, taken: readonly string[], say: Reader['say']): Line | undefined {
  const school = crowdedSchool(ground);
  const year = ground.study.place.baseYear + 1;
  if (school === undefined) return undefined;
  let number = 1;
  while (taken.includes(`rooms-${number}`)) number += 1;
  return {
    ...{ id: `rooms-${number}`, name: say(whatIfWords.unnamedWorks), kind: 'extension' },
    ...{ district: school.district, school: school.id, homeRooms: 6 },
    ...{ start: `${year}-03`, finish: `${year + 1}-07` },
  };
}

/**
 * A new line of a scenario: a lever moved a little, so that something follows at once.
 *
 * @param taken Identifiers of works that the draft adds already.
 * @returns Undefined where the place has nothing to take hold of: no project that lies ahead, no budget.
 */
export function newLine(
  kind: InterventionKind,
  ground: LeverGround,
  taken: readonly string[],
  say: Reader['say'],
): Line | undefined {
  const { study, choices } = ground;
  const { baseYear, horizonYear } = study.place;
  const [stage, fromYear] = [stageOf(ground), baseYear + 1];
  const because = say(becauseWords[kind]);
  const made = (fields: Line): Line => ({ kind, ...fields, because });
  const [project, programme, owner] = [choices.projects[0], choices.programmes[0], choices.owners[0]];
  switch (kind) {
    case 'births':
      return made({ fromYear, factor: 0.9 });
    case 'capture':
      return made({ stage, fromYear, factor: 1.1 });
    case 'migration':
      return made({ stage, fromYear, factor: 1.01 });
    case 'vocationalShare': {
      const taught = study.ladder.map((part) => part.stage);
      const both = taught.includes('senior') && taught.includes('vocational');
      return both ? made({ share: 0.4, fromYear }) : undefined;
    }
    case 'privateShare':
      return made({ share: 0.1, stage, fromYear });
    case 'classCap':
      return made({ stage, fromYear, cap: Math.max(20, (choices.caps[stage] ?? 45) - 5) });
    case 'splitOversize':
      return made({ fromYear });
    case 'entryControl':
      return made({ stage, fromYear, cap: choices.caps[stage] ?? 45 });
    case 'hires': {
      const now = choices.hires.filter((row) => row.stage === stage).map(({ perYear }) => perYear);
      return made({ stage, perYear: Math.max(0, ...now) + 20 });
    }
    case 'budget':
      return owner === undefined ? undefined : made({ owner, fromYear, factor: 0.8 });
    case 'delayProject':
      return project && made({ project: project.id, months: 12 });
    case 'delayProjects':
      return project && made({ ...(programme === undefined ? {} : { programme }), months: 12 });
    case 'fundWorks':
      return project && made({ project: project.id, share: 0.5 });
    case 'dropUnfunded':
      return choices.unfunded ? made({}) : undefined;
    case 'slippage':
      return project && made({ least: 0, likely: 3, most: 12 });
    case 'cancelProject':
      return project && made({ project: project.id });
    case 'addProject': {
      const works = newWorks(ground, taken, say);
      return works && made({ project: works });
    }
    case 'targetYear': {
      const target = choices.targets.find(({ year }) => year !== undefined && year < horizonYear);
      return target && made({ target: target.id, year: (target.year ?? baseYear) + 1 });
    }
    case 'applyPreset':
      return made({ preset: 'japan', fromYear });
    case 'waive': {
      const target = choices.targets.find(
        ({ year, waivable }) => waivable && year !== undefined && year <= horizonYear,
      );
      return target && made({ target: target.id, fromYear, untilYear: fromYear });
    }
    default: {
      const line = newPlaceLine(kind, ground);
      return line && made(line);
    }
  }
}
