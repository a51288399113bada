import { describe } from 'vitest';
import { holdLibrary } from './holdLibrary.ts';

describe('the scenario library of zhengzhou-hitech', () =>
  holdLibrary(
    'zhengzhou-hitech',
    { kindergarten: 2021, primary: 2025, junior: 2030, senior: 2033 },
    {
      'as-published': ['S4-07', (value) => `${value} classes over 55 are left in 2023`],
      baseline: ['S4-07', (value) => `without them ${value}.`],
    },
  ));
