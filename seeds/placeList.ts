import { daqingSettings } from './daqing/generator/daqingSettings.ts';
import type { PlaceSettings } from './generator/placeSettings.ts';
import { pingyinSettings } from './pingyin/generator/pingyinSettings.ts';
import { hitechSettings } from './zhengzhou-hitech/generator/hitechSettings.ts';
import { ziboSettings } from './zibo/generator/ziboSettings.ts';

/** The places whose tables are generated, each the settings of one folder below seeds/. */
export const placeList: readonly PlaceSettings[] = [
  daqingSettings,
  pingyinSettings,
  hitechSettings,
  ziboSettings,
];
