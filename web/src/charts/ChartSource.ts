import { createContext } from 'react';

/** Where the figures of the charts in view come from, as said beneath a chart that is kept: place, scenario, basis. */
export const ChartSource = createContext('');
