import type { ProblemCatalogue } from '../../domain/problem.ts';

/** Who enters which school, and in how many classes. */
export const placementTexts = {
  pupilsLost: {
    what: {
      zh: '片区“{area}”{year} 学年有 {demand} 名学生入{zh}，方案只安排或列出 {told} 名。',
      en: '{demand} pupils of the area "{area}" enter {field} in {year}; the plan places or names only {told}.',
    },
    remedy: {
      zh: '请为每名学生安排学校，或列入 unplaced。',
      en: 'Give every pupil a school, or name those without a place in unplaced.',
    },
  },
  pupilsTooMany: {
    what: {
      zh: '片区“{area}”{year} 学年有 {demand} 名学生入{zh}，方案却安排或列出 {told} 名。',
      en: '{demand} pupils of the area "{area}" enter {field} in {year}; the plan places or names {told}.',
    },
    remedy: {
      zh: '请检查是否有学生被安排两次。',
      en: 'See whether somebody has been placed twice.',
    },
  },
  pupilsNotWhole: {
    what: {
      zh: '片区“{area}”{year} 学年安排 {told} 名学生入{zh}（{place}），人数应为整数。',
      en: '{told} pupils of the area "{area}" enter {field} in {year} ({place}); pupils are whole.',
    },
    remedy: { zh: '请取整，并保持总数不变。', en: 'Round it, and keep the sum.' },
  },
  flowMissing: {
    what: {
      zh: '方案让片区“{area}”的学生 {year} 学年入“{school}”{zh}，但问题未允许。',
      en: 'Pupils of the area "{area}" enter "{school}", {field}, in {year}, but the problem has no such flow.',
    },
    remedy: {
      zh: '请另选学校，或在 flows 中增加此去向。',
      en: 'Choose another school, or add the flow to the problem.',
    },
  },
  belowLeastShare: {
    what: {
      zh: '片区“{area}”{year} 学年入{zh}的学生中，入“{school}”{told} 名，至少应有 {least} 名。',
      en: '{told} pupils of the area "{area}" enter "{school}", {field}, in {year}; at least {least} must.',
    },
    remedy: {
      zh: '请把更多学生安排到该校，或降低 leastShare。',
      en: 'Send more of them there, or lower leastShare.',
    },
  },
  aboveMostShare: {
    what: {
      zh: '片区“{area}”{year} 学年入{zh}的学生中，入“{school}”{told} 名，至多可有 {most} 名。',
      en: '{told} pupils of the area "{area}" enter "{school}", {field}, in {year}; at most {most} may.',
    },
    remedy: {
      zh: '请把部分学生安排到别校，或提高 mostShare。',
      en: 'Send some of them elsewhere, or raise mostShare.',
    },
  },
  sourceSplit: {
    what: {
      zh: '片区“{area}”{year} 学年入{zh}的学生分到 {told} 所学校，只能去 1 所。',
      en: 'Pupils of the area "{area}" enter {told} schools, {field}, in {year}; they must go to 1 together.',
    },
    remedy: { zh: '请只选一所学校，或取消 singleSource。', en: 'Choose one school, or lift singleSource.' },
  },
  entryBeforeOpening: {
    what: {
      zh: '{year} 学年有 {told} 名学生入“{school}”，但该地块当年尚未建成开办。',
      en: '{told} pupils enter "{school}" in {year}, but the site has not been opened by then.',
    },
    remedy: {
      zh: '请提前开办，或把学生安排到别校。',
      en: 'Open it earlier, or send the pupils elsewhere.',
    },
  },
  entryAfterClosure: {
    what: {
      zh: '{year} 学年有 {told} 名学生入“{school}”，但该校自 {closed} 学年起停办。',
      en: '{told} pupils enter "{school}" in {year}, but it is closed from {closed} on.',
    },
    remedy: {
      zh: '请推迟停办，或把学生安排到别校。',
      en: 'Close it later, or send the pupils elsewhere.',
    },
  },
  classesUncalled: {
    what: {
      zh: '方案为“{school}”{entered} 年入学的{zh}学生在 {from}–{to} 学年编班，但没有这样的学生或该学段不编班。',
      en: 'The plan forms classes of those who entered "{school}", {field}, in {entered} for {from}–{to}, but there is no such cohort then, or the stage forms no classes.',
    },
    remedy: { zh: '请更正年份，或删去该行。', en: 'Correct the years, or take the row away.' },
  },
  classesOverlap: {
    what: {
      zh: '“{school}”{entered} 年入学的{zh}学生在 {year} 学年有 {count} 行班数，只能有一行。',
      en: 'Those who entered "{school}", {field}, in {entered} have {count} rows of classes for {year}; one is allowed.',
    },
    remedy: { zh: '请使各行的年份不重叠。', en: 'Let the spans of years not overlap.' },
  },
  classesNotWhole: {
    what: {
      zh: '“{school}”{entered} 年入学的{zh}学生 {year} 学年编 {told} 个班，班数应为整数。',
      en: 'Those who entered "{school}", {field}, in {entered} have {told} classes in {year}; classes are whole.',
    },
    remedy: { zh: '请取整。', en: 'Round up.' },
  },
  classesFall: {
    what: {
      zh: '“{school}”{entered} 年入学的{zh}学生 {year} 学年编 {told} 个班，上一年为 {before} 个：班数不能减少。',
      en: 'Those who entered "{school}", {field}, in {entered} have {told} classes in {year}, after {before} the year before: classes are not dissolved.',
    },
    remedy: { zh: '请保持班数，或一开始就少编班。', en: 'Keep the classes, or form fewer from the start.' },
  },
  classesChangeUnderCap: {
    what: {
      zh: '“{school}”{entered} 年入学的{zh}学生 {year} 学年编 {told} 个班，上一年为 {before} 个，但班额上限未变。',
      en: 'Those who entered "{school}", {field}, in {entered} have {told} classes in {year}, after {before} the year before, though the cap is the same.',
    },
    remedy: {
      zh: '班额上限不变的各年请用同一班数。',
      en: 'Use one number of classes for all years with the same cap.',
    },
  },
  pupilsWithoutClass: {
    what: {
      zh: '“{school}”{entered} 年入学的 {pupils} 名{zh}学生 {year} 学年没有班。',
      en: '{pupils} pupils who entered "{school}", {field}, in {entered} have no class in {year}.',
    },
    remedy: { zh: '请为他们编班。', en: 'Form classes for them.' },
  },
  classOverLargest: {
    what: {
      zh: '“{school}”{entered} 年入学的 {pupils} 名{zh}学生 {year} 学年编 {told} 个班，每班最多 {largest} 人。',
      en: '{pupils} pupils who entered "{school}", {field}, in {entered} have {told} classes in {year}; no class can have more than {largest}.',
    },
    remedy: { zh: '请增加班数，或减少入学。', en: 'Form more classes, or let fewer enter.' },
  },
  enrolledClassesChanged: {
    what: {
      zh: '“{school}”{entered} 年入学的{zh}学生现有 {before} 个班，方案 {year} 学年为 {told} 个，但未列重新编班。',
      en: 'Those who entered "{school}", {field}, in {entered} sit in {before} classes; the plan has {told} in {year} without a regrouping.',
    },
    remedy: {
      zh: '请保持原班，或在 regrouped 中列出重新编班。',
      en: 'Keep the classes, or name the regrouping in regrouped.',
    },
  },
  regroupingImpossible: {
    what: {
      zh: '方案对“{school}”{entered} 年入学的{zh}学生重新编班，但该学段不允许。',
      en: 'Those who entered "{school}", {field}, in {entered} are regrouped, but the stage allows no regrouping.',
    },
    remedy: { zh: '请保持原班，或给出 regroupCost。', en: 'Keep the classes, or give a regroupCost.' },
  },
  regroupedMidway: {
    what: {
      zh: '“{school}”{entered} 年入学的{zh}学生自 {year} 学年重新编班，但该年既非规划首年，班额上限也未变。',
      en: 'Those who entered "{school}", {field}, in {entered} are regrouped in {year}, which is not the first year planned and in which the cap does not change.',
    },
    remedy: {
      zh: '请改在规划首年或班额上限变化之年。',
      en: 'Regroup in the first year planned or when the cap changes.',
    },
  },
  regroupedOverCap: {
    what: {
      zh: '“{school}”{entered} 年入学的 {pupils} 名{zh}学生重新编班后 {year} 学年为 {told} 个班，上限每班 {cap} 人。',
      en: '{pupils} pupils who entered "{school}", {field}, in {entered} have {told} classes in {year} after their regrouping; the cap is {cap}.',
    },
    remedy: {
      zh: '重新编班须使各班不超上限：请增加班数。',
      en: 'A regrouping must keep the cap: form more classes.',
    },
  },
} as const satisfies ProblemCatalogue;
