import type { InterventionKind } from '../../../../src/domain/interventions.ts';
import type { Words } from '../../../../src/domain/words.ts';

/** The plain sentence that a new lever gives as its reason, until the planner writes a better one. */
export const becauseWords: Readonly<Record<InterventionKind, Words>> = {
  births: { zh: '假设：出生人口比预计少。', en: 'Assumed: fewer births than expected.' },
  capture: { zh: '假设：入学人数比往年多。', en: 'Assumed: more entrants per birth than before.' },
  migration: { zh: '假设：随迁入学的学生比往年多。', en: 'Assumed: more pupils move in than before.' },
  vocationalShare: { zh: '假设：职普比调到四比六。', en: 'Assumed: an intake of 4 to 6.' },
  privateShare: {
    zh: '假设：民办学校招收一成新生。',
    en: 'Assumed: a tenth of the entrants go to private schools.',
  },
  classCap: { zh: '假设：班额标准收紧。', en: 'Assumed: a stricter standard for class sizes.' },
  splitOversize: {
    zh: '假设：各年级大班都可拆分。',
    en: 'Assumed: oversize classes of any grade may be split.',
  },
  entryControl: {
    zh: '假设：起始年级不再新增大班。',
    en: 'Assumed: no new class over the cap in entry grades.',
  },
  hires: { zh: '假设：每年招聘更多教师。', en: 'Assumed: more teachers hired each year.' },
  budget: { zh: '假设：建设资金减少。', en: 'Assumed: less money for works.' },
  delayProject: { zh: '假设：该项目推迟竣工。', en: 'Assumed: the works end later.' },
  delayProjects: { zh: '假设：这批项目推迟竣工。', en: 'Assumed: these works end later.' },
  fundWorks: { zh: '假设：资金只落实一部分。', en: 'Assumed: only part of the money is found.' },
  dropUnfunded: { zh: '假设：资金未落实的项目不建。', en: 'Assumed: what is not funded is not built.' },
  slippage: { zh: '假设：工期会有偏差。', en: 'Assumed: works may come late.' },
  addProject: { zh: '假设：增建一批教室。', en: 'Assumed: more rooms are built.' },
  cancelProject: { zh: '假设：该项目取消。', en: 'Assumed: the project is dropped.' },
  targetYear: { zh: '假设：期限推迟一年。', en: 'Assumed: a year more to meet it.' },
  applyPreset: {
    zh: '假设：本地区按这一制度编班、考核。',
    en: 'Assumed: this place forms and judges classes by that system.',
  },
  waive: { zh: '假设：获准豁免一年。', en: 'Assumed: an exception of a year is granted.' },
  housing: { zh: '假设：新小区入住。', en: 'Assumed: a new estate is taken.' },
  arrivals: { zh: '假设：另有儿童迁入。', en: 'Assumed: more children move in.' },
  flowRates: {
    zh: '假设：部分学生留级或辍学。',
    en: 'Assumed: some pupils repeat or drop out.',
  },
  lendRooms: {
    zh: '假设：生源高峰过后借出教室。',
    en: 'Assumed: rooms are lent once the peak has passed.',
  },
  doubleShift: { zh: '假设：临时实行二部制。', en: 'Assumed: two shifts for a time.' },
  changeOwnership: { zh: '假设：转为公办。', en: 'Assumed: it becomes public.' },
  redirectLeavers: { zh: '假设：调整对口。', en: 'Assumed: another feeder.' },
  transferSeats: {
    zh: '假设：新班为学年中转入的学生留出学位。',
    en: 'Assumed: new classes keep seats for pupils who come within the year.',
  },
  mergeClasses: { zh: '假设：小班合并。', en: 'Assumed: small classes are merged.' },
  ceiling: { zh: '假设：新班设极限。', en: 'Assumed: new classes have a ceiling.' },
  retirements: { zh: '假设：退休人数变化。', en: 'Assumed: another number retires.' },
  contractTeachers: { zh: '假设：聘用合同制教师。', en: 'Assumed: contract teachers are taken on.' },
  grantPerPupil: { zh: '假设：拨款标准调整。', en: 'Assumed: another grant.' },
  targetValue: { zh: '假设：目标值调整。', en: 'Assumed: another value is demanded.' },
  controlTotal: {
    zh: '假设：全地区总数比现在多百分之二。',
    en: 'Assumed: two per cent more pupils in all than now.',
  },
  scaleControlTotals: {
    zh: '假设：控制总数上调百分之二。',
    en: 'Assumed: control totals two per cent higher.',
  },
  dropControlTotals: { zh: '假设：不再受控制总数约束。', en: 'Assumed: no total binds any more.' },
};
