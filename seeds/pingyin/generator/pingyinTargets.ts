import type { Target } from '../../../src/domain/region/target.ts';
import { nationalClassTargets } from '../../generator/nationalTargets.ts';
import { type PublishedFigure, targetsOf } from '../../generator/publishedFigure.ts';
import { pingyinLayoutFigures } from './pingyinLayoutFigures.ts';

const kindergarten: Target['stages'] = ['kindergarten'];
const primary: Target['stages'] = ['primary'];
const junior: Target['stages'] = ['junior'];
const compulsory: Target['stages'] = ['primary', 'junior'];

const figures: readonly PublishedFigure[] = [
  [
    ['S1-07', '一(三)2', 'core', 'input'],
    ['每年招聘学前教师100人', 'Preschool teachers hired a year'],
    ['teacherHires', '=', 100, 'teachers a year', 2025],
    { stages: kindergarten },
  ],
  [
    ['S1-08', '一(三)2', 'core', 'computed'],
    ['公办率达到85%以上', 'Public rate'],
    ['publicShare', '>=', 85, '%', 2025],
    {
      stages: kindergarten,
      firmness: 'reach',
      note: 'Ambiguous: the figure stands in the sentence on hiring teachers and does not say of what. Read as the share of kindergarten children in public ones.',
    },
  ],
  [
    ['S1-09', '一(三)2', 'core', 'input'],
    ['每年招聘其他学段教师100名', 'Teachers of the other stages hired a year'],
    ['teacherHires', '=', 100, 'teachers a year', 2025],
    { stages: ['primary', 'junior', 'senior'] },
  ],
  [
    ['S1-10', '一(三)3', 'core', 'computed'],
    ['普惠率达到90%以上', 'Inclusive-kindergarten coverage'],
    ['inclusiveCoverage', '>=', 90, '%', 2025],
    { stages: kindergarten, firmness: 'reach' },
  ],
  [
    ['S1-11-three', '一(三)3', 'core', 'computed'],
    ['学前三年入园率98%', 'Kindergarten enrolment, three years'],
    ['kindergartenEnrolment', '=', 98, '%', 2025],
    { reference: 'S1-11', stages: kindergarten, firmness: 'reach' },
  ],
  [
    ['S1-11-last', '一(三)3', 'core', 'computed'],
    ['学前一年入园率100%', 'Kindergarten enrolment, last year'],
    ['grossEnrolment', '=', 100, '%', 2025],
    { reference: 'S1-11', stages: kindergarten, grades: ['K3'], firmness: 'reach' },
  ],
  [
    ['S1-12-enrolment', '一(三)3', 'core', 'computed'],
    ['小学适龄儿童入学率100%', 'Primary-age enrolment'],
    ['netEnrolment', '=', 100, '%', 2025],
    { reference: 'S1-12', stages: primary, firmness: 'reach' },
  ],
  [
    ['S1-12-retention', '一(三)3', 'core', 'computed'],
    ['小学巩固率100%', 'Primary retention'],
    ['retention', '=', 100, '%', 2025],
    { reference: 'S1-12', stages: primary, firmness: 'reach' },
  ],
  [
    ['S1-13', '一(三)3', 'core', 'computed'],
    ['初中巩固率98%以上', 'Junior retention'],
    ['retention', '>=', 98, '%', 2025],
    { stages: junior, firmness: 'reach' },
  ],
  [
    ['S1-14', '一(三)3', 'core', 'computed'],
    ['高中阶段毛入学率98%', 'Gross senior enrolment'],
    ['seniorEnrolment', '=', 98, '%', 2025],
    { stages: ['senior', 'vocational'], firmness: 'reach' },
  ],
  [
    ['S1-15', '一(三)3', 'tracked', 'entered'],
    ['三类残疾儿童入学率、巩固率保持97%', 'Disabled children: enrolment and retention'],
    ['disabledEnrolled', 'keep>=', 97, '%', 2025],
    { stages: compulsory },
  ],
  [
    ['S1-16', '一(三)4', 'outside', 'entered'],
    ['2024年9月10日前召开全县教育大会', 'County education congress by 2024-09-10'],
    ['educationCongress', 'by', undefined, 'congress', 2024],
  ],
  [
    ['S1-17', '一(三)4；二(三)2', 'core', 'computed'],
    ['2025年前通过优质均衡先行创建县', 'County passed as first for high-quality balance'],
    ['qualityBalance', 'by', undefined, 'districts', 2025],
    { districts: ['py'], stages: compulsory },
  ],
  [
    ['S1-18', '一(三)4', 'tracked', 'entered'],
    ['每个学段1所名校共4所，引进品牌学校2个', 'Well-known schools, one for each stage; two brand partners'],
    ['wellKnownSchools', '=', 4, 'schools', 2025],
  ],
  [
    ['S1-19', '二(三)1', 'core', 'computed'],
    ['城区周边新增优质公办园7处', 'New good public kindergartens round the town'],
    ['projectsBuilt', '=', 7, 'sites', 2025],
    {
      ...{ stages: kindergarten, programme: 'S1', observation: 'built', firmness: 'reach' },
      note: 'The plan asks for seven here but names six sites (S1-03 to S1-06), one of them a rebuilding: one is missing in the plan itself.',
    },
  ],
  [
    ['S1-20-class', '二(三)1', 'tracked', 'entered'],
    ['新建园省一类园100%', 'New kindergartens at province class 1'],
    ['provinceClassOne', '=', 100, '%', 2025],
    { reference: 'S1-20', stages: kindergarten },
  ],
  [
    ['S1-20-model', '二(三)1', 'tracked', 'entered'],
    ['中心园省级示范园100%', 'Centre kindergartens as provincial models'],
    ['provincialModels', '=', 100, '%', 2025],
    { reference: 'S1-20', stages: kindergarten },
  ],
  [
    ['S1-21', '二(三)1', 'tracked', 'entered'],
    ['幼儿教师持证上岗率85%以上', 'Preschool teachers with certificate'],
    ['certifiedTeachers', '>=', 85, '%', 2025],
    { stages: kindergarten },
  ],
  [
    ['S1-22', '二(三)2', 'tracked', 'entered'],
    ['城乡学业差异率小于0.15', 'Achievement gap between town and country'],
    ['achievementGap', '<', 0.15, 'ratio', 2025],
    { stages: compulsory },
  ],
  [
    ['S1-23', '二(三)4', 'outside', 'entered'],
    ['职业学校20%编制自主招聘', 'Posts that a vocational school may fill itself'],
    ['ownPosts', '<=', 20, '%', 2025],
    { stages: ['vocational'] },
  ],
  [
    ['S1-24', '二(三)5', 'core', 'entered'],
    ['特殊教育学校建成十二年一贯制', 'Special school made twelve-year'],
    ['twelveYearSpecialSchool', '=', 1, 'schools', 2025],
    { stages: ['special'] },
  ],
  [
    ['S1-25', '二(二)2', 'outside', 'entered'],
    [
      '文明校园5所、心理健康特色校6所、少年宫6处',
      'Civilised campuses 5; mental-health schools 6; youth palaces 6',
    ],
    ['civilisedCampuses', '=', 5, 'schools', 2025],
  ],
  [
    ['S1-26', '二(八)4', 'core', 'entered'],
    ['新生全部电脑随机编班', 'New pupils sectioned by computer at random'],
    ['randomSectioning', '=', 100, '%', 2025],
    { stages: compulsory },
  ],
  [
    ['S1-27-total', '三(二)', 'core', 'computed'],
    ['一般公共预算教育支出只增不减', 'Education spending never falls'],
    ['recurrentMoney', 'neverFalls', 0, 'yuan', 2025],
    { reference: 'S1-27', note: 'Also: teachers paid no less than civil servants, see S1-27-pay.' },
  ],
  [
    ['S1-27-pupil', '三(二)', 'core', 'computed'],
    ['按在校学生人数平均的一般公共预算教育支出只增不减', 'Education spending per pupil never falls'],
    ['recurrentPerPupil', 'neverFalls', 0, 'yuan', 2025],
    { reference: 'S1-27' },
  ],
  [
    ['S1-27-pay', '三(二)', 'core', 'entered'],
    ['教师平均工资不低于当地公务员', 'Teachers paid no less than civil servants'],
    ['teacherPay', '>=', 100, '%', 2025],
    { reference: 'S1-27' },
  ],
];

/**
 * The figures of the plan (S1), all of them; where it names no year of its own, its end, 2025, is taken. It says nothing
 * of oversize classes: the national figures stand beside.
 */
export const pingyinTargets: readonly Target[] = [
  ...targetsOf('S1', [...pingyinLayoutFigures, ...figures]),
  ...nationalClassTargets(2025),
];
