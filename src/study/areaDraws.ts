/** What doors that hold threads need to draw areas as a whole. */
export type { AreaFigures, AreaRequest } from '../areas/drawAreas.ts';
export { gatherAreas, type SharedAreas, shareAreas, workOnAreas } from '../areas/shareAreas.ts';
