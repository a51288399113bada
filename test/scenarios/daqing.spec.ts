import { describe } from 'vitest';
import { holdLibrary } from './holdLibrary.ts';

describe('the scenario library of daqing', () =>
  holdLibrary(
    'daqing',
    { kindergarten: 2021, primary: 2021, junior: 2021, senior: 2024 },
    {
      'as-published': ['S2-14-classes', (value) => `As published, ${value} classes over 55`],
    },
  ));
