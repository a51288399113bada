import { describe, expect, it } from 'vitest';
import { readForms } from '../../src/dataset/files/forms/officialForm.ts';
import { previewDataset, readDataset, type TableFile } from '../../src/dataset/readDataset.ts';
import { required } from '../../src/domain/invariant.ts';
import { messyTexts } from './messyFiles.ts';
import {
  assetForm,
  buildingForm,
  classForm,
  collection,
  formText,
  formWorkbook,
  oldSecondaryForm,
  pupilsForm,
  schoolForm,
} from './messyForms.ts';

const primary = ['一年级', '二年级', '三年级', '四年级', '五年级'];
const junior = ['一年级', '二年级', '三年级', '四年级'];
const twice = (size: number) => [size, size];
/** The messy county without some of its tables. */
const without = (...names: readonly string[]) =>
  messyTexts().filter(({ name }) => !names.some((each) => name.includes(`/${each}.`)));
const classesOfPrimary = classForm('教基2106', '3703', primary, [28, 33, 45, 48, 66].map(twice));
const pupilsOfPrimary = pupilsForm('教基3112', '3703', primary, [56, 66, 90, 96, 132]);
const classesOfJunior = classForm('教基2107', '3704', junior, [48, 49, 50, 56].map(twice));
const pupilsOfJunior = pupilsForm('教基3115', '3704', junior, [96, 98, 100, 112]);
const ofPrimary = { 教基2106_小学: classesOfPrimary, 教基3112_小学: pupilsOfPrimary };
const ofJunior = { 教基2107: classesOfJunior, 教基3115: pupilsOfJunior };
const counted = [
  ...[
    ['3703', '1', 56, 2],
    ['3703', '2', 66, 2],
    ['3703', '3', 90, 2],
  ],
  ...[
    ['3703', '4', 96, 2],
    ['3703', '5', 132, 2],
    ['3704', '6', 96, 2],
  ],
  ...[
    ['3704', '7', 98, 2],
    ['3704', '8', 100, 2],
    ['3704', '9', 112, 2],
  ],
];

function read(files: readonly TableFile[]) {
  const reading = readDataset(files);
  expect(reading.ok ? [] : reading.problems).toEqual([]);
  return { region: required(reading.ok ? reading.region : undefined, 'a region'), notices: reading.notices };
}
const countsOf = (files: readonly TableFile[]) =>
  read(files).region.enrolment.map(({ school, grade, pupils, classes }) => [school, grade, pupils, classes]);

