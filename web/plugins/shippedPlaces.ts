import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Plugin } from 'vite';
import { parse as parseYaml } from 'yaml';

interface ShippedFile {
  readonly path: string;
  readonly text: string;
}

function scenariosOf(repository: string, place: string): object[] {
  const folder = join(repository, 'scenarios');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
    .map((each) => ({ ...each, read: parseYaml(each.text) }))
    .filter(({ read }) => resolve(folder, read.dataset) === join(repository, 'seeds', place))
    .map(({ file, text, read }) => ({
      id: file.replace(/\.yaml$/, ''),
      ...{ file, text },
      title: read.title,
      question: read.question,
    }));
}

function placeFile(repository: string, place: string): ShippedFile {
  const folder = join(repository, 'seeds', place);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const drawn = join(folder, 'districts.geojson');
  const shapes = existsSync(drawn) ? JSON.parse(readFileSync(drawn, 'utf8')) : undefined;
  return { path: `places/${place}.json`, text: JSON.stringify({ files, shapes }) };
}

function listed(repository: string, place: string): object {
  const table = readFileSync(join(repository, 'seeds', place, 'region.csv'), 'utf8');
  const [row] = parse(table, { columns: true, bom: true }) as Record<string, string>[];
  return {
    id: place,
    name: { zh: row?.name, en: row?.nameEn || row?.name },
    baseYear: Number(row?.baseYear),
    horizonYear: Number(row?.horizonYear),
    scenarios: scenariosOf(repository, place),
  };
}

function shippedFiles(repository: string): ShippedFile[] {
  const places = readdirSync(join(repository, 'seeds'))
    .filter((name) => existsSync(join(repository, 'seeds', name, 'region.csv')))
    .sort();
  const list = places.map((place) => listed(repository, place));
  return [
    { path: 'places/index.json', text: JSON.stringify(list) },
    ...places.map((place) => placeFile(repository, place)),
  ];
}

/**
 * Put the places that come with the program beside the page, so that it works without a service: `places/index.json`
 * (names, years, scenarios) and `places/<id>.json` (the tables' text and, where a seed draws them, district borders).
 *
 * @param repository Folder that holds seeds/ and scenarios/.
 */
export function shippedPlaces(repository: string): Plugin {
  return {
    name: 'shipped-places',
    generateBundle() {
      for (const { path, text } of shippedFiles(repository))
        this.emitFile({ type: 'asset', fileName: path, source: text });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0]?.slice(1);
        const found = path?.startsWith('places/')
          ? shippedFiles(repository).find((file) => file.path === path)
          : undefined;
        if (found === undefined) return next();
        response.setHeader('content-type', 'application/json; charset=utf-8').end(found.text);
      });
    },
  };
}
