import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/report/buildReport.ts';
import { type WorldPlan, world } from './world.ts';

const zero = { id: 'zero', indicator: 'oversizeClasses', threshold: 56, value: 0, year: 2020 } as const;
const full: WorldPlan = {
  ...{ base: 2019, horizon: 2022, targets: [zero] },
  schools: { mill: { homeRooms: 4 }, yard: {} },
  classes: {
    mill: {
      2019: {
        '1': { sizes: [60, 60], wanted: 3, cause: 'room' },
        '2': { sizes: [58, 40], wanted: 3, cause: 'room' },
      },
    },
    yard: { 2019: { '1': [40] } },
  },
};
const report = (plan: WorldPlan) => buildReport(world(plan));

describe('the places that miss a deadline', () => {
  it('should be told by school and grade with sizes, rooms and the cause in plain words, most classes first', () => {
    expect(report(full).spots).toMatchObject([
      {
        ...{ target: 'zero', year: 2020, district: 'east', school: 'mill', schoolName: 'School mill' },
        ...{ stage: 'primary', grade: '1', sizes: [60, 60], over: 2, cause: 'room', rooms: 4, sections: 4 },
        plainCause: { en: 'The school has 4 home rooms and 4 sections; 2 more rooms would be needed.' },
      },
      { grade: '2', sizes: [58, 40], over: 1 },
    ]);
  });

  it('should be none where no class is over', () => {
    expect(report({ ...full, targets: [{ ...zero, threshold: 61 }] }).spots).toEqual([]);
  });

  it('should look at the census of the deadline, not at the base year', () => {
    const classes = { mill: { 2019: { '1': [60] }, 2020: { '2': [40] } } };
    expect(report({ ...full, classes }).spots).toEqual([]);
  });

  it('should say what holds the classes above the size', () => {
    const say = (cause: 'teacher' | 'enrolment' | 'rule' | 'none') => {
      const classes = { mill: { 2019: { '1': { sizes: [60], wanted: 2, cause } } } };
      const teachers = [
        { district: 'east', stage: 'primary', year: 2020, teachers: 3, posts: 3, sections: 1 } as const,
      ];
      return report({ ...full, classes, teachers }).spots[0]?.plainCause.en;
    };
    expect(say('teacher')).toBe(
      'The stage’s teachers can staff 1 sections; the rules ask for 1 more sections here.',
    );
    expect(say('enrolment')).toBe(
      'Pupils came after the classes were formed: the grade has 1 sections, the rules ask for 2.',
    );
    expect(say('rule')).toBe(
      'No rule splits the classes that stand: the cap is 45, the rules ask for 2 sections.',
    );
    expect(say('none')).toBe(
      'The class rule allows 45 pupils per class, so nothing asks for smaller classes.',
    );
  });
});

describe('critical projects', () => {
  const wing = { id: 'wing', school: 'mill', homeRooms: 4 };

  it('should show a building that is finished in the year but used only after the deadline', () => {
    const { criticalProjects } = report({ ...full, projects: [{ ...wing, finish: '2020-11' }] });
    expect(criticalProjects).toMatchObject([
      {
        ...{ target: 'zero', year: 2020, project: 'wing', builtYear: 2020, openYear: 2021 },
        ...{ finishedInTime: true, schools: ['mill'], over: 3 },
      },
    ]);
    expect(criticalProjects[0]?.words.en).toBe(
      '“Project wing” is finished in 2020 and opens in 2021, after the deadline 2020; oversize classes waiting for it: 3 (schools: 1).',
    );
  });

  it('should show a new school that relieves such a school too late', () => {
    const late: WorldPlan['projects'] = [
      {
        id: 'new',
        kind: 'newSchool',
        school: 'new',
        finish: '2022-08',
        stages: ['primary'],
        relieves: ['mill'],
      },
    ];
    expect(report({ ...full, projects: late }).criticalProjects).toMatchObject([
      { project: 'new', finishedInTime: false, openYear: 2022 },
    ]);
  });

  it('should leave out projects that open in time, elsewhere, or never', () => {
    const projects: WorldPlan['projects'] = [
      { ...wing, finish: '2020-08' },
      { id: 'yard', school: 'yard', finish: '2020-11' },
      { ...wing, id: 'off', finish: '2020-11', status: 'cancelled' },
    ];
    expect(report({ ...full, projects }).criticalProjects).toEqual([]);
  });
});
