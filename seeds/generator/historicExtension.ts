import type { Stage } from '../../src/domain/stage.ts';
import type { Month, Rooms } from '../../src/domain/units.ts';

/** A finished extension of the history: how many rooms, when, at the most pressed town school of the district. */
export interface HistoricExtension {
  readonly project: string;
  readonly district: string;
  readonly stage: Stage;
  readonly rooms: Rooms;
  readonly finish: Month;
}

/** Such an extension. */
export function historicExtension(
  project: string,
  district: string,
  stage: Stage,
  rooms: Rooms,
  finish: Month,
): HistoricExtension {
  return { project, district, stage, rooms, finish };
}
