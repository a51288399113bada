import { read, write } from '@e965/xlsx';
import * as fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { datasetProblemTexts } from '../../src/dataset/problemTexts.ts';
import { readDataset, type TableFile } from '../../src/dataset/readDataset.ts';
import { writeWorkbook } from '../../src/dataset/writeWorkbook.ts';
import { sayProblem } from '../../src/domain/problem.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { archive, fileFaults, notices } from './fileFaults.ts';
import { filesOf, sayShort, textFile } from './tableFiles.ts';

describe('files that cannot be read', () => {
  it.each(fileFaults.map((each) => [each.code, each.title, each] as const))(
    'should be told as %s: %s',
    (code, _, each) => {
      const reading = readDataset(each.files());
      const problems = reading.ok ? [] : reading.problems;
      expect(problems.map((problem) => problem.code)).toContain(code);
      expect(problems.find((problem) => problem.code === code)?.at.file).toBe(each.file);
    },
  );

  it('should be told without words of the program’s parts', () => {
    const halfOf = (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2);
    const xls = write(read(writeWorkbook(smallRegion())), { type: 'array', bookType: 'biff8' });
    for (const bytes of [halfOf(new Uint8Array(xls)), halfOf(writeWorkbook(smallRegion()))]) {
      const reading = readDataset([{ name: 'vale.xls', bytes }]);
      const said = (reading.ok ? [] : reading.problems).map((each) =>
        sayProblem(each, datasetProblemTexts, 'zh'),
      );
      expect(said.map(({ what }) => what)).toEqual(['工作簿已损坏，无法打开。']);
    }
  });

  it('should blame no table for an archive that cannot be opened, and still tell what is wrong beside it', () => {
    const files = [{ name: 'vale.zip', bytes: new Uint8Array([1, 2, 3]) }, textFile('schools.csv', '')];
    const reading = readDataset(files);
    expect(reading.ok ? [] : reading.problems.map(sayShort).sort()).toEqual([
      'archiveDamaged vale.zip',
      'emptyFile schools.csv',
    ]);
  });

  it('should not blame other tables for one that cannot be read', () => {
    const files = [
      ...filesOf(smallRegion()).filter(({ name }) => name !== 'schools.csv'),
      textFile('schools.csv', ''),
    ];
    const reading = readDataset(files);
    expect(reading.ok ? [] : reading.problems.map(sayShort)).toEqual(['emptyFile schools.csv']);
  });
});

describe('an archive', () => {
  it('should be read like the files in it, whatever folder they lie in', () => {
    const files = filesOf(smallRegion());
    const inFolder = files.map(({ name, bytes }) => ({ name: `谷地/${name}`, bytes }));
    const shadow = { name: '__MACOSX/schools.csv', bytes: new Uint8Array([0]) };
    const plain = readDataset(files);
    for (const packed of [files, [...inFolder, shadow]])
      expect(readDataset([archive(packed)])).toEqual(plain);
  });

  it('should name the file within it where something is wrong', () => {
    const files = filesOf(smallRegion()).filter(({ name }) => name !== 'schools.csv');
    const reading = readDataset([archive([...files, textFile('schools.csv', '')])]);
    expect(reading.ok ? [] : reading.problems.map(sayShort)).toEqual(['emptyFile vale.zip/schools.csv']);
  });

  it('should read Chinese names as Chinese Windows writes them', () => {
    const files = filesOf(smallRegion()).filter(({ name }) => name !== 'schools.csv');
    const schools = filesOf(smallRegion()).find(({ name }) => name === 'schools.csv');
    const { name, bytes } = archive([
      ...files,
      { name: 'XXXX.csv', bytes: schools?.bytes ?? new Uint8Array() },
    ]);
    const gb18030 = [0xd1, 0xa7, 0xd0, 0xa3];
    for (let at = 0; at < bytes.length - 8; at += 1)
      if (new TextDecoder().decode(bytes.subarray(at, at + 8)) === 'XXXX.csv') bytes.set(gb18030, at);
    expect(readDataset([{ name, bytes }]).ok).toBe(true);
  });
});

