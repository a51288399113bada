import { type SharedAreas, workOnAreas } from '../../study/areaDraws.ts';

/** What a thread of the pool does: draw areas until none is left. */
export default (shared: SharedAreas): Int32Array => workOnAreas(shared);
