import type { DatasetProblemCode } from '../../src/dataset/problemTexts.ts';
import { uncalculated } from '../../src/dataset/rawTable.ts';
import { required } from '../../src/domain/invariant.ts';
import type { TableName } from '../../src/domain/region/tables.ts';
import { addRow, type Sheets, setCell, sheet } from './tableFiles.ts';

/** Where a planted fault must be found. */
export interface FaultPlace {
  readonly table: TableName;
  readonly row: number;
  readonly column?: string;
}

/** One thing that planners get wrong, planted in the full region's tables; no two touch the same cells. */
export interface Fault {
  readonly code: DatasetProblemCode;
  readonly plant: (sheets: Sheets) => FaultPlace;
}

/** The row of a table in which the columns hold the values. */
function rowOf(sheets: Sheets, table: TableName, values: Readonly<Record<string, string>>): number {
  const rows = sheet(sheets, table);
  const header = required(rows[0], 'a table has a header');
  const place = rows.findIndex((row) =>
    Object.entries(values).every(([column, value]) => row[header.indexOf(column)] === value),
  );
  return required(place < 0 ? undefined : place + 1, `${table} has no such row`);
}

const inCell =
  (
    table: TableName,
    where: Readonly<Record<string, string>>,
    column: string,
    value: string,
  ): Fault['plant'] =>
  (sheets) => {
    const row = rowOf(sheets, table, where);
    setCell(sheets, table, row, column, value);
    return { table, row, column };
  };

const newRow =
  (table: TableName, values: Readonly<Record<string, string>>, column: string): Fault['plant'] =>
  (sheets) => ({ table, row: addRow(sheets, table, { basis: 'assumed', ...values }), column });

/** The first of the rows is the one at fault. */
const newRows =
  (
    table: TableName,
    [first, ...others]: readonly Readonly<Record<string, string>>[],
    column: string,
  ): Fault['plant'] =>
  (sheets) => {
    const place = newRow(table, first ?? {}, column)(sheets);
    for (const values of others) addRow(sheets, table, { basis: 'assumed', ...values });
    return place;
  };
const control = (year: string, pupils: string, more: Readonly<Record<string, string>> = {}) => ({
  ...{ stage: 'primary', year, pupils, ...more },
});

const mill = (year: number, grade: string) => ({ school: 'mill-lane', year: String(year), grade });
const flowRate = (grade: string) => ({
  ...{ district: 'east', stage: 'primary', grade, fromYear: '2021' },
  ...{ promoted: '0.97', repeated: '0.02', dropped: '0.01' },
});
const river = (year: number, grade: string) => ({ school: 'river', year: String(year), grade });
const school = (id: string, more: Readonly<Record<string, string>>) => ({
  id,
  name: id,
  district: 'east',
  type: 'primary',
  stages: 'primary',
  governedBy: 'district',
  ownership: 'public',
  ...more,
});
const project = (id: string, more: Readonly<Record<string, string>>) => ({
  id,
  name: id,
  kind: 'newSchool',
  district: 'east',
  school: `school-of-${id}`,
  finish: '2022-08',
  status: 'planned',
  ...more,
});
const rule = (id: string, fromYear: string, more: Readonly<Record<string, string>>) => ({
  id,
  stage: 'junior',
  fromYear,
  targetSize: '45',
  capSize: '50',
  ...more,
});

/** Districts of the full region. */
const districts = ['east'];

