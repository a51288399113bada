/**
 * A place compiled for draws: everything that one draw of its future needs, in flat arrays. A **cell** is one grade of
 * one school, sorted by school and then ladder; a **pool** is one stage whose schools admit the same children; a
 * **spot** is one grade of one district, which holds the children without a seat; a **staff** is a pool of teachers and
 * a stage; a **block** is the districts that have teachers in common, mostly one. Years count from the base year: index
 * `year × cells + cell`, year 0 being the census.
 */
export interface DrawWorld {
  /** Years after the base year. */
  readonly years: number;
  readonly cells: number;
  readonly schools: number;
  readonly blocks: number;
  readonly pools: number;
  readonly spots: number;
  /** Pools of teachers × stage. */
  readonly staffs: number;
  /** Longest stage, in grades: stride of pool arrays by grade. */
  readonly steps: number;

  /** First cell of each school, and one past the last school’s; likewise schools by block. */
  readonly cellsOfSchool: Int32Array;
  /** Schools sorted by block, then identifier; and where each block begins. */
  readonly schoolsByBlock: Int32Array;
  readonly blockStart: Int32Array;
  /** Where each block’s staffs begin. */
  readonly staffStart: Int32Array;
  readonly schoolOf: Int32Array;
  readonly poolOf: Int32Array;
  readonly spotOf: Int32Array;
  readonly staffOf: Int32Array;
  /** Cells of each staff, in the order of its district’s schools; and where each staff’s begin. */
  readonly cellsByStaff: Int32Array;
  readonly cellsOfStaff: Int32Array;
  /** Cells of each spot, likewise. */
  readonly cellsBySpot: Int32Array;
  readonly cellsOfSpot: Int32Array;
  /** Grade within the stage, as the projection counts: the pool’s step. */
  readonly stepOf: Int32Array;
  /** Years into the stage by the ladder: 0 in an entry grade and in grades that no ladder has. */
  readonly intoStage: Int32Array;
  /** First cell of the same school and stage one year further down; −1: none. Others follow by `twin`. */
  readonly below: Int32Array;
  /** Next cell of the same school, stage and years into the stage; −1: none. */
  readonly twin: Int32Array;
  /** First cell of the same school, stage and years into the stage. */
  readonly firstTwin: Int32Array;
  readonly isPublic: Uint8Array;
  /** What the cell’s and the pool’s chance is keyed by: names, so that other scenarios draw the same. */
  readonly cellKey: Int32Array;
  readonly poolKey: Int32Array;
  readonly poolOfSpot: Int32Array;
  readonly stepOfSpot: Int32Array;
  /** Spot of the next grade of the stage; −1: none. */
  readonly spotAbove: Int32Array;
  readonly stageOf: Int32Array;

  /** Pupils of the central path as they come, and as they are seated. */
  readonly demand: Int32Array;
  readonly seated: Int32Array;
  /** Children without a seat of the central path, likewise, by year and spot. */
  readonly waiting: Int32Array;
  readonly stillWaiting: Int32Array;
  /** Cell in which a cell’s surplus over the central path goes on a year later; −1: it leaves the stage. */
  readonly heir: Int32Array;
  /** Pupils who have moved up from a pool’s grade a year later, per pupil now, by year, pool and step. */
  readonly passing: Float64Array;
  /** Repeaters per pupil of a pool’s grade now, by year, pool and step; 0 where no flow rates are recorded. */
  readonly staying: Float64Array;
  /** Share of a pool’s grade on the central path who repeat it, by year, pool and step. */
  readonly repeating: Float64Array;
  /** Pools that feed each pool: first by pool in `feeding`; empty where entrants come from births. */
  readonly feedingStart: Int32Array;
  readonly feeding: Int32Array;
  /** Pupils of each pool’s top grade on the central path, by year and pool. */
  readonly pathLeavers: Float64Array;
  /** Grades of each pool. */
  readonly poolSteps: Int32Array;

  /** Class rules by year and cell; −1 or 0 where a rule says nothing. */
  readonly cap: Int32Array;
  /** Class cap when classes are formed: less the seats kept free for transfers. */
  readonly formCap: Int32Array;
  readonly target: Int32Array;
  /** Largest less smallest of newly formed classes; 0: even. */
  readonly sizeRange: Int32Array;
  readonly mergeBelow: Int32Array;
  readonly keepLast: Uint8Array;
  readonly splits: Uint8Array;
  /** Size that no new class may exceed: entry-grade control or ceiling; 0: none. */
  readonly entryCap: Int32Array;
  /** Size up to which classes take children from elsewhere. */
  readonly fillCap: Int32Array;
  /** Sections that a plan gives the cell’s cohort; 0: the rules decide. */
  readonly planned: Int32Array;
  /** Size that they should not exceed, and when they are formed: less the seats kept free for transfers. */
  readonly plannedCap: Int32Array;
  readonly plannedFormCap: Int32Array;
  /** Whether the plan forms them anew. */
  readonly plannedAnew: Uint8Array;
  readonly mixBelow: Int32Array;
  readonly mixCap: Int32Array;
  /** Usable rooms by year and school; −1: not known. */
  readonly rooms: Int32Array;
  /** 0: no row of rooms, 1: in use, 2: closed. */
  readonly standing: Uint8Array;
  /** Most pupils that beds allow; −1: no limit. */
  readonly beds: Int32Array;
  /** Sections that teachers can staff by year and staff; −1: no limit. */
  readonly staffed: Int32Array;
  /** Schools that closed into another: pairs from `movesStart` of the year on. */
  readonly movesStart: Int32Array;
  readonly moves: Int32Array;
  /** Metres between two schools of a block, as ranks of (metres, from, to): `rankStart[block] + from × n + to`. */
  readonly rankStart: Int32Array;
  readonly ranks: Int32Array;
  /** The pair at each rank, as `from × n + to`. */
  readonly pairAt: Int32Array;
  /** Place of each school in its block. */
  readonly placeInBlock: Int32Array;
  readonly blockOfSchool: Int32Array;

  /** Classes of the census: sizes from `startOf[cell]` on. */
  readonly startOf: Int32Array;
  readonly startSizes: Int32Array;

  readonly spread: DrawSpread;
}

/** The central path of a place: its pupils by year, and how they move on. */
export type CentralPath = Pick<
  DrawWorld,
  | 'demand'
  | 'seated'
  | 'waiting'
  | 'stillWaiting'
  | 'heir'
  | 'passing'
  | 'staying'
  | 'repeating'
  | 'pathLeavers'
  | 'spotAbove'
>;

/** What seating pupils needs of a place: all but its central path and the chance around it. */
export type SeatWorld = Omit<
  DrawWorld,
  keyof CentralPath | 'cellKey' | 'poolKey' | 'feedingStart' | 'feeding' | 'poolSteps' | 'spread'
>;

/** Standard deviations of a year’s chance, as shares of the pupils. */
export interface DrawSpread {
  /** Of a pool’s entrants, by year and pool: the year’s alone, and what later years share. */
  readonly entryYear: Float64Array;
  readonly entryWalk: Float64Array;
  /** Of a pool’s grade as it moves up, by year, pool and step: what all grades share, and what each has alone. */
  readonly flowShared: Float64Array;
  readonly flowOwn: Float64Array;
  /** Of a cell against its pool, by year and cell: the year’s alone (entrants, or as they move up), and what an entry grade’s later years share. */
  readonly cellYear: Float64Array;
  readonly cellWalk: Float64Array;
}
