import 'leaflet/dist/leaflet.css';
import L from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { positionsOf } from '../borders/geoShapes.ts';
import type { BackgroundShape } from '../borders/ownBorders.ts';
import { usePrinting } from '../parts/usePrinting.ts';
import type { SchoolPicture } from '../pictures/schoolPicture.ts';
import type { StudyPicture } from '../pictures/studyPicture.ts';
import type { DistrictShapes } from '../places/placeClient.ts';
import { useReader } from '../say.ts';
import { bandColours, useLook } from '../theme.ts';
import { words } from '../words.ts';
import { cornersOf } from './cornersOf.ts';
import { drawBackground } from './drawBackground.ts';
import { drawDistricts } from './drawDistricts.ts';
import { drawSchools } from './drawSchools.ts';
import { settleNames } from './settleNames.ts';

interface Properties {
  readonly study: StudyPicture;
  readonly shapes: DistrictShapes | undefined;
  /** What a reader's own file shows besides borders; the same array as long as it is the same. */
  readonly others: readonly BackgroundShape[];
  readonly schools: readonly SchoolPicture[];
  readonly district: string | undefined;
  readonly school: string | undefined;
  readonly onDistrict: (district: string | undefined) => void;
  readonly onSchool: (school: string | undefined) => void;
}

function startMap(element: HTMLElement): L.Map {
  const map = L.map(element, {
    attributionControl: false,
    zoomControl: false,
    preferCanvas: true,
    zoomSnap: 0.25,
  });
  map.setView([0, 0], 9);
  return map;
}

/** A map without tiles: districts as polygons or hulls, schools as points coloured by their largest class. */
export function PlaceMap({
  study,
  shapes,
  others,
  schools,
  district,
  school,
  onDistrict,
  onSchool,
}: Properties) {
  const { say, number } = useReader();
  const look = useLook();
  const printing = usePrinting();
  const holder = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<L.Map>();
  useEffect(() => {
    if (holder.current === null) return;
    const started = startMap(holder.current);
    const watch = new ResizeObserver(() => started.invalidateSize());
    watch.observe(holder.current);
    setMap(started);
    return () => {
      watch.disconnect();
      setMap(undefined);
      // Leaflet forgets frames that it asked for when it paints before them: those, and what layers ask for as they are
      // removed, come before the next frame but one.
      requestAnimationFrame(() => requestAnimationFrame(() => started.remove()));
    };
  }, []);
  useEffect(() => {
    if (map === undefined) return;
    const zoom = L.control
      .zoom({ zoomInTitle: say(words.zoomIn), zoomOutTitle: say(words.zoomOut) })
      .addTo(map);
    return () => {
      zoom.remove();
    };
  }, [map, say]);
  useEffect(() => {
    if (map === undefined) return;
    const { layer, names } = drawDistricts({
      study,
      shapes,
      selected: district,
      dark: look === 'dark',
      say,
      onSelect: onDistrict,
    });
    const background = drawBackground({
      ...{ others, shapes, selected: district },
      ...{ dark: look === 'dark', onSelect: onDistrict },
    });
    background.addTo(map);
    background.bringToBack();
    layer.addTo(map);
    layer.bringToBack();
    const end = settleNames(map, names);
    return () => {
      end();
      layer.remove();
      background.remove();
    };
  }, [map, study, shapes, others, district, look, say, onDistrict]);
  useEffect(() => {
    if (map === undefined) return;
    const colours = bandColours[look];
    const layer = drawSchools({ schools, selected: school, colours, say, number, onSelect: onSchool });
    layer.addTo(map);
    return () => {
      layer.remove();
    };
  }, [map, schools, school, look, say, number, onSchool]);
  useEffect(() => {
    if (map === undefined) return;
    const seen = study.schools.filter((each) => district === undefined || each.district === district);
    const points = seen.flatMap(({ lat, lon }): [number, number][] =>
      lat === undefined || lon === undefined ? [] : [[lat, lon]],
    );
    const known = [...points, ...cornersOf(shapes, district)];
    const besides = others.flatMap(({ shape }) => positionsOf(shape));
    // A background alone is shown whole; else it may reach beyond the picture.
    const bounds = L.latLngBounds(known.length > 0 ? known : besides.map(([lon, lat]) => [lat, lon]));
    if (bounds.isValid()) map.fitBounds(bounds, { padding: [16, 16], animate: false });
  }, [map, study, shapes, others, district]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours change with the look.
  useEffect(() => {
    // Leaflet paints them in the next frame, for which a printer does not wait; what was moved it paints at once.
    if (printing) map?.fire('moveend');
  }, [map, printing, look]);
  return (
    <section
      ref={holder}
      className="map"
      aria-label={say(words.mapLabel, { place: say(study.place.name) })}
    />
  );
}
