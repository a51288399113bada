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
    .map((file) => ({ file, read: parseYaml(readFileSync(join(folder, file), 'utf8')) }))
    .filter(({ read }) => resolve(folder, read.dataset) === join(repository, 'seeds', place))
    .map(({ file, read: { title, question } }) => ({ id: file.replace(/\.yaml$/, ''), title, question }));
}

function scenarioFiles(repository: string): ShippedFile[] {
  const folder = join(repository, 'scenarios');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: `scenarios/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}

const bordersOf = (repository: string, place: string) =>
  join(repository, 'seeds', place, 'districts.geojson');

function placeFiles(repository: string, place: string): ShippedFile[] {
  const folder = join(repository, 'seeds', place);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const tables = { path: `places/${place}.json`, text: JSON.stringify(files) };
  const borders = bordersOf(repository, place);
  if (!existsSync(borders)) return [tables];
  return [tables, { path: `places/${place}.geojson`, text: readFileSync(borders, 'utf8') }];
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
    drawn: existsSync(bordersOf(repository, place)),
  };
}

function shippedFiles(repository: string): ShippedFile[] {
  const places = readdirSync(join(repository, 'seeds'))
    .filter((name) => existsSync(join(repository, 'seeds', name, 'region.csv')))
    .sort();
  const list = places.map((place) => listed(repository, place));
  return [
    { path: 'places/index.json', text: JSON.stringify(list) },
    ...places.flatMap((place) => placeFiles(repository, place)),
    ...scenarioFiles(repository),
  ];
}

/**
 * Put the places that come with the program beside the page, so that it works without a service: `places/index.json`
 * (names, years, scenarios), `places/<id>.json` (the tables' text), `places/<id>.geojson` (district borders, where a seed
 * draws them) and `scenarios/*.yaml`.
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
        const shipped = /^(places|scenarios)\//.test(path ?? '') ? shippedFiles(repository) : [];
        const found = shipped.find((file) => file.path === path);
        if (found === undefined) return next();
        const type = found.path.endsWith('.yaml') ? 'text/plain' : 'application/json';
        response.setHeader('content-type', `${type}; charset=utf-8`).end(found.text);
      });
    },
  };
}