const cellFaults: readonly Fault[] = [
  { code: 'missingValue', plant: inCell('schools', { id: 'river' }, 'name', '') },
  { code: 'cellError', plant: inCell('schools', { id: 'mill-lane' }, 'homeRooms', '#REF!') },
  { code: 'formulaWithoutValue', plant: inCell('schools', { id: 'river' }, 'specialRooms', uncalculated) },
  { code: 'badWholeNumber', plant: inCell('enrolment', mill(2018, '1'), 'pupils', '约130') },
  { code: 'badNumber', plant: inCell('travel', { to: 'field' }, 'distance', '三公里') },
  { code: 'badYear', plant: inCell('teachers', { stage: 'primary' }, 'year', '去年') },
  { code: 'badMonth', plant: inCell('sites', { id: 'field' }, 'availableFrom', '明年春') },
  { code: 'badDay', plant: inCell('districts', { id: 'east' }, 'entryCutOff', '八月底') },
  { code: 'badYesNo', plant: inCell('schools', { id: 'river' }, 'entryControl', '也许') },
  { code: 'unknownChoice', plant: inCell('schools', { id: 'river' }, 'ownership', '集体') },
  { code: 'misspeltChoice', plant: inCell('schools', { id: 'river' }, 'governedBy', 'distrct') },
  { code: 'badIdentifier', plant: newRow('sources', { id: 'my source', title: '来源', basis: '' }, 'id') },
  {
    code: 'mangledIdentifier',
    plant: newRow('areas', { id: '3.70301E+09', name: '东片', district: 'east' }, 'id'),
  },
  { code: 'textTooLong', plant: inCell('region', { id: 'vale' }, 'note', '长'.repeat(2001)) },
  { code: 'badList', plant: inCell('enrolment', mill(2018, '2'), 'classSizes', '46;四十六;46') },
  { code: 'badCounts', plant: inCell('targets', { id: 'school-size' }, 'thresholdByType', 'primary=2000') },
  { code: 'badDelays', plant: inCell('projects', { id: 'open-orchard' }, 'delays', '0:50;0:20') },
  { code: 'badBins', plant: inCell('enrolment', river(2018, '7'), 'sizeBins', '约46人') },
  {
    code: 'cellsBeyondHeader',
    plant: (sheets) => {
      required(sheet(sheets, 'budgets')[1], 'there is a budget').push('', '另有 5,000');
      return { table: 'budgets', row: 2 };
    },
  },
  {
    code: 'duplicateColumn',
    plant: (sheets) => {
      for (const [index, row] of sheet(sheets, 'teachers').entries())
        row.push(index === 0 ? '专任 教师' : '1');
      return { table: 'teachers', row: 1, column: '专任 教师' };
    },
  },
  {
    code: 'missingColumn',
    plant: (sheets) => {
      const header = required(sheet(sheets, 'evaluationUnits')[0], 'a table has a header');
      header[header.indexOf('name')] = 'label';
      return { table: 'evaluationUnits', row: 1, column: 'name' };
    },
  },
];

