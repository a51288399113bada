import { ownershipWords, projectKindWords, projectStatusWords } from '../../../../src/domain/glossary.ts';
import { presetIds, presetWords } from '../../../../src/domain/preset.ts';
import { movableStates } from '../../../../src/domain/projectInterventions.ts';
import { projectKinds } from '../../../../src/domain/region/project.ts';
import { ownerships } from '../../../../src/domain/region/school.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import type { Words } from '../../../../src/domain/words.ts';
import { type Reader, sayGrade } from '../../say.ts';
import type { LeverFieldPlan } from './leverFields.ts';
import type { LeverGround } from './leverGround.ts';
import { whatIfWords } from './whatIfWords.ts';

/** Something to choose, by the name that the scenario's text calls it. */
export interface LeverOption {
  readonly value: string;
  readonly label: string;
}

/** What a field of a lever can be set to; empty for fields that are not chosen from a list. */
export function leverOptions(
  control: LeverFieldPlan['control'],
  { study, choices }: LeverGround,
  line: Readonly<Record<string, unknown>>,
  { say, head, language }: Reader,
): LeverOption[] {
  const named = ({ id, name }: { readonly id: string; readonly name: Words }) => ({
    value: id,
    label: say(name),
  });
  const district = (id: string) => study.districts.find((each) => each.id === id);
  switch (control) {
    case 'district':
      return study.districts.map(named);
    case 'owner':
      return choices.owners.map((id) => named(district(id) ?? { ...study.place, id }));
    case 'controlled':
      return choices.controlled.map((id) => named(district(id) ?? { ...study.place, id }));
    case 'pool':
      return choices.pools.map((id) => {
        const known = district(id);
        const ofCity = `${say(study.place.name)} · ${say(whatIfWords.citySchools)}`;
        return known === undefined ? { value: id, label: ofCity } : named(known);
      });
    case 'project':
      return choices.projects.map(({ id, name, finish }) => ({ value: id, label: `${name} · ${finish}` }));
    case 'programme':
      return choices.programmes.map((programme) => ({ value: programme, label: programme }));
    case 'target':
      return choices.targets.map(({ id, words, year }) => ({
        value: id,
        label: `${say(words)}${year === undefined ? '' : ` (${year})`}`,
      }));
    case 'preset':
      return presetIds.map((id) => ({ value: id, label: say(presetWords[id]) }));
    case 'school':
      return study.schools.map(({ id, name }) => ({ value: id, label: name }));
    case 'projectKind':
      return projectKinds.map((each) => ({ value: each, label: head(projectKindWords[each]) }));
    case 'projectStatus':
      return movableStates.map((each) => ({ value: each, label: head(projectStatusWords[each]) }));
    case 'ownership':
      return ownerships.map((each) => ({ value: each, label: head(ownershipWords[each]) }));
    case 'area':
      return choices.areas
        .filter((area) => area.district === line.district)
        .map(({ id, name }) => ({ value: id, label: name }));
    case 'stage':
      return study.ladder.map(({ stage }) => ({ value: stage, label: head(stageWords[stage]) }));
    case 'grade':
    case 'grades': {
      const grades = study.ladder.find(({ stage }) => stage === line.stage)?.grades ?? [];
      return grades.map((grade) => ({ value: grade, label: sayGrade(grade, language) }));
    }
    default:
      return [];
  }
}
