import { describe } from 'vitest';
import { holdLibrary } from './holdLibrary.ts';

describe('the scenario library of zibo', () =>
  holdLibrary(
    'zibo',
    { kindergarten: 2021, primary: 2024, junior: 2028, senior: 2033 },
    {
      'as-published': [
        'S3-13',
        (value) => `Still over at the deadline: ${value} classes, where and why`,
        'README.md',
      ],
    },
  ));
