import { Button, Select, Slider } from 'antd';
import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import { type Stage, stageWords } from '../../../../src/domain/stage.ts';
import type { Address, Go } from '../../address.ts';
import { useReader } from '../../say.ts';
import { useLook } from '../../theme.ts';
import { colourOf } from './mosaic.ts';
import { NationPeaks, NationTrend } from './NationCharts.tsx';
import { NationMosaic } from './NationMosaic.tsx';
import { NationTable } from './NationTable.tsx';
import { nationDesk } from './nationDesk.ts';
import { metricWords, type NationMetric, nationMetrics, nationWords as words } from './nationWords.ts';
import { metricOf, type NationPicture } from './readNation.ts';
import { scaleOf } from './scales.ts';

/** Milliseconds of a year while years are played. */
const beat = 700;

const [Table, Trend, Peaks] = [memo(NationTable), memo(NationTrend), memo(NationPeaks)];

/** Milliseconds without a move of the slider, after which the long table follows; the picture follows at once. */
const rest = 150;

function useRested(year: number): number {
  const [rested, setRested] = useState(year);
  useEffect(() => {
    const timer = setTimeout(() => setRested(year), rest);
    return () => clearTimeout(timer);
  }, [year]);
  return rested;
}

/** What is chosen: in the address, so that a link finds the same picture once the nation is drawn. */
function chosenIn({ told }: NationPicture, address: Address) {
  const stage = Math.max(0, told.stages.indexOf(address.stage ?? 'primary'));
  const year = Math.max(0, told.years.indexOf(Number(address.year ?? told.years[0])));
  const metric = nationMetrics.find((each) => each === address.by) ?? 'empty';
  return { stage, year, metric };
}

/** A nation year by year: counties in colour, the trend with its band, peaks by province, and every county's figures. */
export function NationBoard({
  picture,
  address,
  go,
}: {
  readonly picture: NationPicture;
  readonly address: Address;
  readonly go: Go;
}) {
  const { say, head, number } = useReader();
  const look = useLook();
  const { told } = picture;
  const { stage, year: linked, metric } = chosenIn(picture, address);
  // The address follows when the slider rests: browsers allow only so many changes of it in a while.
  const [year, setYear] = useState(linked);
  useEffect(() => setYear(linked), [linked]);
  const [county, setCounty] = useState<number>();
  const tableYear = useRested(year);
  const [playing, setPlaying] = useState(false);
  const last = told.years.length - 1;
  const goTo = useCallback((index: number) => go({ year: String(told.years[index]) }, 'replace'), [go, told]);
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => (year < last ? setYear(year + 1) : setPlaying(false)), beat);
    return () => clearTimeout(timer);
  }, [playing, year, last]);
  const scale = useMemo(() => scaleOf(metric, look), [metric, look]);
  const figureOf = useCallback(
    (each: number) => metricOf(picture, metric, each, year, stage),
    [picture, metric, year, stage],
  );
  const metricName = say(metricWords[metric]);
  const ends = [...(scale.low === undefined ? [] : [-scale.most]), 0, scale.most / 2, scale.most];
  // Made once, not with every year: a year must be shown within a frame.
  const choices = useMemo(
    () => (
      <div className="row">
        <Select<string>
          aria-label={say(words.stage)}
          value={told.stages[stage] ?? ''}
          options={told.stages.map((each) => ({ value: each, label: head(stageWords[each as Stage]) }))}
          onChange={(each) => go({ stage: each }, 'replace')}
          popupMatchSelectWidth={false}
          style={{ minWidth: 150 }}
        />
        <Select<NationMetric>
          aria-label={say(words.shown)}
          value={metric}
          options={nationMetrics.map((each) => ({ value: each, label: head(metricWords[each]) }))}
          onChange={(each) => go({ by: each }, 'replace')}
          popupMatchSelectWidth={false}
          style={{ minWidth: 210 }}
        />
        <Button onClick={() => nationDesk.clear()}>{say(words.other)}</Button>
      </div>
    ),
    [told, stage, metric, go, say, head],
  );
  return (
    <div className="nation-page">
      <section className="card stack" aria-labelledby="nation-title">
        <h2 id="nation-title">{say(words.title)}</h2>
        <p className="quiet">
          {say(words.made, {
            counties: number(told.counties.ids.length),
            provinces: told.provinces.length,
            draws: number(told.draws),
          })}
        </p>
        {choices}
        <div className="nation-year">
          <Button
            onClick={() => {
              if (!playing && year === last) setYear(0);
              if (playing) goTo(year);
              setPlaying(!playing);
            }}
          >
            {say(playing ? words.pause : words.play)}
          </Button>
          <Slider
            ariaLabelForHandle={say(words.year)}
            min={0}
            max={last}
            value={year}
            tooltip={{ formatter: (index) => told.years[index ?? 0] }}
            onChange={(index) => {
              setPlaying(false);
              setYear(index);
            }}
            onChangeComplete={goTo}
          />
          <output>{told.years[year]}</output>
        </div>
        <h3>{say(words.map)}</h3>
        <div className="nation-scale">
          <span>{head(metricWords[metric])}</span>
          {ends.map((end) => (
            <span key={end} className="nation-scale">
              <i style={{ background: colourOf(scale, end) }} />
              {number(end * 100, 0)} %
            </span>
          ))}
        </div>
        <NationMosaic
          {...{ picture, scale, figureOf }}
          label={say(words.mapLabel, { metric: metricName, year: told.years[year] ?? '' })}
          chosen={county}
          onChoose={setCounty}
        />
      </section>
      <section className="card stack" aria-labelledby="nation-counties">
        <h2 id="nation-counties">
          {say(words.counties)} · {told.years[tableYear]}
        </h2>
        <Table {...{ picture, stage }} year={tableYear} chosen={county} onChoose={setCounty} />
      </section>
      <section className="card stack" aria-labelledby="nation-trend">
        <h2 id="nation-trend">{say(words.nationCard)}</h2>
        <Trend picture={picture} stage={stage} />
        <p className="quiet small">{say(words.assumedFrom, { year: told.firstAssumed[stage] ?? '' })}</p>
        <h3>{say(words.peaks)}</h3>
        <Peaks picture={picture} stage={stage} />
      </section>
    </div>
  );
}
