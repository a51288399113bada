import { describe } from 'vitest';
import { holdLibrary } from './holdLibrary.ts';

describe('the scenario library of zhengzhou-hitech', () =>
  holdLibrary('zhengzhou-hitech', { kindergarten: 2021, primary: 2025, junior: 2030, senior: 2033 }));
