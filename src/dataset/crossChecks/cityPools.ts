import type { Problem } from '../../domain/problem.ts';
import type { Stage } from '../../domain/stage.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** Stages that schools of the city teach, by what each row says; undefined: a row could not be read and may teach any. */
function stagesOfCity({ schools, projects }: Draft): (readonly Stage[] | undefined)[] {
  const own = schools.rows.filter(({ fields: { governedBy = 'city' } }) => governedBy === 'city');
  const names = new Set(own.map(({ fields }) => fields.id));
  const works = projects.rows.filter(
    ({ fields, unread }) =>
      fields.governedBy === 'city' || unread.has('governedBy') || names.has(fields.school),
  );
  return [
    ...own.map(({ fields }) => fields.stages),
    ...works.map(({ fields, unread }) => (unread.has('stages') ? undefined : (fields.stages ?? []))),
  ];
}

/** A pool of teachers that bears the region's name is the city's own: a school that the city governs draws on it. */
export function cityPools(draft: Draft): Problem[] {
  const { region, districts, teachers } = draft;
  const id = region.rows[0]?.fields.id;
  if (id === undefined || districts.rows.some(({ fields }) => fields.id === id)) return [];
  const taught = stagesOfCity(draft);
  return teachers.rows.flatMap((row) => {
    const { district, stage } = row.fields;
    if (district !== id || stage === undefined) return [];
    if (taught.some((stages) => stages?.includes(stage) ?? true)) return [];
    return [datasetProblem('cityPoolWithoutSchool', placeOf(teachers, row, 'district'), { id, stage })];
  });
}
