import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/readDataset.ts';
import type { BuiltApp } from '../../src/server/app.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { archive } from '../dataset/fileFaults.ts';
import { textFile } from '../dataset/tableFiles.ts';
import { clientOf, filesOf, serve, uploadOf } from './service.ts';

let service: BuiltApp;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  service = await serve();
  client = clientOf(service);
});
afterAll(() => service.app.close());

describe('places', () => {
  it('should be kept, listed, summarised, and come back as the same tables', async () => {
    const added = await client.post('/places', uploadOf(filesOf(smallRegion())));
    expect(added.statusCode).toBe(201);
    const { hash } = added.json().place;
    expect((await client.get('/places')).json().places).toMatchObject([{ name: 'vale', latest: { hash } }]);
    for (const place of [hash, 'vale']) {
      const summary = (await client.get(`/places/${place}`)).json();
      expect(summary).toMatchObject({
        place: { id: 'vale', baseYear: 2020, horizonYear: 2025 },
        districts: [{ id: 'east' }],
        firstYear: 2018,
        provenance: { dataset: { name: 'vale', sha256: hash } },
        targets: [{ id: 'no-oversize', year: 2022 }],
      });
    }
    const { files } = (await client.get(`/places/${hash}/files`)).json();
    expect(readDataset(files.map(bytesOf))).toMatchObject({ ok: true, region: smallRegion() });
  });

  it('should be one version however the files are packed', async () => {
    const hash = await client.addPlace(smallRegion());
    const form = new FormData();
    const { name, bytes } = archive();
    form.append('files', new File([new Uint8Array(bytes)], name));
    const { headers, body } = await formOf(form);
    const added = await service.app.inject({ method: 'POST', url: '/api/v1/places', headers, payload: body });
    expect(added.json()).toMatchObject({ place: { hash } });
  });

  it('should be refused with every problem at once, in the language asked for, and not be kept', async () => {
    const files = filesOf(smallRegion()).filter(({ name }) => name !== 'schools.csv');
    const before = (await client.get('/places')).body;
    const refused = await client.post('/places', uploadOf(files), { 'accept-language': 'zh-CN,zh;q=0.9' });
    expect(refused.statusCode).toBe(422);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    const { title, problems } = refused.json();
    expect(title).toBe('数据有问题');
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'missingTable', what: '缺少必需的数据表 schools（学校）。' }),
    );
    expect((await client.get('/places')).body).toBe(before);
  });

  it('should only be checked where only a check is asked', async () => {
    const wrong = [...filesOf(smallRegion()), textFile('targets.csv', 'id,title\na,b\n')];
    const before = (await client.get('/places')).body;
    const told = (await client.post('/places?check=true', uploadOf(wrong))).json();
    expect(told).toMatchObject({ readable: false, summary: null });
    expect(told.problems.length).toBeGreaterThan(0);
    const sound = (await client.post('/places?check=true', uploadOf(filesOf(smallRegion())))).json();
    expect(sound).toMatchObject({ readable: true, problems: [], summary: { place: { id: 'vale' } } });
    expect((await client.get('/places')).body).toBe(before);
  });

  it('should keep nothing of single people: neither their columns nor other files', async () => {
    const files = [
      ...filesOf(smallRegion()),
      textFile('sources.csv', 'id,title,联系电话\na,学,13800000000\n'),
      textFile('学生名单.csv', '姓名\n王小明\n'),
    ];
    const added = (await client.post('/places', uploadOf(files))).json();
    expect(added.notices.map(({ code }: { code: string }) => code)).toContain('personalColumnDropped');
    const kept = (await client.get(`/places/${added.place.hash}/files`)).json();
    const text = kept.files
      .map(bytesOf)
      .map(({ bytes }: { bytes: Uint8Array }) => Buffer.from(bytes).toString());
    expect(text.join()).toContain('学');
    expect(text.join()).not.toMatch(/13800000000|王小明/);
  });

  it('should send files once to a reader who remembers them', async () => {
    const hash = await client.addPlace(smallRegion());
    const first = await client.get(`/places/${hash}/files`);
    expect(first.headers['cache-control']).toContain('immutable');
    const again = await client.get(`/places/${hash}/files`, { 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('should check a scenario on a place: what it changes, or what is wrong with it', async () => {
    const hash = await client.addPlace(smallRegion());
    const text = scenario('open-orchard');
    const sound = (await client.post(`/places/${hash}/check`, { text })).json();
    expect(sound).toMatchObject({ readable: true, summary: { changes: [{ kind: 'delayProject' }] } });
    const wrong = (await client.post(`/places/${hash}/check`, { text: scenario('open-orchid') })).json();
    expect(wrong).toMatchObject({ readable: false, problems: [{ at: { file: 'scenario.yaml' } }] });
  });
});

function scenario(project: string): string {
  return [
    'format: xuewei.scenario/1',
    'title: { zh: 晚一年, en: A year late }',
    'question: { zh: 晚一年会怎样？, en: What if the school opens a year late? }',
    'dataset: vale',
    'interventions:',
    `  - { kind: delayProject, project: ${project}, months: 12, because: the tender failed }`,
  ].join('\n');
}

const bytesOf = ({ name, base64 }: { name: string; base64: string }) => ({
  name,
  bytes: new Uint8Array(Buffer.from(base64, 'base64')),
});

async function formOf(form: FormData) {
  const response = new Response(form);
  const type = response.headers.get('content-type') ?? '';
  return { headers: { 'content-type': type }, body: Buffer.from(await response.arrayBuffer()) };
}
