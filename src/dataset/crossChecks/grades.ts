import { gradesOfStage, stageOfGrade } from '../../domain/ladder.ts';
import type { Problem, ProblemPlace } from '../../domain/problem.ts';
import type { Stage } from '../../domain/stage.ts';
import { type Draft, placeOf } from '../draft.ts';
import { laddersByDistrict, type ReadLadder } from '../laddersByDistrict.ts';
import { datasetProblem } from '../problemTexts.ts';

/** Every grade stands in its ladder and belongs to the stages of its school or rule; special schools label theirs freely. */
export function grades(draft: Draft): Problem[] {
  return [
    ...inCensus(draft, draft.enrolment),
    ...inCensus(draft, draft.midYear),
    ...inStages(draft, draft.classRules),
    ...inStages(draft, draft.arrivals),
    ...inStages(draft, draft.flowRates),
    ...inStages(draft, draft.controlTotals),
    ...inStages(draft, draft.waivers),
  ];
}

interface Subject {
  readonly subject: string;
  readonly stages: readonly Stage[];
}

function gradeProblem(at: ProblemPlace, grade: string, ladder: ReadLadder, owner: Subject): Problem[] {
  const stage = stageOfGrade(ladder.ladder, grade);
  if (owner.stages.includes('special') || (stage !== undefined && owner.stages.includes(stage))) return [];
  const all = ladder.ladder.stages.flatMap((part) => part.grades).join(' ');
  if (stage === undefined)
    return [datasetProblem('unknownGrade', at, { grade, ladder: ladder.text, grades: all })];
  const { subject, stages } = owner;
  return [datasetProblem('gradeOutsideStages', at, { grade, stage, subject, stages: stages.join(';') })];
}

function inCensus(draft: Draft, table: Draft['enrolment'] | Draft['midYear']): Problem[] {
  const byDistrict = laddersByDistrict(draft);
  const schools = new Map(draft.schools.rows.map(({ fields }) => [fields.id, fields]));
  return table.rows.flatMap((row) => {
    const { school, grade } = row.fields;
    const { district, stages } = (school === undefined ? undefined : schools.get(school)) ?? {};
    const ladder = district === undefined ? undefined : byDistrict.get(district);
    if (school === undefined || grade === undefined || stages === undefined || ladder === undefined)
      return [];
    return gradeProblem(placeOf(table, row, 'grade'), grade, ladder, { subject: school, stages });
  });
}

/** A row for all districts holds where any of their ladders has the grade in the stage. */
function inStages(
  draft: Draft,
  table:
    | Draft['classRules']
    | Draft['arrivals']
    | Draft['flowRates']
    | Draft['controlTotals']
    | Draft['waivers'],
): Problem[] {
  const byDistrict = laddersByDistrict(draft);
  return table.rows.flatMap((row) => {
    const { district, stage, grade } = row.fields;
    const subject = ('id' in row.fields ? row.fields.id : district) ?? '';
    const ladders = district === undefined ? [...byDistrict.values()] : [byDistrict.get(district)];
    const known = ladders.filter((ladder) => ladder !== undefined);
    const [first] = known;
    if (grade === undefined || stage === undefined || first === undefined) return [];
    if (known.some(({ ladder }) => gradesOfStage(ladder, stage).includes(grade))) return [];
    return gradeProblem(placeOf(table, row, 'grade'), grade, first, { subject, stages: [stage] });
  });
}
