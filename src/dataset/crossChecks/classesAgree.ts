import type { Problem } from '../../domain/problem.ts';
import type { EnrolmentRow } from '../../domain/region/enrolment.ts';
import type { SizeBin } from '../../domain/region/fields.ts';
import { type Draft, placeOf } from '../draft.ts';
import { limits } from '../limits.ts';
import { type DatasetProblemCode, datasetProblem } from '../problemTexts.ts';

/** Pupils, classes, class sizes and bins of a row tell the same story, at the census and within the year. */
export function classesAgree({ enrolment, midYear }: Draft): Problem[] {
  return [...inTable(enrolment), ...inTable(midYear)];
}

function inTable(table: Draft['enrolment'] | Draft['midYear']): Problem[] {
  return table.rows.flatMap((row) =>
    checks
      .flatMap((check) => check(row.fields))
      .map(({ code, column, details }) => datasetProblem(code, placeOf(table, row, column), details)),
  );
}

interface Finding {
  readonly code: DatasetProblemCode;
  readonly column: keyof EnrolmentRow;
  readonly details: Problem['details'];
}
type RowCheck = (row: Partial<EnrolmentRow>) => readonly Finding[];

const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);
const sayBin = ({ from, to }: SizeBin) => `${from}-${to ?? ''}`;

function sizesAddUp({ pupils, classSizes }: Partial<EnrolmentRow>): Finding[] {
  if (pupils === undefined || classSizes === undefined || sum(classSizes) === pupils) return [];
  return [{ code: 'classSizesSum', column: 'classSizes', details: { sum: sum(classSizes), pupils } }];
}

function sizesCount({ classes, classSizes }: Partial<EnrolmentRow>): Finding[] {
  if (classes === undefined || classSizes === undefined || classSizes.length === classes) return [];
  return [{ code: 'classSizesCount', column: 'classSizes', details: { sizes: classSizes.length, classes } }];
}

function binsRunUpward({ sizeBins = [] }: Partial<EnrolmentRow>): Finding[] {
  return sizeBins.flatMap((bin, index) => {
    const next = sizeBins[index + 1];
    const backwards = bin.to !== undefined && bin.to < bin.from;
    const overlaps = next !== undefined && (bin.to === undefined || next.from <= bin.to);
    return backwards || overlaps
      ? [{ code: 'badBinBounds', column: 'sizeBins', details: { bin: sayBin(bin) } }]
      : [];
  });
}

function binsCount({ classes, classSizes, sizeBins }: Partial<EnrolmentRow>): Finding[] {
  const known = classes ?? classSizes?.length;
  const counted = sum((sizeBins ?? []).map((bin) => bin.classes));
  if (known === undefined || sizeBins === undefined || counted === known) return [];
  return [{ code: 'binsCount', column: 'sizeBins', details: { sum: counted, classes: known } }];
}

function pupilsFitBins({ pupils, sizeBins }: Partial<EnrolmentRow>): Finding[] {
  if (pupils === undefined || sizeBins === undefined) return [];
  const least = sum(sizeBins.map((bin) => bin.from * bin.classes));
  const open = sizeBins.some((bin) => bin.to === undefined && bin.classes > 0);
  const most = open ? Number.POSITIVE_INFINITY : sum(sizeBins.map((bin) => (bin.to ?? 0) * bin.classes));
  if (pupils >= least && pupils <= most) return [];
  return [
    { code: 'pupilsOutsideBins', column: 'sizeBins', details: { pupils, least, most: open ? '∞' : most } },
  ];
}

function sizesFitBins({ classSizes, sizeBins }: Partial<EnrolmentRow>): Finding[] {
  if (classSizes === undefined) return [];
  return (sizeBins ?? []).flatMap((bin) => {
    const counted = classSizes.filter((size) => size >= bin.from && size <= (bin.to ?? size)).length;
    if (counted === bin.classes) return [];
    return [
      {
        code: 'sizesOutsideBins',
        column: 'sizeBins',
        details: { bin: sayBin(bin), classes: bin.classes, counted },
      },
    ];
  });
}

function classesHavePupils({ pupils, classes }: Partial<EnrolmentRow>): Finding[] {
  if (pupils === undefined || classes === undefined || classes <= pupils) return [];
  return [{ code: 'moreClassesThanPupils', column: 'classes', details: { pupils, classes } }];
}

/** Whoever counted classes saw them; what is only assumed may be of any size. */
function classesAreBelieved({ pupils, classes, classSizes = [], basis }: Partial<EnrolmentRow>): Finding[] {
  if (basis === 'assumed') return [];
  const mean = pupils === undefined || !classes ? 0 : Math.ceil(pupils / classes);
  const largest = classSizes.reduce((most, size) => Math.max(most, size), mean);
  if (largest <= limits.classSize) return [];
  const column = mean > limits.classSize ? 'pupils' : 'classSizes';
  return [{ code: 'classBeyondBelief', column, details: { largest, most: limits.classSize } }];
}

const checks: readonly RowCheck[] = [
  sizesAddUp,
  sizesCount,
  binsRunUpward,
  binsCount,
  pupilsFitBins,
  sizesFitBins,
  classesHavePupils,
  classesAreBelieved,
];
