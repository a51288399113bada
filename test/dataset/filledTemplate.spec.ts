import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/readDataset.ts';
import { writeDataset } from '../../src/dataset/writeDataset.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { textFile } from './tableFiles.ts';

describe('a template as planners fill it in', () => {
  it('should take a column for the basis in which nothing stands as none, and say so once', () => {
    const read = readDataset(withFeeders('from,to,share,basis,source', 'mill-lane,river,1,,'));
    expect(read.notices.map(({ code, at }) => `${code} ${at.file}`)).toContain('basisDefaulted feeders.csv');
    expect(read.ok && read.region.feeders).toMatchObject([{ from: 'mill-lane', basis: 'reported' }]);
  });

  it('should ask for the basis where it stands in other rows', () => {
    const read = readDataset(
      withFeeders('from,to,share,basis', 'mill-lane,river,0.5,', 'mill-lane,new,0.5,assumed'),
    );
    expect(!read.ok && read.problems.map(({ where }) => where)).toContain('feeders.csv, row 2, basis');
  });

  it('should find indicators by their names, and tell a target that names none', () => {
    const named = (words: string) =>
      readDataset(
        writeDataset(smallRegion()).map(({ name, text }) =>
          textFile(name, name === 'targets.csv' ? text.replaceAll('oversizeClasses', words) : text),
        ),
      );
    const plain = named('oversizeClasses');
    const read = named('大班额');
    expect(read.ok && plain.ok && read.region).toEqual(plain.ok && plain.region);
    expect(read.notices).toMatchObject([{ code: 'readByName', at: { column: 'indicator' } }]);
    expect(named('大班额班数').notices).toMatchObject([
      { code: 'indicatorUnknown', details: { indicator: '大班额班数' } },
    ]);
  });

  it('should say nothing of the basis in tables that were left empty', () => {
    const read = readDataset(withFeeders('from,to,share,basis'));
    expect(read.notices.map(({ code }) => code)).not.toContain('basisDefaulted');
  });

  it('should be told by headings in one line, though they stand in two', () => {
    const read = readDataset(
      withFeeders('"生源\nfrom",to,"比例\r\nshare",basis', 'mill-lane,river,all,assumed'),
    );
    expect(!read.ok && read.problems.map(({ where }) => where)).toEqual(['feeders.csv, row 2, 比例 share']);
  });
});

/** The teaching region with a table of feeders of these lines. */
function withFeeders(...lines: readonly string[]) {
  const others = writeDataset(smallRegion()).filter(({ name }) => name !== 'feeders.csv');
  return [
    ...others.map(({ name, text }) => textFile(name, text)),
    textFile('feeders.csv', `${lines.join('\n')}\n`),
  ];
}
