import { describe } from 'vitest';
import { holdLibrary } from './holdLibrary.ts';

describe('the scenario library of pingyin', () =>
  holdLibrary(
    'pingyin',
    { kindergarten: 2021, primary: 2024, junior: 2030, senior: 2033 },
    {
      'as-published': ['N-56', (value) => `${value} primary classes stay over 55 that year`],
    },
  ));
