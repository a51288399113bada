import type { Words } from '../../../../src/domain/words.ts';

/** What is said where a figure of today, a deadline or the places of schools are not known. */
export const todayWords = {
  noDeadline: {
    zh: '没有到期目标；请在“目标”表中补上',
    en: 'no target with a date; add one to the targets table',
  },
  noTargetCounts: {
    zh: '没有目标说明怎样才算，无法计数；请在“目标”表中补上',
    en: 'not counted: no target says what counts; add one to the targets table',
  },
  notCounted: { zh: '无法测算', en: 'not measurable' },
  metThenMissed: {
    zh: '{year} 学年达标，其后又有学年不达标，{from} 学年起才一直达标。',
    en: 'Met in {year}, missed again in a later year, and met throughout from {from} on.',
  },
  allStages: {
    zh: '在校生和教学班为各学段合计：{stages}。',
    en: 'Pupils and classes are those of all stages: {stages}.',
  },
  stageNote: {
    zh: '上方数字和区县表为全部学段，不随学段筛选变化。一贯制学校只计所选学段的学生和班级；教室为全校合用，不分学段。',
    en: 'The figures above and the table of districts are of all stages, whichever stage is chosen. Of a school of several stages only the pupils and classes of the chosen one count; its rooms are those of the whole school.',
  },
  howFigure: {
    zh: '{district}的{indicator}是怎样算出的',
    en: 'How the figure of {district} is computed: {indicator}',
  },
  historyLead: {
    zh: '{year} 学年的数字据统计表算出；以后各学年建立在学生数预测之上，预测过去的误差如下。',
    en: 'Figures of {year} are counted from the census; those of later years rest on forecasts of pupils, which were off in the past as follows.',
  },
  noCoordinates: {
    zh: '各校没有经纬度，地图上无法标出；请在“学校”表中补上经度和纬度。',
    en: 'No school has coordinates, so none can be shown; add longitude and latitude to the schools table.',
  },
} as const satisfies Record<string, Words>;
