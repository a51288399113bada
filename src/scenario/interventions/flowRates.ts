import type { InterventionOf } from '../../domain/interventions.ts';
import { gradesOfStage } from '../../domain/ladder.ts';
import type { FlowRate } from '../../domain/region/flowRate.ts';
import { ladderOf } from '../../domain/region/region.ts';
import type { Grade } from '../../domain/units.ts';
import { scenarioUnknownDistrict, scenarioUnknownStage, wrongYears } from '../findUnknown.ts';
import { sayDistrict, sayStages, sayYears } from '../sayPlaces.ts';
import { assumedBy, effect, type Resolver, refuse } from '../scene.ts';
import { sortRows } from '../sortRows.ts';

type Flow = InterventionOf<'flowRates'>;

/** Rows of the table that begin within the new span: what reaches beyond it begins after it. */
function afterwards(rows: readonly FlowRate[], toYear: number | undefined): FlowRate[] {
  if (toYear === undefined) return [];
  const reaching = rows.filter((row) => (row.toYear ?? Number.POSITIVE_INFINITY) > toYear);
  const last = reaching.reduce<FlowRate | undefined>(
    (latest, row) => (latest === undefined || row.fromYear > latest.fromYear ? row : latest),
    undefined,
  );
  return last === undefined ? [] : [{ ...last, fromYear: toYear + 1 }];
}

/** The table with new rates of one grade: within their span no other begins, and after it the table’s own go on. */
function withRates(rows: readonly FlowRate[], flow: Flow, grade: Grade): FlowRate[] {
  const { district, stage, fromYear, toYear, repeated, dropped } = flow;
  const isMeant = (row: FlowRate) => row.district === district && row.stage === stage && row.grade === grade;
  const until = toYear ?? Number.POSITIVE_INFINITY;
  const isWithin = (row: FlowRate) => isMeant(row) && row.fromYear >= fromYear && row.fromYear <= until;
  const kept = rows.filter((row) => !isWithin(row));
  const follows = kept.some((row) => isMeant(row) && row.fromYear === until + 1);
  return [
    ...kept,
    {
      ...{ district, stage, grade, fromYear, ...(toYear === undefined ? {} : { toYear }) },
      ...{ promoted: 1 - repeated - dropped, repeated, dropped, ...assumedBy(flow) },
    },
    ...(follows ? [] : afterwards(rows.filter(isWithin), toYear)),
  ];
}

/** Rates as they work, whoever told them. */
const asTold = (rows: readonly FlowRate[]) =>
  new Set(
    rows.map(({ basis: _basis, source: _source, note: _note, ...row }) =>
      JSON.stringify(Object.entries(row).sort()),
    ),
  );

const percent = (share: number) => Number((share * 100).toFixed(2));

/** Let other shares of some grades be promoted, repeat and drop out, in place of what history or the table says. */
export const flowRates: Resolver<'flowRates'> = (intervention, scene) => {
  const { district, stage, fromYear, toYear, repeated, dropped } = intervention;
  const { region } = scene;
  const { baseYear, horizonYear } = region.place;
  const noStage = scenarioUnknownStage(scene, stage, district);
  const noGrade = (intervention.grades ?? []).flatMap((grade) =>
    scenarioUnknownStage(scene, stage, district, grade, 'grades'),
  );
  const problems = [
    ...scenarioUnknownDistrict(scene, district),
    ...(noStage.length > 0 ? noStage : noGrade),
    ...wrongYears(scene, { fromYear, toYear }, baseYear + 1),
    ...(repeated + dropped > 1
      ? [scene.problem('flowOverOne', 'repeated', { sum: Number((repeated + dropped).toFixed(7)) })]
      : []),
  ];
  if (problems.length > 0) return refuse(...problems);
  const grades = [...new Set(intervention.grades ?? gradesOfStage(ladderOf(region, district), stage))];
  const rows = grades.reduce<FlowRate[]>(
    (table, grade) => withRates(table, intervention, grade),
    [...region.flowRates],
  );
  const [place, span] = [sayDistrict(region, district), sayYears(fromYear, toYear ?? horizonYear)];
  const who = {
    zh: sayStages([stage], intervention.grades?.join('、')).zh,
    en: sayStages([stage], intervention.grades?.join(', ')).en,
  };
  const [before, after] = [asTold(region.flowRates), asTold(rows)];
  const same = before.size === after.size && [...after].every((row) => before.has(row));
  return effect(
    scene,
    same ? 0 : grades.length,
    { flowRates: sortRows('flowRates', rows) },
    {
      zh: `${place.zh}${who.zh} ${span.zh}留级率 ${percent(repeated)} %，辍学率 ${percent(dropped)} %，其余升级。`,
      en: `${percent(repeated)} % repeat and ${percent(dropped)} % drop out in ${place.en} (${who.en}) ${span.en}; the others are promoted.`,
    },
  );
};
