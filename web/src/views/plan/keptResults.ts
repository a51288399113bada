import { headWords, levelWords, unitWords } from '../../../../src/domain/glossary.ts';
import { stageWords } from '../../../../src/domain/stage.ts';
import { type KeptTable, perCent, withUnit } from '../../parts/keptTable.ts';
import type { PartPicture, ProposalPicture, ProposalYear } from '../../pictures/proposalPicture.ts';
import type { Reader } from '../../say.ts';
import { placeNames } from './placeNames.ts';
import { resultWords } from './resultWords.ts';
import { sayYears } from './ShortageReasons.tsx';
import { proofWords } from './sayProof.ts';
import { shortRows } from './shortRows.ts';

/** Oversize classes and children without a seat by year, without and with the plan, as CSV. */
export function keptPlanYears(years: readonly ProposalYear[], place: string, reader: Reader): KeptTable {
  const { say, head } = reader;
  const inUnit = (text: Parameters<typeof head>[0], unit: 'classes' | 'pupils') =>
    withUnit(head(text), say(unitWords[unit]), reader);
  return {
    file: `plan-${place}-years`,
    heads: [
      head(headWords.year),
      ...[inUnit(resultWords.overBefore, 'classes'), inUnit(resultWords.overAfter, 'classes')],
      ...[inUnit(resultWords.seatBefore, 'pupils'), inUnit(resultWords.seatAfter, 'pupils')],
    ],
    rows: () => years.map(({ year, over, unplaced }) => [year, ...over, ...unplaced]),
  };
}

/** What is planned and proven part by part as CSV. */
export function keptParts(parts: readonly PartPicture[], place: string, reader: Reader): KeptTable {
  const { say, head } = reader;
  return {
    file: `plan-${place}-parts`,
    heads: [
      ...[resultWords.part, levelWords.unplaced, levelWords.oversizeClasses, levelWords.oversizePupils].map(
        (text) => head(text),
      ),
      withUnit(head(levelWords.cost), say(unitWords.yuan), reader),
      ...[withUnit(head(resultWords.gap), '%', reader), head(resultWords.proof)],
    ],
    rows: () =>
      parts.map(({ name, vector, certificate }) => [
        ...[say(name), vector?.unplaced, vector?.oversizeClasses, vector?.oversizePupils, vector?.cost],
        ...[perCent(certificate?.gap), certificate && say(proofWords[certificate.source])],
      ]),
  };
}

/** Classes, hires and moves by district and stage as CSV. */
export function keptPools(
  proposal: ProposalPicture,
  pools: ProposalPicture['pools'],
  reader: Reader,
): KeptTable {
  const { say, head } = reader;
  const names = placeNames(proposal, say);
  const heads = [
    ...[headWords.district, headWords.stage, resultWords.classesFirst, resultWords.classesMost],
    ...[resultWords.classesLast, resultWords.hired, resultWords.contracts, resultWords.moved],
    resultWords.regrouped,
  ];
  return {
    file: `plan-${proposal.place.id}-pools`,
    heads: heads.map((text) => head(text)),
    rows: () =>
      pools.map(({ district, stage, classes, hired, contracts, moved, regrouped }) => [
        ...[names.get(district) ?? district, say(stageWords[stage])],
        ...[classes.first, classes.most, classes.last, hired, contracts, moved, regrouped],
      ]),
  };
}

const settled = (amount: number) => Math.round(amount * 1000) / 1000;

/** What stays short at every school of every part as CSV. */
export function keptShortages(
  { place, parts, schools }: Pick<ProposalPicture, 'place' | 'parts' | 'schools'>,
  reader: Reader,
): KeptTable {
  const { say, head } = reader;
  const heads = [
    ...[resultWords.part, headWords.school, resultWords.yearsHead, resultWords.shortOver],
    ...[resultWords.shortAbove, resultWords.shortSize, resultWords.shortUnplaced, resultWords.shortRooms],
  ];
  return {
    file: `plan-${place.id}-short`,
    heads: heads.map((text) => head(text)),
    rows: () =>
      parts.flatMap(({ name, shortage }) =>
        (shortage === undefined ? [] : shortRows(shortage)).map((row) => [
          ...[say(name), schools[row.school] ?? row.school, sayYears(row)],
          ...[row.over, row.above, row.size, row.unplaced, row.rooms].map(settled),
        ]),
      ),
  };
}
