import type { Target } from '../../../src/domain/region/target.ts';
import { type PublishedFigure, targetsOf } from '../../generator/publishedFigure.ts';
import { chosenSchoolSizes, sizeNote } from './plan2019Targets.ts';
import { ziboDistricts } from './ziboDistricts.ts';

const kindergarten: Target['stages'] = ['kindergarten'];
const compulsory: Target['stages'] = ['primary', 'junior'];
const schooling: Target['stages'] = ['primary', 'junior', 'senior'];
const everyDistrict = ziboDistricts.map(({ id }) => id);

const seniorDrive = {
  programme: 'S3-8-senior',
  observation: 'built',
  note: 'The work points do not say that all end in 2020: the year is that of the document.',
} satisfies Partial<Target>;

const figures: readonly PublishedFigure[] = [
  [
    ['S3-01', '开头', 'core', 'computed'],
    ['新改扩建幼儿园、中小学校136处', 'Kindergartens and schools built or extended: 103 + 33'],
    ['projectsBuilt', '=', 136, 'sites', 2020],
    { programme: 'S3-6|S3-6-city|S3-8', observation: 'built' },
  ],
  [
    ['S3-02', '6', 'core', 'computed'],
    ['新改扩建幼儿园103处', 'Kindergartens built, rebuilt or extended'],
    ['projectsBuilt', '=', 103, 'sites', 2020],
    { stages: kindergarten, programme: 'S3-6|S3-6-city', observation: 'built' },
  ],
  [
    ['S3-03', '6', 'core', 'computed'],
    ['每个区县新建3处以上公办园', 'New public kindergartens in every district'],
    ['newPublicKindergartens', '>=', 3, 'sites', 2020],
    { districts: everyDistrict, stages: kindergarten, observation: 'built' },
  ],
  [
    ['S3-04', '6', 'core', 'computed'],
    ['市直一、二、三幼新园3处', 'New sites of the three city-run kindergartens'],
    ['projectsBuilt', '=', 3, 'sites', 2020],
    { stages: kindergarten, programme: 'S3-6-city', observation: 'built' },
  ],
  [
    ['S3-05', '6', 'core', 'entered'],
    ['城镇小区配套园整治清零', 'Estate-kindergarten backlog cleared'],
    ['estateKindergartenBacklog', '=', 0, 'cases', 2020],
    { stages: kindergarten },
  ],
  [
    ['S3-06', '6', 'core', 'computed'],
    ['普惠性幼儿园覆盖率80%以上', 'Inclusive-kindergarten coverage'],
    ['inclusiveCoverage', '>=', 80, '%', 2020],
    { stages: kindergarten, firmness: 'must' },
  ],
  [
    ['S3-07', '6', 'core', 'computed'],
    ['公办园在园幼儿占比达到50%', 'Public-kindergarten share of children'],
    ['publicShare', '>=', 50, '%', 2020],
    { stages: kindergarten, firmness: 'reach', note: '“达到50%” is read as at least.' },
  ],
  [
    ['S3-08', '7', 'core', 'computed'],
    ['首批创建国家优质均衡区县：淄川、临淄', 'First batch for national high-quality balance: Zichuan, Linzi'],
    ['qualityBalance', 'by', undefined, 'districts', 2020],
    {
      districts: ['zichuan', 'linzi'],
      stages: compulsory,
      note: 'Judged by its resource part, on assumed figures (resources.csv). Third of the batch: S3-08-unit.',
    },
  ],
  [
    ['S3-08-unit', '7', 'core', 'computed'],
    [
      '首批创建国家优质均衡区县：周村（含文昌湖、经开区）',
      'The same: Zhoucun with Wenchang Lake and the Economic Zone',
    ],
    ['qualityBalance', 'by', undefined, 'districts', 2020],
    { reference: 'S3-08', unitScope: 'unit-zhoucun', stages: compulsory },
  ],
  [
    ['S3-09', '7', 'tracked', 'entered'],
    ['市级优质均衡评估2个：博山、沂源', 'City-level evaluation: Boshan, Yiyuan'],
    ['cityBalanceEvaluations', '=', 2, 'districts', 2020],
    { stages: compulsory },
  ],
  [
    ['S3-10', '7', 'core', 'computed'],
    ['化解大校额：张店区、高新区', 'Oversize schools dissolved in Zhangdian and the High-tech Zone'],
    ['oversizeSchools', '=', 0, 'schools', 2020],
    {
      districts: ['zhangdian', 'gaoxin'],
      stages: schooling,
      thresholdByType: chosenSchoolSizes,
      firmness: 'must',
      note: `No figure is printed; 0 read from “化解”. ${sizeNote}`,
    },
  ],
  [
    ['S3-11', '8', 'core', 'input'],
    ['落实布局规划（2019–2030年）', 'Layout plan 2019–2030 in force'],
    ['horizonYear', '=', 2030, 'year', 2030],
    { note: 'The dataset runs on to 2034, fifteen years after the census.' },
  ],
  [
    ['S3-12', '8', 'core', 'computed'],
    ['新改扩建中小学校33所', 'Primary and secondary schools built or extended'],
    ['projectsBuilt', '=', 33, 'sites', 2020],
    { stages: schooling, programme: 'S3-8', observation: 'built' },
  ],
  [
    ['S3-13', '8', 'core', 'computed'],
    ['大班额清零', 'Oversize classes gone'],
    ['oversizeClasses', '=', 0, 'classes', 2020],
    { stages: schooling, countingRule: 'everyClass', threshold: 56, firmness: 'must' },
  ],
  [
    ['S3-14', '8', 'core', 'computed'],
    ['10个区县63所薄弱学校改造', 'Weak-school upgrades in ten districts'],
    ['projectsBuilt', '=', 63, 'sites', 2020],
    { stages: compulsory, programme: 'S3-8-weak', observation: 'built' },
  ],
  [
    ['S3-15-general', '8', 'core', 'computed'],
    ['高中普及攻坚：普通高中25所', 'Senior drive: 25 general schools'],
    ['projectsBuilt', '=', 25, 'sites', 2020],
    { reference: 'S3-15', stages: ['senior'], ...seniorDrive },
  ],
  [
    ['S3-15-vocational', '8', 'core', 'computed'],
    ['高中普及攻坚：中职7所', 'Senior drive: 7 vocational schools'],
    ['projectsBuilt', '=', 7, 'sites', 2020],
    { reference: 'S3-15', stages: ['vocational'], ...seniorDrive },
  ],
  [
    ['S3-16', '9', 'tracked', 'entered'],
    ['建档立卡失学辍学清零', 'Drop-outs through poverty'],
    ['povertyDropouts', '=', 0, 'pupils', 2020],
    { stages: compulsory },
  ],
  [
    ['S3-17', '18', 'core', 'computed'],
    ['职普比4:6（中职占招生40%）', 'Vocational to general intake 4 : 6'],
    ['vocationalShare', '=', 0.4, 'share', 2020],
    {
      firmness: 'about',
      note: 'Technician schools (技工学校) stand in no table here, so the share computed is too low by their part.',
    },
  ],
  [
    ['S3-18', '28', 'tracked', 'entered'],
    ['教坛新秀500名、骨干教师600名', 'Rising stars and key teachers: 500 + 600'],
    ['risingStarsAndKeyTeachers', '=', 1100, 'persons', 2020],
  ],
  [
    ['S3-19', '28', 'tracked', 'entered'],
    ['“三名”人选200名', 'Name teachers, heads and class-teachers'],
    ['namedEducators', '=', 200, 'persons', 2020],
  ],
  [
    ['S3-20', '32', 'core', 'input'],
    ['调整普惠园生均公用经费、公办园和高中收费标准', 'Appropriation per child and fees adjusted'],
    ['grantPerPupil', '>=', undefined, 'yuan per child', 2020],
    {
      stages: kindergarten,
      ownership: 'inclusivePrivate',
      note: 'No figure is printed, and grants.csv is not given. The fees of public kindergartens and senior schools stand in no table.',
    },
  ],
  [
    ['S3-21', '2', 'outside', 'entered'],
    ['党建示范点20个、示范支部40个', 'Party model sites 20 and branches 40'],
    ['partyModelSites', '=', 20, 'sites', 2020],
  ],
  [
    ['S3-22', '12,25', 'outside', 'entered'],
    ['第十七届运动会、第二十届科技节', '17th games, 20th science festival'],
    ['gamesAndFestival', 'by', undefined, 'events', 2020],
  ],
];

/** The figures of the 2020 work points (S3), all of them. */
export const workPoints2020Targets: readonly Target[] = targetsOf('S3', figures);
