import type { PlaceSettings } from './generator/placeSettings.ts';
import { ziboSettings } from './zibo/generator/ziboSettings.ts';

/** The places whose tables are generated, each the settings of one folder below seeds/. */
export const placeList: readonly PlaceSettings[] = [ziboSettings];
