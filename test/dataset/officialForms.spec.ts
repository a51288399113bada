import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/readDataset.ts';
import { messyTexts } from './messyFiles.ts';
import { classSizeForm, formBook, pupilForm } from './officialForms.ts';

const primary = ['一年级', '二年级', '三年级', '四年级', '五年级'];
const junior = ['一年级', '二年级', '三年级', '四年级'];
/** The messy county without its enrolment, which the forms of its two schools bring. */
const others = messyTexts().filter(({ name }) => !name.includes('在校生'));
const ofPrimary = formBook('溪头小学.xlsx', {
  教基2106_小学: classSizeForm('教基2106', '3703', primary, [
    ['41-45人', [2, 1, 0, 0, 0]],
    ['46-50人', [0, 1, 2, 2, 2]],
  ]),
  教基3112_小学: pupilForm('教基3112', '3703', primary, [88, 91, 95, 96, 98]),
});
const ofJunior = formBook('溪口中学.xlsx', {
  教基2107: classSizeForm('教基2107', '3704', junior, [['66人及以上', [1, 1, 1, 1]]]),
  教基3115: pupilForm('教基3115', '3704', junior, [66, 67, 68, 70]),
});

describe('official forms', () => {
  it('should be gathered into the enrolment of their schools, whose own years are counted by stage', () => {
    const read = readDataset([...others, ofPrimary, ofJunior]);
    expect(read.ok ? [] : read.problems).toEqual([]);
    const rows = read.ok ? read.region.enrolment : [];
    expect(
      rows.map(({ school, year, grade, pupils, classes }) => [school, year, grade, pupils, classes]),
    ).toEqual([
      ...[
        ['3703', 2020, '1', 88, 2],
        ['3703', 2020, '2', 91, 2],
        ['3703', 2020, '3', 95, 2],
      ],
      ...[
        ['3703', 2020, '4', 96, 2],
        ['3703', 2020, '5', 98, 2],
      ],
      ...[
        ['3704', 2020, '6', 66, 1],
        ['3704', 2020, '7', 67, 1],
        ['3704', 2020, '8', 68, 1],
      ],
      ['3704', 2020, '9', 70, 1],
    ]);
    expect(rows[1]?.sizeBins).toEqual([
      { from: 41, to: 45, classes: 1 },
      { from: 46, to: 50, classes: 1 },
    ]);
    expect(rows[8]?.sizeBins).toEqual([{ from: 66, classes: 1 }]);
    expect(read.notices.filter(({ code }) => code === 'formRead')).toHaveLength(4);
  });

  it('should be doubted beside an enrolment table', () => {
    const read = readDataset([...messyTexts(), ofPrimary]);
    expect(read.ok ? [] : read.problems.map(({ code, at }) => `${code} ${at.sheet}`)).toEqual([
      'formBesideTable 教基2106_小学',
    ]);
  });

  it('should be asked for their school where they do not say it', () => {
    const nameless = formBook('a.xlsx', { 教基2106: classSizeForm('教基2106', '', primary, []) });
    const read = readDataset([...others, ofPrimary, ofJunior, nameless]);
    expect(read.ok ? [] : read.problems.map(({ code, at }) => `${code} ${at.file}`)).toEqual([
      'formWithoutSchool a.xlsx',
    ]);
  });
});
