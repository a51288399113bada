import { describe } from 'vitest';
import { holdLibrary } from './holdLibrary.ts';

describe('the scenario library of daqing', () => holdLibrary('daqing'));
