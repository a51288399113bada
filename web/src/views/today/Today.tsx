import './today.css';
import { Segmented } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { Stage } from '../../../../src/domain/stage.ts';
import { BordersField } from '../../borders/BordersField.tsx';
import { borderWords } from '../../borders/borderWords.ts';
import { useBorders } from '../../borders/useBorders.ts';
import { useFileDrop } from '../../borders/useFileDrop.ts';
import { BandLegend } from '../../parts/BandLegend.tsx';
import { DistrictChoice } from '../../parts/DistrictChoice.tsx';
import { StageChoice } from '../../parts/StageChoice.tsx';
import { type SchoolPicture, schoolAtStage } from '../../pictures/schoolPicture.ts';
import type { WorstClass } from '../../pictures/worstClasses.ts';
import { useDesk } from '../../places/DeskContext.ts';
import { useReader } from '../../say.ts';
import type { ViewProperties } from '../../shell/views.ts';
import { words } from '../../words.ts';
import { BalanceCard } from './balance/BalanceCard.tsx';
import { DistrictTable } from './DistrictTable.tsx';
import { FigureDrawer } from './FigureDrawer.tsx';
import type { ToldIndicator } from './headlineFigures.ts';
import { SchoolTable } from './SchoolTable.tsx';
import { Tiles } from './Tiles.tsx';
import { todayWords } from './todayWords.ts';
import { WorstClasses } from './WorstClasses.tsx';

const PlaceMap = lazy(() => import('../../map/PlaceMap.tsx').then(({ PlaceMap }) => ({ default: PlaceMap })));

function schoolsShown(
  schools: readonly SchoolPicture[],
  district: string | undefined,
  stage: Stage | undefined,
): SchoolPicture[] {
  return schools
    .filter(
      (school) =>
        (district === undefined || school.district === district) &&
        (stage === undefined || school.stages.includes(stage)),
    )
    .map((school) => (stage === undefined ? school : schoolAtStage(school, stage)))
    .filter(({ band }) => band !== undefined);
}

const noShapes: readonly never[] = [];

/** The base year: headline tiles, map and tables with one selection. */
export function Today({ study, shapes: published, request, address, go }: ViewProperties) {
  const { say } = useReader();
  const [asked, setAsked] = useState<{
    readonly tile: ToldIndicator | 'deadline';
    readonly of: string | undefined;
  }>();
  const own = useBorders(useDesk().place.id, study);
  const drop = useFileDrop(own.take);
  const shapes = own.borders?.shapes ?? published;
  const others = own.borders?.others ?? noShapes;
  const district = study.districts.find(({ id }) => id === address.district)?.id;
  const stage = study.ladder.find((part) => part.stage === address.stage)?.stage;
  const { school } = address;
  const list = address.list === 'schools' ? 'schools' : 'districts';
  const schools = useMemo(() => schoolsShown(study.schools, district, stage), [study, district, stage]);
  const onDistrict = useCallback((id: string | undefined) => go({ district: id, school: undefined }), [go]);
  const onSchool = useCallback(
    (id: string | undefined) => go({ school: id, ...(id === undefined ? {} : { list: 'schools' }) }),
    [go],
  );
  const onClasses = ({ id, district: own, stages }: SchoolPicture) =>
    go({
      view: 'classes',
      school: id,
      district: own,
      stage: stage ?? stages[0],
      grade: undefined,
      list: undefined,
    });
  const onClass = ({ school: id, district: own, stage: taught, grade }: WorstClass) =>
    go({ view: 'classes', school: id, district: own, stage: taught, grade, list: undefined });
  return (
    <>
      <Tiles study={study} district={district} onOpen={(tile) => setAsked({ tile, of: district })} />
      <div className="row today-filters">
        <DistrictChoice study={study} value={district} onChange={onDistrict} />
        <StageChoice
          all
          stages={study.ladder.map((part) => part.stage)}
          value={stage}
          onChange={(chosen) => go({ stage: chosen })}
        />
        <BandLegend oversizeFrom={study.oversizeFrom} />
      </div>
      {stage !== undefined && <p className="quiet small stage-note">{say(todayWords.stageNote)}</p>}
      <div className="today">
        <section className="card" aria-labelledby="map-title" {...drop.events}>
          <h2 id="map-title">{drop.over ? say(borderWords.drop) : say(words.map)}</h2>
          <Suspense fallback={<div className="map" />}>
            <PlaceMap {...{ study, shapes, others, schools, district, school, onDistrict, onSchool }} />
          </Suspense>
          <p className="quiet small">
            {shapes !== undefined && `${say(shapes.credit)} · `}
            {say(
              study.schools.some(({ lat }) => lat !== undefined) ? words.hullNote : todayWords.noCoordinates,
            )}
          </p>
          <BordersField study={study} desk={own} />
        </section>
        <section className="card" aria-labelledby="table-title">
          <div className="card-head">
            <h2 id="table-title">{say(list === 'schools' ? words.schoolsTable : words.districtsTable)}</h2>
            <Segmented
              aria-label={say(words.table)}
              value={list}
              options={[
                { value: 'districts', label: say(words.districtsTable) },
                { value: 'schools', label: say(words.schoolsTable) },
              ]}
              onChange={(chosen) => go({ list: chosen === 'schools' ? 'schools' : undefined })}
            />
          </div>
          {list === 'districts' ? (
            <DistrictTable
              study={study}
              selected={district}
              onSelect={onDistrict}
              onFigure={(tile, of) => setAsked({ tile, of })}
            />
          ) : (
            <SchoolTable {...{ study, schools, onClasses }} selected={school} onSelect={onSchool} />
          )}
        </section>
      </div>
      <WorstClasses study={study} district={district} stage={stage} onClass={onClass} />
      <BalanceCard {...{ study, district, stage }} />
      <FigureDrawer
        {...{ study, request }}
        tile={asked?.tile}
        district={asked?.of}
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}