describe('official forms as bureaus keep them', () => {
  it('should be read under merged titles and two rows of headings, with notes and signatures beneath', () => {
    const files = [formWorkbook('a.xlsx', ofPrimary), formWorkbook('b.xls', ofJunior)];
    expect(countsOf([...without('在校生'), ...files])).toEqual(counted);
    const { region } = read([...without('在校生'), ...files]);
    expect(region.enrolment.map(({ sizeBins }) => sizeBins)).toEqual(
      [
        ...[[26, 30] as const, [31, 35] as const, [41, 45] as const, [46, 50] as const, [66] as const],
        ...[[46, 50] as const, [46, 50] as const, [46, 50] as const, [56, 60] as const],
      ].map(([from, to]) => [{ from, ...(to === undefined ? {} : { to }), classes: 2 }]),
    );
  });

  it('should be read from texts in GB18030', () => {
    const files = [
      formText('溪头小学教基2106.csv', classesOfPrimary),
      formText('溪头小学教基3112.csv', pupilsOfPrimary),
      formText('溪口中学教基2107.csv', classesOfJunior),
      formText('溪口中学教基3115.csv', pupilsOfJunior),
    ];
    expect(countsOf([...without('在校生'), ...files])).toEqual(counted);
  });

  it('should tell junior and senior grades of one sheet apart, each under its own heading', () => {
    const { rows } = oldSecondaryForm('溪口中学', [4, 3, 2, 1], [9, 8, 7]);
    const [form, ...others] = required(
      readForms(
        rows.map((cells, at) => [at + 1, cells]),
        '基础基213',
      ),
      'a form',
    );
    expect(others).toEqual([]);
    expect([form?.school, form?.year]).toEqual(['溪口中学', '2019']);
    expect(form?.grades.map(({ grade, classes }) => [grade, classes])).toEqual([
      ...[
        ['初一', '4'],
        ['初二', '3'],
        ['初三', '2'],
        ['初四', '1'],
      ],
      ...[
        ['高一', '9'],
        ['高二', '8'],
        ['高三', '7'],
      ],
    ]);
  });

  it('should tell of schools, their buildings and equipment', () => {
    const conditions = {
      教基5170: buildingForm('3703', { teaching: '3,400.25', indoor: 400.25 }),
      教基5176: assetForm('3703', { ground: 6000, equipment: '１２３.４５', multimedia: 10 }),
    };
    const { region, notices } = read([
      ...without('在校生', '学校'),
      formWorkbook('a.xlsx', {
        ...{ ...ofPrimary, ...conditions },
        教基1001: schoolForm({ id: '3703', name: '溪头小学', type: '小学（211）', urbanity: '城区' }),
      }),
      formWorkbook('b.xls', {
        ...ofJunior,
        基础基111: schoolForm({ id: '3704', name: '溪口中学', type: '311 初级中学', runBy: '民办' }),
      }),
    ]);
    expect(region.schools).toMatchObject([
      {
        ...{ id: '3703', name: '溪头小学', district: 'brook-town', type: 'primary', stages: ['primary'] },
        ...{ governedBy: 'district', ownership: 'public', urbanity: 'urban', lon: 116.4512, lat: 36.2891 },
        ...{ siteArea: 18_000, floorArea: 6500.5 },
      },
      { id: '3704', type: 'junior', stages: ['junior'], ownership: 'private', urbanity: 'town' },
    ]);
    // Indoor sports stand among the rooms for teaching there and among the sports areas here.
    expect(region.resources).toEqual([
      {
        ...{ school: '3703', stage: 'primary', year: 2020, teachingArea: 3000, sportsArea: 6400.25 },
        ...{ equipment: 1_234_500, multimediaRooms: 10, basis: 'reported' },
      },
    ]);
    const dropped = notices.filter(({ code }) => code === 'personalColumnDropped');
    expect(dropped.map(({ details }) => details.column)).toEqual([
      '校长姓名',
      '联系电话',
      '校长姓名',
      '联系电话',
    ]);
  });

  it('should be read from a collection with a row for each school', () => {
    const book = formWorkbook('汇总.xlsx', {
      教基3112: collection(
        '教基3112 小学学生数',
        ['学校标识码', '学校名称', '在校生数', '#女', ...primary],
        [['3703', '溪头小学', 440, 200, 56, 66, 90, 96, 132]],
      ),
      教基3115: collection(
        '教基3115 初中学生数',
        ['学校名称', '在校生数', ...junior],
        [['溪口中学', 406, 96, 98, 100, 112]],
      ),
      教基1001: collection(
        '教基1001 学校基本情况',
        ['学校（机构）标识码', '学校（机构）名称', '办学类型', '举办者', '城乡分类', '校长姓名'],
        [
          ['3703', '溪头小学', '小学', '县级教育部门', '镇区', '某人'],
          ['3704', '溪口中学', '初级中学', '地级教育部门', '乡村', '某人'],
        ],
      ),
      教基5176: collection(
        '教基5176 占地面积、图书及固定资产',
        [
          '学校标识码',
          '学校名称',
          '占地面积（平方米）',
          '运动场地面积',
          '教学仪器设备资产值（万元）',
          '网络多媒体教室',
        ],
        [
          ['3703', '溪头小学', 18000, 6000, 123.45, 10],
          ['3704', '溪口中学', 20000, '７，０００', '200', 12],
        ],
      ),
    });
    const files = [...without('在校生', '学校'), book];
    expect(countsOf(files)).toEqual(
      counted.map(([school, grade, pupils]) => [school, grade, pupils, undefined]),
    );
    const { region, notices } = read(files);
    expect(region.schools).toMatchObject([
      { id: '3703', governedBy: 'district', urbanity: 'town', siteArea: 18_000 },
      { id: '3704', governedBy: 'city', urbanity: 'rural', siteArea: 20_000 },
    ]);
    expect(region.resources).toMatchObject([
      { school: '3703', stage: 'primary', sportsArea: 6000, equipment: 1_234_500, multimediaRooms: 10 },
      { school: '3704', stage: 'junior', sportsArea: 7000, equipment: 2_000_000, multimediaRooms: 12 },
    ]);
    expect(notices.filter(({ code }) => code === 'personalColumnDropped')).toHaveLength(1);
  });

  it('should have what is wrong with them told by sheet, row and grade, and be left out school by school', () => {
    const wrong = pupilsForm('教基3112', '3705', primary, [56, 66, 90, 96, 9999]);
    const files = [
      ...without('在校生'),
      formWorkbook('a.xlsx', { ...ofPrimary, 教基3112_二: wrong }),
      formWorkbook('b.xls', ofJunior),
    ];
    const { reading, rest } = previewDataset(files);
    const told = reading.ok ? [] : reading.problems.map(({ code, at }) => [code, at.file, at.sheet, at.row]);
    expect(told[0]).toEqual(['misspeltReference', 'a.xlsx', '教基3112_二', 7]);
    expect(rest?.region.enrolment.map(({ school, grade }) => [school, grade])).toEqual(
      counted.map(([school, grade]) => [school, grade]),
    );
  });

  it('should say what of them is not read', () => {
    const mixed = classForm(
      '教基2105',
      '3703',
      ['小班', '中班', '大班', '混合班'],
      [20, 20, 20, 20].map(twice),
    );
    const reading = readDataset([
      ...without('在校生', '学校'),
      formWorkbook('a.xlsx', {
        ...{ 教基2105: mixed, 教基5170: buildingForm('3703', { teaching: 100, indoor: 0 }) },
        教基1001: schoolForm({ id: '3703', name: '溪头学校', type: '九年一贯制学校（312）' }),
      }),
    ]);
    const told = reading.notices.map(({ code, at }) => `${code} ${at.sheet} ${at.column ?? ''}`.trim());
    expect(told).toContain('formColumnLeft 教基2105 混合班');
    expect(told).toContain('formWithoutStage 教基5170');
  });
});
