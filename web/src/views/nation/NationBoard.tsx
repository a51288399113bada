import { Button, Select } from 'antd';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { type Stage, stageWords } from '../../../../src/domain/stage.ts';
import type { Address, Go } from '../../address.ts';
import { useReader } from '../../say.ts';
import { useLook } from '../../theme.ts';
import { colourOf, coloursOf } from './mosaic.ts';
import { mosaicYears } from './mosaicYears.ts';
import { NationPeaks, NationTrend } from './NationCharts.tsx';
import { type MosaicHandle, NationMosaic } from './NationMosaic.tsx';
import { NationTable } from './NationTable.tsx';
import { NationYear } from './NationYear.tsx';
import { nationDesk } from './nationDesk.ts';
import { metricWords, type NationMetric, nationMetrics, nationWords as words } from './nationWords.ts';
import type { NationPicture } from './readNation.ts';
import { scaleOf } from './scales.ts';

const [Table, Trend, Peaks] = [memo(NationTable), memo(NationTrend), memo(NationPeaks)];

/** Whether the first picture has been painted: what takes longer comes after it. */
function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return painted;
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
  const { stage, year, metric } = chosenIn(picture, address);
  const [county, setCounty] = useState<number>();
  const mosaic = useRef<MosaicHandle>(null);
  const painted = usePainted();
  const scale = useMemo(() => scaleOf(metric, look), [metric, look]);
  const colours = useMemo(() => coloursOf(scale), [scale]);
  const stepsOf = useMemo(() => mosaicYears(picture, metric, stage, scale), [picture, metric, stage, scale]);
  const metricName = say(metricWords[metric]);
  const ends = [...(scale.low === undefined ? [] : [-scale.most]), 0, scale.most / 2, scale.most];
  // What lies beyond the scale looks like its ends.
  const beyond = (end: number) => (end === scale.most ? '≥ ' : end === -scale.most ? '≤ ' : '');
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
        <NationYear
          {...{ years: told.years, year }}
          onShow={(index) => mosaic.current?.show(index)}
          onRest={(index) => go({ year: String(told.years[index]) }, 'replace')}
        />
        <h3>{say(words.map)}</h3>
        <div className="nation-scale">
          <span>{head(metricWords[metric])}</span>
          {ends.map((end) => (
            <span key={end} className="nation-scale">
              <i style={{ background: colourOf(scale, end) }} />
              {`${beyond(end)}${number(end * 100, 0)} %`}
            </span>
          ))}
        </div>
        <NationMosaic
          {...{ picture, colours, stepsOf, year, ref: mosaic }}
          label={say(words.mapLabel, { metric: metricName, year: told.years[year] ?? '' })}
          chosen={county}
          onChoose={setCounty}
        />
      </section>
      <section className="card stack" aria-labelledby="nation-counties">
        <h2 id="nation-counties">
          {say(words.counties)} · {told.years[year]}
        </h2>
        {painted && <Table {...{ picture, stage, year }} chosen={county} onChoose={setCounty} />}
      </section>
      <section className="card stack" aria-labelledby="nation-trend">
        <h2 id="nation-trend">{say(words.nationCard)}</h2>
        {painted && <Trend picture={picture} stage={stage} />}
        <p className="quiet small">{say(words.assumedFrom, { year: told.firstAssumed[stage] ?? '' })}</p>
        <h3>{say(words.peaks)}</h3>
        <Peaks picture={picture} stage={stage} />
      </section>
    </div>
  );
}