describe('files that are read with a remark', () => {
  it.each(notices.map((each) => [each.code, each.title, each] as const))(
    'should give notice %s: %s',
    (code, _, each) => {
      const reading = readDataset(each.files());
      expect(reading.ok).toBe(true);
      expect(reading.notices.map((notice) => [notice.code, notice.at.file])).toEqual([[code, each.file]]);
    },
  );

  it('should pass over files that lie beside the tables by habit', () => {
    const beside = ['.DS_Store', '~$vale.xlsx', 'README.md', 'datapackage.json', 'LICENSE'];
    const files = [...filesOf(smallRegion()), ...beside.map((name) => textFile(name, 'x'))];
    expect(readDataset(files)).toEqual({ ok: true, region: smallRegion(), notices: [] });
  });
});

describe('any bytes', () => {
  const names = fc.constantFrom(
    'schools.csv',
    '学校.csv',
    'enrolment.csv',
    'vale.xlsx',
    'vale.ods',
    'vale.xls',
    'x',
  );

  it('should never make the reader throw', () => {
    const file = fc.record({ name: names, bytes: fc.uint8Array({ maxLength: 400 }) });
    fc.assert(
      fc.property(fc.array(file, { maxLength: 4 }), (files) => {
        expect(readDataset(files).ok).toBe(false);
      }),
    );
  });

  it('should never make the reader throw when they begin like a workbook', () => {
    const start = fc.constantFrom([0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 1200 }), (head, tail) => {
        const file = { name: 'vale.xlsx', bytes: new Uint8Array([...head, ...tail]) };
        expect(readDataset([file]).ok).toBe(false);
      }),
    );
  });

  it('should never make the reader throw where they replace some of a sound workbook’s or table’s', () => {
    const whole: readonly TableFile[] = [
      { name: 'vale.xlsx', bytes: writeWorkbook(smallRegion()) },
      ...filesOf(smallRegion()),
    ];
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...whole), damage, (file, changes) => {
        const bytes = file.bytes.slice();
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const others =
          file.name === 'vale.xlsx' ? [] : whole.slice(1).filter(({ name }) => name !== file.name);
        expect(() => readDataset([{ name: file.name, bytes }, ...others])).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('should not unfold entities that a workbook declares, neither its own nor files of the machine', () => {
    const parts = unzipSync(writeWorkbook(smallRegion()));
    const declared =
      '<!DOCTYPE x [<!ENTITY a "UNFOLDED"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hosts">]>';
    let planted = 0;
    const changed = Object.entries(parts).map(([name, bytes]) => {
      const text = new TextDecoder().decode(bytes);
      if (!text.includes('>vale<')) return [name, bytes] as const;
      planted += 1;
      const body = text.replace(/(<\?xml[^>]*>)?/, `$1${declared}`).replaceAll('>vale<', '>vale&b;&c;<');
      return [name, new TextEncoder().encode(body)] as const;
    });
    expect(planted).toBeGreaterThan(0);
    const reading = readDataset([{ name: 'vale.xlsx', bytes: zipSync(Object.fromEntries(changed)) }]);
    const said = JSON.stringify(reading);
    expect(said).toContain('&b;');
    expect(said).not.toContain('UNFOLDED');
    expect(said).not.toContain('localhost');
  });

  it('should never make the reader throw as texts in the cells of a table', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 12 }), { maxLength: 8 }), (rows) => {
        const header =
          'id,name,district,type,stages,governedBy,ownership,homeRooms,lon,entryControl,openedYear\n';
        const file = textFile('schools.csv', header + rows.map((row) => row.join(',')).join('\n'));
        expect(readDataset([file]).ok).toBe(false);
      }),
    );
  });
});
