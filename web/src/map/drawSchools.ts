import L from 'leaflet';
import { bandWords } from '../parts/bandWords.ts';
import { type ClassBand, classBands } from '../pictures/classBand.ts';
import type { SchoolPicture } from '../pictures/schoolPicture.ts';
import type { Reader } from '../say.ts';
import { asText } from './asText.ts';

const radius: Readonly<Record<ClassBand, number>> = { within: 3.5, above: 4.5, oversize: 6, super: 7.5 };

/** Schools with classes as points, the worst on top and largest; a click selects or lets go. */
export function drawSchools({
  schools,
  selected,
  colours,
  say,
  number,
  onSelect,
}: {
  readonly schools: readonly SchoolPicture[];
  readonly selected: string | undefined;
  readonly colours: Readonly<Record<ClassBand, { readonly fill: string; readonly ink: string }>>;
  readonly say: Reader['say'];
  readonly number: Reader['number'];
  readonly onSelect: (school: string | undefined) => void;
}): L.FeatureGroup {
  const rank = ({ band, id }: SchoolPicture) => (id === selected ? 9 : classBands.indexOf(band ?? 'within'));
  const points = [...schools]
    .sort((left, right) => rank(left) - rank(right))
    .flatMap(({ id, name, lat, lon, band, largest }) => {
      if (band === undefined || lat === undefined || lon === undefined) return [];
      const chosen = id === selected;
      const point = L.circleMarker([lat, lon], {
        radius: radius[band] + (chosen ? 4 : 0),
        color: chosen ? '#0b5cad' : colours[band].ink,
        weight: chosen ? 4 : 0.8,
        fillColor: colours[band].fill,
        fillOpacity: 0.95,
      });
      point.bindTooltip(asText(`${name} · ${number(largest)} · ${say(bandWords[band], { from: '' })}`));
      point.on('click', (event) => {
        L.DomEvent.stopPropagation(event);
        onSelect(chosen ? undefined : id);
      });
      return [point];
    });
  return L.featureGroup(points);
}
