import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'),
) as Readonly<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Readonly<Record<string, string>>>
>;

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

describe('package-lock.json', () => {
  it('should hold every optional package that it names, so that each platform finds its binaries', () => {
    const named = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => ({ path, name })),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ path, name }) => !isLocked(path, name))).toEqual([]);
  });
});

describe('the packages that are used', () => {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

  it('should be on licences that let everybody use, change and hand on the program', () => {
    const wrong = packages.filter(([, { license = '', dev }]) => {
      const choices = license.replace(/^\(|\)$/g, '').split(' OR ');
      const allowed = dev === true ? [...permissive, ...tools] : permissive;
      return !choices.some((choice) => choice.split(' AND ').every((each) => allowed.includes(each)));
    });
    expect(wrong.map(([path, { license }]) => [path, license])).toEqual([]);
  });

  it('should be known by their content, and be had from whichever registry is set', () => {
    const wrong = packages.filter(
      ([, { integrity, resolved, version }]) =>
        !/^sha512-[\w+/=]{80,}$/.test(integrity ?? '') || resolved !== undefined || version === undefined,
    );
    expect(wrong).toEqual([]);
  });

  it('should be named in one version each, in both files the same', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    const named = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(named.length).toBeGreaterThan(20);
    for (const [name, version] of named) {
      expect([name, /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)]).toEqual([name, true]);
      expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
    }
  });
});

const permissive = [
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'Zlib'],
  // Of argparse; like BSD.
  'Python-2.0',
];
/** Of what is used to build and test; a font's licence is that of the page, which ships the font as it is. */
const tools = ['MPL-2.0', 'OFL-1.1'];

/** As Node looks for it: in the folder of the package itself, then in each around it. */
function isLocked(path: string, name: string): boolean {
  if (`${path}${path === '' ? '' : '/'}node_modules/${name}` in lock.packages) return true;
  if (path === '') return false;
  return isLocked(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}
