import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell } from '../../src/dataset/cells/readCell.ts';
import { writeCell } from '../../src/dataset/cells/writeCell.ts';
import { nearestWord } from '../../src/dataset/nearestWord.ts';
import { isPersonalHeading } from '../../src/dataset/personalHeadings.ts';
import type { RawCell } from '../../src/dataset/rawTable.ts';
import { type TableField, tableFields } from '../../src/dataset/tableFields.ts';
import { required } from '../../src/domain/invariant.ts';
import { type TableName, tableNames } from '../../src/domain/region/tables.ts';

describe('a cell', () => {
  it.each<[TableName, string, RawCell, unknown]>([
    ['enrolment', 'pupils', '1,200', 1200],
    ['enrolment', 'pupils', '１２０', 120],
    ['enrolment', 'pupils', ' 45 ', 45],
    ['enrolment', 'pupils', 45, 45],
    ['enrolment', 'pupils', '12,34', '12,34'],
    ['enrolment', 'pupils', '约45', '约45'],
    ['enrolment', 'pupils', '120人', 120],
    ['enrolment', 'pupils', '１，２００ 名', 1200],
    ['enrolment', 'pupils', '1.2万人', '1.2万人'],
    ['enrolment', 'pupils', '12间', '12间'],
    ['enrolment', 'classes', '3个班', 3],
    ['schools', 'homeRooms', '12间', 12],
    ['districts', 'entryAge', '6周岁', 6],
    ['classRules', 'capSize', '45人', 45],
    ['classRules', 'capSize', '45人/班', 45],
    ['projects', 'cost', '1200元', 1200],
    ['districts', 'ladder', '六三制', '6-3-3'],
    ['districts', 'ladder', '五四学制', '5-4-3'],
    ['districts', 'ladder', '六三三', '6-3-3'],
    ['districts', 'ladder', '3+5-4-3+3', '3+5-4-3+3'],
    ['schools', 'governedBy', '县属', 'district'],
    ['schools', 'stages', '初中/高中', ['junior', 'senior']],
    ['schools', 'stages', '小学，初中', ['primary', 'junior']],
    ['enrolment', 'pupils', '-', undefined],
    ['enrolment', 'pupils', '——', undefined],
    ['enrolment', 'pupils', '－', undefined],
    ['projects', 'cost', '1.2E+08', 120_000_000],
    ['projects', 'cost', '1200万', '1200万'],
    ['schools', 'lon', '−118.5', -118.5],
    ['schools', 'boarderShare', '80%', 0.8],
    ['schools', 'boarderShare', '12.5％', 0.125],
    ['schools', 'boarderShare', '57%', 0.57],
    ['enrolment', 'pupils', '80%', '80%'],
    ['enrolment', 'year', '2019学年', 2019],
    ['enrolment', 'year', '2019-2020学年', 2019],
    ['enrolment', 'year', '2019/20', 2019],
    ['enrolment', 'year', '2019-2025', '2019-2025'],
    ['projects', 'finish', '2019-07', '2019-07'],
    ['projects', 'finish', '2019/7', '2019-07'],
    ['projects', 'finish', '2019.7', '2019-07'],
    ['projects', 'finish', '2019年7月', '2019-07'],
    ['projects', 'finish', '2019年7月15日', '2019-07'],
    ['projects', 'finish', '2019-07-15', '2019-07'],
    ['projects', 'finish', '201907', '2019-07'],
    ['projects', 'finish', 'Jul-19', '2019-07'],
    ['projects', 'finish', 43647, '2019-07'],
    ['projects', 'finish', '43647', '2019-07'],
    ['projects', 'finish', 2019, '2019'],
    ['districts', 'entryCutOff', '8月31日', '08-31'],
    ['districts', 'entryCutOff', '8/31', '08-31'],
    ['districts', 'entryCutOff', '31-Aug', '08-31'],
    ['districts', 'entryCutOff', '2020-08-31', '08-31'],
    ['schools', 'entryControl', '是', true],
    ['schools', 'entryControl', 'No', false],
    ['schools', 'entryControl', true, true],
    ['schools', 'entryControl', 1, true],
    ['schools', 'ownership', '公办', 'public'],
    ['schools', 'governedBy', '所在区县', 'district'],
    ['region', 'seniorAdmission', '全地区', 'region'],
    ['schools', 'ownership', 'Inclusive private', 'inclusivePrivate'],
    ['schools', 'type', '九年一贯制学校', 'nineYear'],
    ['schools', 'basis', '填报', 'reported'],
    ['targets', 'role', '填报', 'entered'],
    ['targets', 'operator', '≥', '>='],
    ['targets', 'operator', '保持≥', 'keep>='],
    ['targets', 'operator', '零增量', 'noIncrease'],
    ['targets', 'operator', '只增不减', 'neverFalls'],
    ['targets', 'firmness', '基本', 'mostly'],
    ['targets', 'firmness', '原则上', 'inPrinciple'],
    ['targets', 'firmness', '力争', 'strive'],
    ['targets', 'firmness', '左右', 'about'],
    ['targets', 'firmness', '达到', 'reach'],
    ['targets', 'firmness', '必须', 'must'],
    ['schools', 'stages', '小学、初中', ['primary', 'junior']],
    ['schools', 'stages', 'primary；junior;', ['primary', 'junior']],
    ['schools', 'stages', 'primary;juniour', ['primary', 'juniour']],
    ['projects', 'relieves', 'a ; b', ['a', 'b']],
    ['enrolment', 'classSizes', '46；45、47', [46, 45, 47]],
    ['enrolment', 'classSizes', 46, [46]],
    ['projects', 'classesByStage', '初中：28；小学：35', { primary: 35, junior: 28 }],
    ['projects', 'classesByStage', 'primary:35;primary:3', 'primary:35;primary:3'],
    [
      'enrolment',
      'sizeBins',
      '46-50:3;66-:1',
      [
        { from: 46, to: 50, classes: 3 },
        { from: 66, classes: 1 },
      ],
    ],
    [
      'enrolment',
      'sizeBins',
      '≥66：1；≤25：2',
      [
        { from: 0, to: 25, classes: 2 },
        { from: 66, classes: 1 },
      ],
    ],
    ['enrolment', 'sizeBins', '46-50', '46-50'],
    ['enrolment', 'school', 3703010001, '3703010001'],
    ['districts', 'ladder', '６－３－３', '6-3-3'],
    ['schools', 'name', ' 第一小学 ', '第一小学'],
  ])('of %s.%s that says %j should be read as %j', (table, column, cell, value) => {
    expect(readCell(cell, fieldOf(table, column))).toEqual(value);
  });

  it('should read back every value of every choice, and every number', () => {
    for (const field of tableNames.flatMap((table) => tableFields(table)))
      for (const choice of field.meta.kind === 'choice' ? (field.meta.choices ?? []) : [])
        expect(readCell(choice, field)).toBe(choice);
    const number = fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e14, max: 1e14 })
      .map((value) => value + 0);
    fc.assert(
      fc.property(number, (value) => {
        expect(readCell(writeCell(value), fieldOf('projects', 'cost'))).toBe(value);
      }),
    );
  });
});

