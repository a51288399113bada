import type { Row } from '../../../src/domain/region/tables.ts';
import { ziboDistricts } from './ziboDistricts.ts';

const joined = ['zhoucun', 'wenchanghu', 'jingkai'];
const alone = ziboDistricts.filter(({ id }) => !joined.includes(id));

/** 周村 is judged with 文昌湖 and 经开区 (S3, article 7); every other district alone. */
export const ziboUnits: readonly Row<'evaluationUnits'>[] = [
  {
    ...{ id: 'unit-zhoucun', name: '周村区（含文昌湖区、经开区）', districts: joined },
    ...{ basis: 'published', source: 'S3', note: 'Article 7.' },
  },
  ...alone.map(({ id, zh }) => ({
    ...{ id: `unit-${id}`, name: zh, districts: [id], basis: 'assumed' as const, source: 'generator' },
  })),
];