const placeFaults: readonly Fault[] = [
  {
    code: 'notOneRegion',
    plant: (sheets) => {
      sheet(sheets, 'region').push([...required(sheet(sheets, 'region')[1], 'there is a region')]);
      return { table: 'region', row: 3 };
    },
  },
  { code: 'carriedFromOutside', plant: inCell('region', { id: 'vale' }, 'carriedFrom', '2020') },
  { code: 'horizonNotAfterBase', plant: inCell('region', { id: 'vale' }, 'horizonYear', '2020') },
  {
    code: 'duplicateKey',
    plant: newRow('births', { district: 'east', year: '2015', births: '1' }, 'district'),
  },
  {
    code: 'placeTwice',
    plant: newRow(
      'sites',
      {
        id: 'river',
        name: '河岸',
        district: 'east',
        stages: 'primary',
        maxClasses: '6',
        availableFrom: '2021-01',
      },
      'id',
    ),
  },
  {
    code: 'unknownReference',
    plant: newRow('travel', { from: 'somewhere-else', to: 'river', distance: '1' }, 'from'),
  },
  {
    code: 'ambiguousName',
    plant: (sheets) => {
      const [name] = ['孪生小学'];
      for (const id of ['twin-one', 'twin-two'])
        addRow(sheets, 'schools', { ...school(id, {}), name, closedYear: '2019', basis: 'assumed' });
      return newRow('enrolment', { school: name, year: '2018', grade: '1', pupils: '9' }, 'school')(sheets);
    },
  },
  {
    code: 'misspeltReference',
    plant: newRow('enrolment', { school: 'mill-lan', year: '2020', grade: '1', pupils: '9' }, 'school'),
  },
  {
    code: 'unreadableLadder',
    plant: newRow(
      'districts',
      { id: 'west', name: '西区', ladder: '2006/3/3', entryAge: '6', entryCutOff: '08-31' },
      'ladder',
    ),
  },
  {
    code: 'stageNotInLadder',
    plant: newRow('schools', school('cradle', { stages: 'kindergarten', closedYear: '2015' }), 'stages'),
  },
  { code: 'noBaseYearEnrolment', plant: newRow('schools', school('silent', {}), 'id') },
  {
    code: 'missingClassRule',
    plant: (sheets) => {
      addRow(sheets, 'enrolment', { school: 'helping', year: '2020', grade: '启智班', basis: 'assumed' });
      return newRow('schools', school('helping', { stages: 'special' }), 'stages')(sheets);
    },
  },
  {
    code: 'closedBeforeOpened',
    plant: newRow('schools', school('ghost', { openedYear: '2010', closedYear: '2005' }), 'closedYear'),
  },
  {
    code: 'bedLimitWithoutBeds',
    plant: newRow(
      'schools',
      school('dormitory', { bedLimit: '是', boarderShare: '0.3', openedYear: '2010', closedYear: '2012' }),
      'beds',
    ),
  },
  { code: 'unknownGrade', plant: newRow('enrolment', { ...mill(2020, '14'), pupils: '40' }, 'grade') },
  { code: 'gradeOutsideStages', plant: newRow('enrolment', { ...mill(2020, '8'), pupils: '40' }, 'grade') },
  {
    code: 'flowRatesSum',
    plant: newRow('flowRates', { ...flowRate('2'), promoted: '0.9', repeated: '0.2' }, 'promoted'),
  },
  {
    code: 'controlTotalsDiffer',
    plant: newRows(
      'controlTotals',
      [control('2021', '900'), ...districts.map((district) => control('2021', '400', { district }))],
      'pupils',
    ),
  },
  {
    code: 'controlTotalsExceed',
    plant: newRows(
      'controlTotals',
      [
        control('2022', '300', { district: 'east' }),
        control('2022', '400', { district: 'east', grade: '1' }),
      ],
      'pupils',
    ),
  },
  {
    code: 'controlTotalsCross',
    plant: newRows(
      'controlTotals',
      [control('2023', '300', { grade: '1' }), control('2023', '400', { district: 'east' })],
      'grade',
    ),
  },
  {
    code: 'controlTotalNowhere',
    plant: newRow('controlTotals', { ...control('2023', '40'), stage: 'vocational' }, 'pupils'),
  },
  {
    code: 'forecastNotAhead',
    plant: newRow(
      'officialForecasts',
      { stage: 'primary', madeYear: '2020', year: '2020', pupils: '400' },
      'year',
    ),
  },
  {
    code: 'spanReversed',
    plant: newRow('flowRates', { ...flowRate('3'), toYear: '2020' }, 'toYear'),
  },
  {
    code: 'spanReversed',
    plant: newRow(
      'waivers',
      { id: 'backwards', target: 'no-oversize', fromYear: '2023', untilYear: '2022' },
      'untilYear',
    ),
  },
  {
    code: 'waiverReachesNothing',
    plant: newRow(
      'waivers',
      { id: 'elsewhere', target: 'no-oversize', school: 'mill-lane', stage: 'junior', untilYear: '2023' },
      'stage',
    ),
  },
  {
    code: 'waiverOfNoSize',
    plant: newRow('waivers', { id: 'of-nothing', target: 'school-size', untilYear: '2023' }, 'target'),
  },
  {
    code: 'vocationalShareOverOne',
    plant: newRow(
      'assumptions',
      { id: 'split', kind: 'vocationalShare', fromYear: '2021', factor: '4' },
      'factor',
    ),
  },
  {
    code: 'privateShareOverOne',
    plant: newRow(
      'assumptions',
      { id: 'private', kind: 'privateShare', fromYear: '2021', factor: '2' },
      'factor',
    ),
  },
  {
    code: 'vocationalShareOfDistrict',
    plant: newRow(
      'assumptions',
      { id: 'apart', kind: 'vocationalShare', fromYear: '2021', factor: '0.4', district: 'east' },
      'district',
    ),
  },
  {
    code: 'midYearAfterBase',
    plant: newRow('midYear', { ...river(2021, '7'), month: '2022-03', pupils: '150' }, 'year'),
  },
  {
    code: 'midYearOutside',
    plant: newRow('midYear', { ...river(2020, '7'), month: '2020-09', pupils: '150' }, 'month'),
  },
  {
    code: 'cityPoolWithoutSchool',
    plant: newRow(
      'teachers',
      { district: 'vale', stage: 'primary', year: '2020', teachers: '40' },
      'district',
    ),
  },
  { code: 'unknownStage', plant: inCell('assumptions', { id: 'quiet' }, 'stage', '高年级') },
  {
    code: 'halfCoordinate',
    plant: (sheets) => {
      const row = rowOf(sheets, 'areas', { id: 'south-side' });
      setCell(sheets, 'areas', row, 'lon', '118.1');
      return { table: 'areas', row, column: 'lat' };
    },
  },
];