describe('a misspelt word', () => {
  it.each([
    ['mill-lan', ['mill-lane', 'river'], 'mill-lane'],
    ['mlil-lane', ['river', 'mill-lane'], 'mill-lane'],
    ['Primary', ['primary', 'junior'], 'primary'],
    ['juniour', ['senior', 'junior'], 'junior'],
    ['A2', ['A1'], undefined],
    ['orchard', ['river'], undefined],
    ['schoolA', ['schoolC', 'schoolB'], 'schoolB'],
  ])('"%s" should be taken for the nearest of %j: %s', (word, known, nearest) => {
    expect(nearestWord(word, known)).toBe(nearest);
  });
});

describe('personal particulars', () => {
  it.each([
    '姓名',
    '学生姓名',
    '身份证号',
    '身份证件号',
    '学籍号',
    '出生日期',
    '监护人姓名',
    '联系电话',
    'Student name',
    'pupil_name',
    'ID number',
    'Date of birth',
    'guardian',
    'Phone',
    '联系人',
    '填表人',
  ])('should be seen in the heading %s', (heading) => expect(isPersonalHeading(heading)).toBe(true));

  it('should be seen in no heading of the format itself', () => {
    const headings = tableNames
      .flatMap((table) => tableFields(table))
      .flatMap(({ name, meta }) => [name, meta.zh]);
    expect(headings.filter(isPersonalHeading)).toEqual([]);
  });
});

function fieldOf(table: TableName, column: string): TableField {
  return required(
    tableFields(table).find(({ name }) => name === column),
    `${table} has no ${column}`,
  );
}
