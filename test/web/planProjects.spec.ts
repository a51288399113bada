import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPlanning, planningSchema } from '../../src/domain/planning.ts';
import type { Region } from '../../src/domain/region/region.ts';
import type { Target } from '../../src/domain/region/target.ts';
import type { CriticalProject } from '../../src/domain/report.ts';
import { reportStudy } from '../../src/study/reportStudy.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { drawProjects, type ProjectPicture } from '../../web/src/pictures/decidedProjects.ts';
import { dueYears } from '../../web/src/pictures/dueYears.ts';
import { leverLines, scopeLine } from '../../web/src/views/plan/leverLines.ts';
import { projectGroups } from '../../web/src/views/plan/projectRows.ts';
import { timelineOf } from '../../web/src/views/plan/timeline.ts';
import { spotGroups, verdictGroups } from '../../web/src/views/plan/verdictGroups.ts';
import { regionArbitrary, smallRegion } from '../arbitraries/region.ts';
import { crowdedRegion } from '../study/crowdedRegion.ts';

describe('the picture of decided projects', () => {
  const built: Target = {
    ...{ id: 'T-built', title: '建成', indicator: 'projectsBuilt', role: 'computed', operator: '>=' },
    ...{ value: 1, unit: 'sites', programme: 'a|b', basis: 'assumed' },
  };

  it('should tell rooms, places at the cap and the first 1 September after the finish', () => {
    const { projects } = drawProjects(runStudy(smallRegion()));
    expect(projects[0]).toMatchObject({ kind: 'newSchool', finish: '2022-06', opens: 2022 });
    expect(projects[0]).toMatchObject({ rooms: 12, seats: 12 * 45 });
  });

  it('should tell how much of the money there is for works that are not finished', () => {
    const region = smallRegion();
    const fundedOf = (change: Partial<Region['projects'][number]>) => {
      const projects = region.projects.map((each) => ({ ...each, ...change }));
      return drawProjects(runStudy({ ...region, projects })).projects[0]?.funded;
    };
    expect(fundedOf({})).toBeUndefined();
    expect(fundedOf({ fundedShare: 0.4 })).toBe(0.4);
    expect(fundedOf({ fundedShare: 0.4, status: 'finished' })).toBeUndefined();
  });

  it('should hold a project against the deadline of its programme: built or in use, as the target observes', () => {
    const deadlineOf = (change: Partial<Target>) => {
      const region = smallRegion();
      const projects = region.projects.map((each) => ({ ...each, programme: 'b', finish: '2021-10' }));
      const targets: Target[] = [{ ...built, year: 2021, ...change }];
      return drawProjects(runStudy({ ...region, projects, targets })).projects[0]?.deadlines;
    };
    expect(deadlineOf({})).toMatchObject([{ due: 2021, late: false }]);
    expect(deadlineOf({ observation: 'inUse' })).toMatchObject([{ due: 2021, late: true }]);
    expect(deadlineOf({ year: 2020 })).toMatchObject([{ due: 2020, late: true }]);
    expect(deadlineOf({ programme: 'c' })).toEqual([]);
    expect(deadlineOf({ stages: ['junior'] })).toEqual([]);
    expect(deadlineOf({ districts: ['west'] })).toEqual([]);
  });

  it('should hold a project against the deadline of a target that names it, whatever its programme', () => {
    const region = smallRegion();
    const projects = region.projects.map((each) => ({ ...each, finish: '2021-10' }));
    const [named] = projects;
    const deadlineOf = (ids: string[]) => {
      const targets: Target[] = [{ ...built, operator: 'by', year: 2021, projects: ids }];
      return drawProjects(runStudy({ ...region, projects, targets })).projects[0]?.deadlines;
    };
    expect(deadlineOf([named?.id ?? ''])).toMatchObject([{ due: 2021, late: false }]);
    expect(deadlineOf(['another'])).toEqual([]);
  });

  it('should leave out cancelled projects', () => {
    const region = smallRegion();
    const projects = region.projects.map((each) => ({ ...each, status: 'cancelled' as const }));
    expect(drawProjects(runStudy({ ...region, projects })).projects).toEqual([]);
  });

  it('should have every project that is carried out once, within the years drawn', () => {
    fc.assert(
      fc.property(regionArbitrary, (region) => {
        const { projects, firstYear, lastYear } = drawProjects(runStudy(region));
        const carried = region.projects.filter(({ status }) => status !== 'cancelled');
        expect(projects.map(({ id }) => id).sort()).toEqual(carried.map(({ id }) => id).sort());
        for (const { opens, finish } of projects) {
          expect(opens).toBeGreaterThanOrEqual(Number(finish.slice(0, 4)));
          expect(firstYear <= opens && opens <= lastYear).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('the groups of projects', () => {
  const [one, two, three] = ['one', 'two', 'three'].map((id, index) =>
    picture(id, index === 2 ? 'west' : 'east'),
  );
  const projects = [one, two, three].filter((each) => each !== undefined);
  const critical = [{ project: 'three', year: 2021, over: 4, finishedInTime: true }] as CriticalProject[];

  it('should put the district with most late projects first', () => {
    const groups = projectGroups(projects, critical, ['east', 'west'], {});
    expect(groups.map(({ district, rows, late }) => [district, rows.length, late])).toEqual([
      ['west', 1, 1],
      ['east', 2, 0],
    ]);
    expect(groups[0]?.rows[0]?.dues).toEqual([{ due: 2021, late: true, over: 4, finishedInTime: true }]);
  });

  it('should narrow to one district, and to those that are late', () => {
    expect(projectGroups(projects, critical, ['east', 'west'], { district: 'east' }).length).toBe(1);
    const late = projectGroups(projects, critical, ['east', 'west'], { onlyLate: true });
    expect(late.map(({ district }) => district)).toEqual(['west']);
  });

  it('should name the deadline of two targets in one year once, late where one of them is missed', () => {
    const deadline = { target: 'T', words: { zh: '', en: '' }, due: 2021, late: false };
    const both = { ...picture('one', 'east'), deadlines: [deadline, { ...deadline, late: true }] };
    const [group] = projectGroups([both], [], ['east'], {});
    expect(group?.rows[0]?.dues.map(({ due, late }) => [due, late])).toEqual([[2021, true]]);
  });
});

describe('the timeline', () => {
  it('should run from the first January to the last December, with few ticks', () => {
    const line = timelineOf(2020, 2023);
    expect([line.at('2020-01'), line.at('2022-01'), line.at('2023-12', 1)]).toEqual([0, 50, 100]);
    expect(line.at('2019-06')).toBe(0);
    expect(timelineOf(2014, 2030).ticks).toEqual([2014, 2017, 2020, 2023, 2026, 2029]);
  });
});

describe('the check', () => {
  const { verdicts, spots } = reportStudy(runStudy(crowdedRegion()));

  it('should show the computed targets by deadline, the missed ones first', () => {
    const groups = verdictGroups(verdicts, undefined);
    expect(groups.map(({ due, missed }) => [due, missed])).toEqual([[2021, 1]]);
    const lacking = verdicts.map((verdict) => ({ ...verdict, state: 'notMeasurable' as const }));
    expect(verdictGroups([...verdicts, ...lacking], undefined).map(({ unjudged }) => unjudged)).toEqual([
      verdicts.length,
    ]);
    const reported = verdicts.map((verdict) => ({ ...verdict, role: 'entered' as const, due: 2020 }));
    expect(dueYears([...reported, ...verdicts])).toEqual(groups.map(({ due }) => due));
    expect(verdictGroups(verdicts, 'west')[0]?.verdicts.length).toBe(groups[0]?.verdicts.length);
  });

  it('should lose no class that stays over, by district and by cause', () => {
    const [group] = spotGroups(spots, undefined);
    const over = spots.reduce((sum, each) => sum + each.over, 0);
    expect(over).toBeGreaterThan(0);
    expect(group?.over).toBe(over);
    const byCause = group?.districts.flatMap((row) => Object.values(row.byCause)) ?? [];
    expect(byCause.reduce((sum, each) => sum + each, 0)).toBe(over);
    expect(spotGroups(spots, 'west')).toEqual([]);
  });
});

describe('the levers in words', () => {
  const none: never[] = [];

  it('should say every lever in both languages with its figures filled in', () => {
    const lines = leverLines(defaultPlanning, ['extensions']);
    for (const { words } of lines)
      for (const text of Object.values(words)) expect(text).not.toMatch(/[{}]|undefined/);
    expect(lines.find(({ key }) => key === 'extensions')).toMatchObject({
      words: { zh: '加建教室：每间 70 万元，开工 1 年后启用' },
      assumed: true,
    });
    expect(lines.find(({ key }) => key === 'moves')?.assumed).toBe(false);
  });

  it('should say which levers may not be used, and until when others may', () => {
    const planning = planningSchema.parse({
      ...{ extensions: { use: false }, newSchools: { use: false }, conversions: { lastYear: 2022 } },
      ...{ moves: { use: false }, regrouping: { use: false }, temporaryRooms: { use: false } },
    });
    const said = new Map(leverLines(planning, none).map(({ key, words }) => [key, words]));
    expect(said.get('extensions')?.en).toBe('No rooms are built on');
    expect(said.get('conversions')?.zh).toContain('至 2022 学年');
    expect(said.get('moves')?.zh).toBe('不调整入学');
  });

  it('should say what is planned where the scenario narrows it', () => {
    const planning = planningSchema.parse({ districts: ['east'], stages: ['primary'], lastYear: 2024 });
    expect(scopeLine(planning, (id) => ({ zh: `${id}区`, en: id }))).toEqual({
      zh: '规划范围：east区；小学，至 2024 学年',
      en: 'Planned: east; primary, until 2024',
    });
  });
});

function picture(id: string, district: string): ProjectPicture {
  return {
    ...{ id, district, name: id, kind: 'extension', school: id, start: '2020-03', finish: '2021-07' },
    ...{
      opens: 2021,
      rooms: 4,
      seats: 180,
      deadlines: [],
      funded: undefined,
      movable: true,
      basis: 'assumed',
    },
  };
}
