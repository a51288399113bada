import type { Target } from '../../../src/domain/region/target.ts';
import { type PublishedFigure, targetsOf } from '../../generator/publishedFigure.ts';
import { daqingOutsideFigures } from './daqingOutsideFigures.ts';
import { daqingTrackedFigures } from './daqingTrackedFigures.ts';

const kindergarten: Target['stages'] = ['kindergarten'];
const compulsory: Target['stages'] = ['primary', 'junior'];
const counties = ['zhaozhou', 'zhaoyuan', 'lindian', 'duerbote'];
const noYear = 'The plan gives no year: its end, 2025, is taken (assumed).';

const figures: readonly PublishedFigure[] = [
  [
    ['S2-01', '二', 'core', 'computed'],
    ['学前三年毛入园率97%以上', 'Gross kindergarten enrolment'],
    ['kindergartenEnrolment', '>=', 97, '%', 2025],
    { stages: kindergarten, firmness: 'reach' },
  ],
  [
    ['S2-02', '二', 'core', 'computed'],
    ['普惠性幼儿园覆盖率96%以上', 'Inclusive-kindergarten coverage'],
    ['inclusiveCoverage', '>=', 96, '%', 2025],
    { stages: kindergarten, firmness: 'reach' },
  ],
  [
    ['S2-03', '二', 'core', 'computed'],
    ['公办园占比保持52%以上', 'Public share of kindergarten children'],
    ['publicShare', 'keep>=', 52, '%', 2025],
    { stages: kindergarten, firmness: 'must' },
  ],
  [
    ['S2-04', '二', 'core', 'computed'],
    ['优质均衡县区达到1区1县以上', 'Areas reaching high-quality balance: one district and one county'],
    ['qualityBalance', '>=', 2, 'districts', 2025],
    {
      stages: compulsory,
      firmness: 'reach',
      note: 'One district and one county: the count of both is asked.',
    },
  ],
  [
    ['S2-05', '二', 'core', 'computed'],
    ['九年义务教育巩固率保持99%以上', 'Nine-year retention'],
    ['retention', 'keep>=', 99, '%', 2025],
    { stages: compulsory, firmness: 'must' },
  ],
  [
    ['S2-07', '二', 'core', 'computed'],
    ['高中阶段毛入学率保持98%以上', 'Gross senior enrolment'],
    ['seniorEnrolment', 'keep>=', 98, '%', 2025],
    { stages: ['senior', 'vocational'], firmness: 'must' },
  ],
  [
    ['S2-10', '三(二)2', 'core', 'input'],
    ['公办园生均公用经费财政拨款600元', 'Public kindergartens: yuan a child and year'],
    ['grantPerPupil', '=', 600, 'yuan', undefined],
    { stages: kindergarten, ownership: 'public' },
  ],
  [
    ['S2-11', '三(二)2', 'core', 'input'],
    ['普惠性民办园生均补助200元', 'Inclusive private kindergartens: yuan a child and year'],
    ['grantPerPupil', '=', 200, 'yuan', undefined],
    { stages: kindergarten, ownership: 'inclusivePrivate' },
  ],
  [
    ['S2-12', '三(三)1', 'core', 'computed'],
    ['2023年肇州县优质均衡达标迎检', 'Inspection of Zhaozhou in 2023'],
    ['qualityBalance', 'by', undefined, 'districts', 2023],
    { districts: ['zhaozhou'], stages: compulsory },
  ],
  [
    ['S2-13', '三(三)1', 'core', 'computed'],
    ['2024年龙凤区、大同区优质均衡达标迎检', 'Inspection of Longfeng and Datong in 2024'],
    ['qualityBalance', 'by', undefined, 'districts', 2024],
    { districts: ['longfeng', 'datong'], stages: compulsory },
  ],
  [
    ['S2-14-classes', '三(三)2', 'core', 'computed'],
    ['消除义务教育大班额：0个班', 'Oversize classes in compulsory stages gone'],
    ['oversizeClasses', '=', 0, 'classes', 2025],
    {
      ...{
        reference: 'S2-14',
        stages: compulsory,
        threshold: 56,
        countingRule: 'everyClass',
        firmness: 'must',
      },
      note: `${noYear} No threshold is printed: 56 is the official band.`,
    },
  ],
  [
    ['S2-14-schools', '三(三)2', 'core', 'computed'],
    ['消除义务教育大校额：0所', 'Oversize schools in compulsory stages gone'],
    ['oversizeSchools', '=', 0, 'schools', 2025],
    {
      ...{ reference: 'S2-14', stages: compulsory, firmness: 'must' },
      thresholdByType: { primary: 2000, junior: 2000, nineYear: 2500 },
      note: `${noYear} No number is printed: 2000, nine-year 2500 (教督〔2017〕6号) are chosen.`,
    },
  ],
  [
    ['S2-15', '三(三)2', 'core', 'entered'],
    ['规范民办义务教育学校2所', 'Private compulsory schools put in order'],
    ['privateSchoolsInOrder', '=', 2, 'schools', 2025],
    { stages: compulsory, note: `${noYear} The tables hold no private school of these stages.` },
  ],
  [
    ['S2-16', '三(三)2', 'core', 'entered'],
    ['阳光招生、阳光分班100%', 'Open admission and sectioning'],
    ['openSectioning', '=', 100, '%', undefined],
    { stages: compulsory },
  ],
  [
    ['S2-17', '三(四)3', 'core', 'computed'],
    ['撤并普通高中1–2所', 'General senior schools closed or merged'],
    ['schoolsClosed', '=', 1, 'schools', 2025],
    { upTo: 2, stages: ['senior'], firmness: 'reach' },
  ],
  [
    ['S2-18-kept', '三(五)1', 'core', 'computed'],
    ['每县办好一所中职学校', 'One vocational school kept in each county'],
    ['schoolsInUse', '>=', 1, 'schools', 2025],
    { reference: 'S2-18', districts: counties, stages: ['vocational'], types: ['vocational'] },
  ],
  [
    ['S2-18-closed', '三(五)1', 'core', 'computed'],
    ['撤并市属中职学校1–2所', 'Vocational schools of the city closed or merged'],
    ['schoolsClosed', '=', 1, 'schools', 2025],
    { reference: 'S2-18', upTo: 2, stages: ['vocational'], firmness: 'reach' },
  ],
  [
    ['S2-22', '三(十)3', 'core', 'computed'],
    ['教师交流轮岗比例7%左右', 'Teachers exchanged, of those eligible'],
    ['teacherExchange', '=', 7, '%', undefined],
    { stages: compulsory, firmness: 'about' },
  ],
  [
    ['S2-23', '三(十)4', 'core', 'input'],
    ['班主任工作量按标准课时工作量的一半计算', 'Being class teacher counts half a load'],
    ['classTeacherLoad', '=', 0.5, 'share', undefined],
    { stages: ['primary', 'junior', 'senior', 'vocational'] },
  ],
  [
    ['S2-33-total', '六(二)', 'core', 'computed'],
    ['一般公共预算教育支出只增不减', 'Education spending never falls'],
    ['recurrentMoney', 'neverFalls', 0, 'yuan', 2025],
    { reference: 'S2-33' },
  ],
  [
    ['S2-33-pupil', '六(二)', 'core', 'computed'],
    ['按在校学生人数平均的一般公共预算教育支出只增不减', 'Education spending per pupil never falls'],
    ['recurrentPerPupil', 'neverFalls', 0, 'yuan', 2025],
    { reference: 'S2-33' },
  ],
];

/** The figures of the plan (S2), all of them. */
export const daqingTargets: readonly Target[] = targetsOf('S2', [
  ...figures,
  ...daqingTrackedFigures,
  ...daqingOutsideFigures,
]);
