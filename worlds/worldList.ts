import { ecasd } from './ecasd.ts';
import { maryland } from './maryland.ts';
import { nyc } from './nyc/nyc.ts';
import { nycClasses } from './nyc/nycClasses.ts';
import { taiwan } from './taiwan.ts';
import { tdsb } from './tdsb/tdsb.ts';
import type { World } from './world.ts';

/** The real school systems that can be converted. */
export const worldList: readonly World[] = [ecasd, maryland, taiwan, nyc, nycClasses, tdsb];
