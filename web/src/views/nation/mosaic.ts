/** A county's square in the picture, in pixels. */
export interface MosaicSquare {
  readonly county: number;
  readonly x: number;
  readonly y: number;
}

/** A province's block: its name's place and its squares. */
export interface MosaicBlock {
  readonly province: number;
  readonly x: number;
  readonly y: number;
  readonly squares: readonly MosaicSquare[];
}

export interface Mosaic {
  readonly side: number;
  readonly height: number;
  readonly blocks: readonly MosaicBlock[];
}

const gap = 1;
/** Between blocks, and above their squares for the name. */
const between = 14;
const head = 16;

/**
 * Lay counties out as squares, province by province in blocks side by side: no border is drawn, so none can be wrong.
 *
 * @param provinceOf Index of the province of each county, rising.
 * @param width Pixels that there are.
 */
export function layMosaic(provinceOf: readonly number[], width: number): Mosaic {
  const side = width < 500 ? 6 : 9;
  const step = side + gap;
  const members = new Map<number, number[]>();
  for (const [county, province] of provinceOf.entries())
    members.set(province, [...(members.get(province) ?? []), county]);
  let [x, y, tallest] = [0, 0, 0];
  const blocks = [...members].map(([province, counties]): MosaicBlock => {
    const columns = Math.max(4, Math.ceil(Math.sqrt(counties.length * 1.4)));
    const rows = Math.ceil(counties.length / columns);
    if (x > 0 && x + columns * step > width) {
      x = 0;
      y += tallest + between;
      tallest = 0;
    }
    const block = {
      ...{ province, x, y },
      squares: counties.map((county, at) => ({
        county,
        x: x + (at % columns) * step,
        y: y + head + Math.floor(at / columns) * step,
      })),
    };
    x += columns * step + between;
    tallest = Math.max(tallest, head + rows * step);
    return block;
  });
  return { side, height: y + tallest, blocks };
}

/** The county at a point; undefined where there is none. */
export function countyAt({ blocks, side }: Mosaic, x: number, y: number): number | undefined {
  for (const { squares } of blocks)
    for (const square of squares)
      if (x >= square.x && x < square.x + side && y >= square.y && y < square.y + side) return square.county;
  return undefined;
}

/** A scale of colours: what a figure of nought, of the most, and (where it may be negative) of the least looks like. */
export interface MosaicScale {
  readonly most: number;
  readonly none: string;
  readonly high: string;
  readonly low?: string;
}

const part = (colour: string, at: number) => Number.parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16);

/** The colour of a figure, `#rrggbb`; figures beyond the scale look like its ends. */
export function colourOf({ most, none, high, low = none }: MosaicScale, figure: number): string {
  const share = Math.min(1, Math.abs(figure) / most);
  const end = figure < 0 ? low : high;
  const mixed = [0, 1, 2].map((at) => Math.round(part(none, at) + (part(end, at) - part(none, at)) * share));
  return `#${mixed.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
}

/** Steps of a scale on each side of nought: more than anybody tells apart. */
const steps = 64;

/** The colours of a scale's steps, from the least to the most, nought in the middle. */
export function coloursOf(scale: MosaicScale): string[] {
  return Array.from({ length: 2 * steps + 1 }, (_, at) =>
    colourOf(scale, ((at - steps) * scale.most) / steps),
  );
}

/** The step of a figure: which of `coloursOf` it has. */
export function stepOf({ most }: MosaicScale, figure: number): number {
  const away = Math.min(steps, Math.round((Math.abs(figure) / most) * steps));
  return steps + (figure < 0 ? -away : away);
}
