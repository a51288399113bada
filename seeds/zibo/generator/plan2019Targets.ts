import type { Target } from '../../../src/domain/region/target.ts';
import { type PublishedFigure, targetsOf } from '../../generator/publishedFigure.ts';

const kindergarten: Target['stages'] = ['kindergarten'];
const compulsory: Target['stages'] = ['primary', 'junior'];
const schooling: Target['stages'] = ['primary', 'junior', 'senior'];
/** Nobody in Shandong published a number for 大校额; this one is that of the county evaluation and of the senior plan. */
export const chosenSchoolSizes: Target['thresholdByType'] = {
  ...{ primary: 2000, junior: 2000, nineYear: 2500, completeSecondary: 3000, senior: 3000 },
};
/** What every target on oversize schools says of that choice. */
export const sizeNote =
  'The document gives no number for an oversize school; chosen: 2000, nine-year 2500 (教督〔2017〕6号), senior 3000. Other definitions can be set.';

const figures: readonly PublishedFigure[] = [
  [
    ['S0-01', '二', 'core', 'input'],
    ['规划期末：到2022年底', 'Plan horizon: to the end of 2022'],
    ['horizonYear', '=', 2022, 'year', 2022],
    {
      note: 'The dataset runs on to 2034, fifteen years after the census; this plan is judged at its own years.',
    },
  ],
  [
    ['S0-02', '三(六)', 'core', 'computed'],
    ['公办园在园幼儿占比≥50%', 'Public-kindergarten share of children'],
    ['publicShare', '>=', 50, '%', 2022],
    { stages: kindergarten, firmness: 'reach' },
  ],
  [
    ['S0-03', '三(六)', 'core', 'computed'],
    ['普惠性幼儿园覆盖率保持80%以上', 'Inclusive-kindergarten coverage'],
    ['inclusiveCoverage', 'keep>=', 80, '%', 2022],
    { stages: kindergarten, firmness: 'must' },
  ],
  [
    ['S0-04', '三(七)', 'core', 'computed'],
    ['2020年底前消除大班额：0个班', 'Oversize classes gone by the end of 2020'],
    ['oversizeClasses', '=', 0, 'classes', 2020],
    {
      stages: schooling,
      countingRule: 'everyClass',
      threshold: 56,
      firmness: 'must',
      note: '56 and more: the official band; 张店 writes “55人以上”, read as more than 55.',
    },
  ],
  [
    ['S0-05', '三(七)', 'core', 'computed'],
    ['2020年底前消除大校额：0所', 'Oversize schools gone by the end of 2020'],
    ['oversizeSchools', '=', 0, 'schools', 2020],
    { stages: schooling, thresholdByType: chosenSchoolSizes, firmness: 'must', note: sizeNote },
  ],
  [
    ['S0-06', '三(七)', 'core', 'computed'],
    ['公开中小学各年级最大班额：100%', 'Largest class of every grade published'],
    ['largestClassPublished', '=', 100, '%', undefined],
    { stages: schooling, firmness: 'must' },
  ],
  [
    ['S0-07', '三(八)2', 'tracked', 'entered'],
    ['智慧校园≥30%', 'Smart-campus share'],
    ['smartCampusShare', '>=', 30, '%', 2020],
    { stages: schooling },
  ],
  [
    ['S0-08', '三(八)2', 'tracked', 'entered'],
    ['智慧校园≥40%', 'Smart-campus share'],
    ['smartCampusShare', '>=', 40, '%', 2022],
    { stages: schooling },
  ],
  [
    ['S0-09', '三(八)2', 'tracked', 'entered'],
    ['智慧校园首批试点24所', 'Smart-campus pilots'],
    ['smartCampusPilots', '=', 24, 'schools', undefined],
    { stages: schooling, enteredValue: 24, note: 'The plan itself reports them as done.' },
  ],
  [
    ['S0-10', '三(九)2', 'core', 'entered'],
    ['乡村特级教师岗位：每个乡村学区（乡镇）1个', 'Special-grade post for every rural school district'],
    ['specialGradePosts', '=', 1, 'posts per rural school district', undefined],
    { stages: compulsory },
  ],
  [
    ['S0-11', '三(九)2', 'tracked', 'entered'],
    ['乡村教师支持计划2015–2020年', 'Rural-teacher support plan 2015–2020'],
    ['ruralTeacherPlan', 'by', undefined, 'plan', 2020],
    { stages: compulsory },
  ],
  [
    ['S0-12', '三(九)2', 'tracked', 'entered'],
    ['七种交流轮岗模式', 'Models of teacher exchange'],
    ['exchangeModels', '=', 7, 'kinds', undefined],
    { stages: compulsory },
  ],
  [
    ['S0-13', '三(十)1', 'tracked', 'entered'],
    ['残疾儿童“零拒绝”：100%', 'Disabled children admitted'],
    ['disabledAdmitted', '=', 100, '%', undefined],
    { stages: compulsory },
  ],
  [
    ['S0-14', '三(十)2', 'tracked', 'entered'],
    ['首批管理标准达标学校100所', 'Management-standard schools, first batch'],
    ['managementStandardSchools', '=', 100, 'schools', 2019],
    { stages: compulsory },
  ],
  [
    ['S0-15', '三(十)2', 'tracked', 'entered'],
    ['镇中心校及以上全部达标：100%', 'Management standard, township centre school and above'],
    ['managementStandardShare', '=', 100, '%', 2021],
    { stages: compulsory },
  ],
  [
    ['S0-16', '三(三)', 'tracked', 'entered'],
    ['近视率每年降低1个百分点以上', 'Myopia rate falls by at least one point a year'],
    ['myopiaRateFall', '>=', 1, 'percentage points a year', undefined],
    { stages: schooling, note: 'From 2019.' },
  ],
  [
    ['S0-17', '三(三)', 'outside', 'entered'],
    ['大课间≥30分钟，每天锻炼1小时', 'Sport a day; long break at least 30 minutes'],
    ['dailySport', '=', 1, 'hours a day', undefined],
  ],
  [
    ['S0-18', '三(三),(四)', 'outside', 'entered'],
    ['每名学生2项运动技能、1–2项艺术特长', 'Sport skills and arts a pupil'],
    ['sportSkills', '=', 2, 'skills a pupil', undefined],
  ],
  [
    ['S0-19', '三(二)2', 'outside', 'entered'],
    ['校外培训统计分析每学期2次', 'Tutoring census a term'],
    ['tutoringCensus', '=', 2, 'per term', undefined],
  ],
];

/** The figures of the 2019 plan (S0), all of them: those outside the planning core are tracked or kept. */
export const plan2019Targets: readonly Target[] = targetsOf('S0', figures);
