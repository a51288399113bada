import { downloadFile } from '../parts/downloadFile.ts';

/** A copy of a chart on a ground of its own: as drawn it is transparent, and light ink would vanish on a white slide. */
function onGround(drawn: HTMLCanvasElement, ground: string): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [drawn.width, drawn.height];
  const context = copy.getContext('2d');
  if (context === null) return drawn;
  context.fillStyle = ground;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(drawn, 0, 0);
  return copy;
}

/**
 * Hand a drawn chart to the reader's downloads as a picture.
 *
 * @param file Name without its ending.
 * @param ground Colour behind the chart.
 */
export function keepPicture(drawn: HTMLCanvasElement, file: string, ground: string): void {
  onGround(drawn, ground).toBlob((blob) => blob && downloadFile(`${file}.png`, blob));
}
