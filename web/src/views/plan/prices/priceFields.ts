import type { Planning } from '../../../../../src/domain/planning.ts';
import type { Words } from '../../../../../src/domain/words.ts';

/** How a field is filled in: what it is told in, and its bounds in that. */
export type PriceKind =
  | { readonly kind: 'use' }
  | {
      readonly kind: 'number';
      readonly unit: Words;
      readonly range: readonly [number, number];
      readonly digits: number;
      /** What one of the unit is in the scenario: 10,000 for 万元. */
      readonly scale: number;
      /** Whether it may be left empty: then nothing limits it. */
      readonly isOptional?: true;
    };

/** A lever or a price of the planning part, by its names there. */
export interface PriceField {
  readonly path: readonly [keyof Planning, ...string[]];
  readonly words: Words;
  readonly as: PriceKind;
}

/** What belongs to one lever. */
export interface PriceGroup {
  readonly words: Words;
  readonly fields: readonly PriceField[];
}

const use = (path: PriceField['path']): PriceField => ({
  ...{ path, as: { kind: 'use' } },
  words: { zh: '可以使用', en: 'May be used' },
});

const count = (
  path: PriceField['path'],
  words: Words,
  unit: Words,
  range: readonly [number, number],
  more: { readonly digits?: number; readonly scale?: number; readonly isOptional?: true } = {},
): PriceField => ({ path, words, as: { kind: 'number', unit, range, digits: 0, scale: 1, ...more } });

/** Money in 万元, up to so many yuan. */
const money = (path: PriceField['path'], words: Words, most: number): PriceField =>
  count(path, words, { zh: '万元', en: '× 10,000 yuan' }, [0, most / 10_000], { digits: 2, scale: 10_000 });

const share = (path: PriceField['path'], words: Words): PriceField =>
  count(path, words, { zh: '%', en: '%' }, [0, 100], { digits: 1, scale: 0.01 });

const years = { zh: '年', en: 'years' };
const lead = (lever: keyof Planning) =>
  count([lever, 'leadYears'], { zh: '开工到启用', en: 'From start to use' }, years, [0, 10]);
const last = (lever: keyof Planning) =>
  count(
    [lever, 'lastYear'],
    { zh: '最晚用到（学年）', en: 'Last school year' },
    { zh: '', en: '' },
    [1900, 2200],
    { isOptional: true },
  );
const aRoomYear: Words = { zh: '每间每年', en: 'A room and year' };

/** The levers and prices of the planning part that a form can write; modules, reach and closures stay with the text. */
export const priceGroups: readonly PriceGroup[] = [
  {
    words: { zh: '加建教室', en: 'Rooms built on' },
    fields: [
      use(['extensions', 'use']),
      money(['extensions', 'costPerRoom'], { zh: '每间', en: 'A room' }, 1e9),
      lead('extensions'),
    ],
  },
  {
    words: { zh: '新建学校', en: 'New schools' },
    fields: [
      use(['newSchools', 'use']),
      money(['newSchools', 'costPerClass'], { zh: '每班（不含土地）', en: 'A class, without land' }, 1e9),
      lead('newSchools'),
      money(['newSchools', 'runningCost'], { zh: '每校每年运转', en: 'Running a school, a year' }, 1e9),
    ],
  },
  {
    words: { zh: '专用教室改用', en: 'Special rooms converted' },
    fields: [
      use(['conversions', 'use']),
      money(['conversions', 'costPerRoomYear'], aRoomYear, 1e8),
      last('conversions'),
    ],
  },
  {
    words: { zh: '临时教室', en: 'Modular rooms' },
    fields: [
      use(['temporaryRooms', 'use']),
      count(
        ['temporaryRooms', 'mostPerSchool'],
        { zh: '每校最多', en: 'At most a school' },
        { zh: '间', en: 'rooms' },
        [0, 100],
      ),
      money(['temporaryRooms', 'costPerRoomYear'], aRoomYear, 1e8),
      last('temporaryRooms'),
    ],
  },
  {
    words: { zh: '调整入学', en: 'Entrants to another school' },
    fields: [
      use(['moves', 'use']),
      share(['moves', 'mostShare'], { zh: '一校新生最多', en: 'Of a school’s entrants at most' }),
      count(
        ['moves', 'neighbours'],
        { zh: '最近的学校', en: 'Nearest schools' },
        { zh: '所', en: 'schools' },
        [0, 20],
      ),
      count(
        ['moves', 'costPerPupilYear'],
        { zh: '每生每年计', en: 'Priced a pupil and year' },
        { zh: '元', en: 'yuan' },
        [0, 1e6],
        { digits: 2 },
      ),
    ],
  },
  {
    words: { zh: '重新编班', en: 'Classes formed anew' },
    fields: [
      use(['regrouping', 'use']),
      money(['regrouping', 'costPerCohort'], { zh: '每校每个年级', en: 'A grade of a school' }, 1e8),
    ],
  },
  {
    words: { zh: '教师', en: 'Teachers' },
    fields: [
      money(['teachers', 'wage'], { zh: '专任教师每年', en: 'Full-time, a year' }, 1e7),
      money(['teachers', 'contractPrice'], { zh: '合同制教师每年', en: 'On contract, a year' }, 1e7),
      count(
        ['teachers', 'hiresFactor'],
        { zh: '招聘名额为教师表的', en: 'Hires, of those in the table' },
        { zh: '倍', en: 'times' },
        [0, 10],
        { digits: 2 },
      ),
      count(
        ['teachers', 'contractsAtMost'],
        { zh: '合同制教师最多', en: 'On contract at most' },
        { zh: '名', en: 'teachers' },
        [0, 1_000_000],
        { isOptional: true },
      ),
    ],
  },
  {
    words: { zh: '班级与资金', en: 'Classes and money' },
    fields: [
      money(['classCost'], { zh: '每班每年（教师以外）', en: 'A class and year, beside teachers' }, 1e8),
      money(['splitCost'], { zh: '入学后增一个班', en: 'A class added after entry' }, 1e8),
      share(['costTolerance'], { zh: '为少调整学生可多花', en: 'Dearer at most to send fewer elsewhere' }),
      share(['cityGrantShare'], { zh: '可用的市级资金', en: 'Of the city’s money' }),
    ],
  },
];