const classFaults: readonly Fault[] = [
  { code: 'classSizesSum', plant: inSizes(mill(2018, '3'), { classSizes: '47;47;48' }, 'classSizes') },
  { code: 'classSizesCount', plant: inSizes(mill(2018, '4'), { classes: '4' }, 'classSizes') },
  { code: 'binsCount', plant: inSizes(river(2018, '8'), { classes: '5' }, 'sizeBins') },
  { code: 'badBinBounds', plant: inSizes(river(2018, '9'), { sizeBins: '38-42:2;40-44:2' }, 'sizeBins') },
  { code: 'pupilsOutsideBins', plant: inSizes(river(2019, '7'), { pupils: '20' }, 'sizeBins') },
  { code: 'sizesOutsideBins', plant: inSizes(mill(2018, '5'), { sizeBins: '46-50:2;51-55:1' }, 'sizeBins') },
  {
    code: 'moreClassesThanPupils',
    plant: newRow('enrolment', { ...mill(2017, '1'), pupils: '2', classes: '5' }, 'classes'),
  },
  {
    code: 'classBeyondBelief',
    plant: newRow(
      'enrolment',
      { ...mill(2017, '2'), pupils: '12600', classes: '3', basis: 'reported' },
      'pupils',
    ),
  },
  { code: 'enrolmentAfterBase', plant: newRow('enrolment', { ...mill(2021, '1'), pupils: '130' }, 'year') },
  {
    code: 'zeroClassSize',
    plant: newRow('classRules', rule('none', '2031', { targetSize: '0' }), 'targetSize'),
  },
  {
    code: 'targetOverCap',
    plant: newRow('classRules', rule('over', '2032', { targetSize: '51' }), 'targetSize'),
  },
  {
    code: 'mergeOverTarget',
    plant: newRow('classRules', rule('merging', '2033', { mergeBelow: '46' }), 'mergeBelow'),
  },
  {
    code: 'ceilingUnderCap',
    plant: newRow('classRules', rule('low', '2034', { ceilingSize: '44' }), 'ceilingSize'),
  },
  {
    code: 'mixedOverCap',
    plant: newRow('classRules', rule('mixed', '2035', { mixedBelow: '10', mixedCap: '51' }), 'mixedCap'),
  },
  {
    code: 'mixedWithStray',
    plant: newRow(
      'enrolment',
      { ...mill(2016, '2'), pupils: '9', classes: '1', mixedWith: '1' },
      'mixedWith',
    ),
  },
  { code: 'sameRuleTwice', plant: newRow('classRules', rule('again', '2010', {}), 'fromYear') },
];

