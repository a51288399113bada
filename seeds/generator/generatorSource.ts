import type { Row } from '../../src/domain/region/tables.ts';
import type { PlaceSettings } from './placeSettings.ts';

/** The row of sources.csv that all drawn figures name. */
export function generatorSource({ folder }: PlaceSettings, seedNumber: number): Row<'sources'> {
  return {
    ...{
      id: 'generator',
      title: `合成数据，种子号 ${seedNumber}`,
      titleEn: `Synthetic data, seed number ${seedNumber}`,
    },
    ...{
      licence: 'Apache-2.0',
      note: `Made by seeds/${folder}/generator; no real school, child or teacher. How: seeds/${folder}/README.md.`,
    },
  };
}
