import type L from 'leaflet';
import { spreadNames } from './spreadNames.ts';

/**
 * Keep the names on a map from lying on each other, anew whenever it is zoomed or changes its size.
 *
 * @param names The names as they lie on the map, those that matter most first.
 * @returns Ends it.
 */
export function settleNames(map: L.Map, names: readonly L.Tooltip[]): () => void {
  const settle = () => {
    const shown = names.flatMap((name) => {
      const [element, at] = [name.getElement(), name.getLatLng()];
      return element === undefined || at === undefined ? [] : [{ element, at }];
    });
    const boxes = shown.map(({ element, at }) => {
      const { x, y } = map.latLngToLayerPoint(at);
      return { x, y, width: element.offsetWidth, height: element.offsetHeight };
    });
    spreadNames(boxes).forEach((shift, index) => {
      const style = shown[index]?.element.style;
      if (style === undefined) return;
      style.visibility = shift === undefined ? 'hidden' : '';
      style.translate = shift === undefined ? '' : `0 ${shift}px`;
    });
  };
  settle();
  map.on('zoomend resize', settle);
  document.fonts.ready.then(settle);
  return () => {
    map.off('zoomend resize', settle);
  };
}