const projectFaults: readonly Fault[] = [
  {
    code: 'delaysOfSettledWorks',
    plant: newRow(
      'projects',
      project('built', {
        ...{ kind: 'extension', school: 'river', finish: '2019-08', status: 'finished', delays: '0:1;6:1' },
      }),
      'delays',
    ),
  },
  {
    code: 'delaysBeforeCensus',
    plant: newRow(
      'projects',
      project('hurried', { kind: 'extension', school: 'river', finish: '2021-01', delays: '-6:1;0:3' }),
      'delays',
    ),
  },
  {
    code: 'projectDatesDisordered',
    plant: newRow(
      'projects',
      project('late', { kind: 'extension', school: 'river', start: '2023-01' }),
      'start',
    ),
  },
  {
    code: 'newSchoolWithoutStages',
    plant: newRow('projects', project('stageless', { homeRooms: '12' }), 'stages'),
  },
  {
    code: 'newSchoolWithoutRooms',
    plant: newRow('projects', project('roomless', { stages: 'primary' }), 'classesByStage'),
  },
  {
    code: 'classesOutsideStages',
    plant: newRow(
      'projects',
      project('stray', { stages: 'primary', classesByStage: 'junior:3' }),
      'classesByStage',
    ),
  },
  {
    code: 'receiverMissing',
    plant: newRow('projects', project('joining', { kind: 'merge', school: 'river' }), 'receiver'),
  },
  {
    code: 'receiverIsItself',
    plant: newRow(
      'projects',
      project('loop', { kind: 'closure', school: 'river', receiver: 'river' }),
      'receiver',
    ),
  },
  {
    code: 'projectCircle',
    plant: (sheets) => {
      const one = project('circle-a', {
        kind: 'extension',
        school: 'river',
        after: 'circle-b',
        basis: 'assumed',
      });
      const other = project('circle-b', {
        kind: 'extension',
        school: 'river',
        after: 'circle-a',
        basis: 'assumed',
      });
      const row = addRow(sheets, 'projects', one);
      addRow(sheets, 'projects', other);
      return { table: 'projects', row, column: 'after' };
    },
  },
  { code: 'feederSharesSum', plant: inCell('feeders', { from: 'mill-lane' }, 'share', '90%') },
  {
    code: 'targetWithoutValue',
    plant: newRow(
      'targets',
      { id: 'empty', title: '空', indicator: 'classes', role: 'computed', operator: '>=', unit: 'classes' },
      'value',
    ),
  },
  {
    code: 'targetHalfStepwise',
    plant: newRow(
      'targets',
      {
        ...{ id: 'half', title: '分步', indicator: 'classes', role: 'computed', operator: '>=', value: '9' },
        ...{ unit: 'classes', phaseShare: '0.2' },
      },
      'phaseFrom',
    ),
  },
  {
    code: 'sameGrantTwice',
    plant: newRow(
      'grants',
      {
        ...{ id: 'again', stage: 'kindergarten', ownership: 'public', district: 'east' },
        ...{ fromYear: '2021', perPupil: '700' },
      },
      'fromYear',
    ),
  },
  {
    code: 'targetStandsStill',
    plant: newRow(
      'targets',
      {
        ...{ id: 'still', title: '不动', indicator: 'classes', role: 'computed', operator: '>=', value: '9' },
        ...{ unit: 'classes', phaseFrom: '2021', phaseShare: '0' },
      },
      'phaseShare',
    ),
  },
  {
    code: 'targetRange',
    plant: newRow(
      'targets',
      {
        ...{ id: 'range', title: '范围', indicator: 'classes', role: 'computed', operator: '=', value: '2' },
        ...{ unit: 'classes', upTo: '1' },
      },
      'upTo',
    ),
  },
];

/** Faults of rows and cells; any of them together are found together. */
export const faults: readonly Fault[] = [...cellFaults, ...placeFaults, ...classFaults, ...projectFaults];

/** Change some cells of a census row; the problem stands in the column named. */
function inSizes(
  where: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
  column: string,
): Fault['plant'] {
  return (sheets) => {
    const row = rowOf(sheets, 'enrolment', where);
    for (const [name, value] of Object.entries(values)) setCell(sheets, 'enrolment', row, name, value);
    return { table: 'enrolment', row, column };
  };
}
