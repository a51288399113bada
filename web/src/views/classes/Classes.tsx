import './classes.css';
import { Segmented, Select } from 'antd';
import { useCallback } from 'react';
import { BandLegend } from '../../parts/BandLegend.tsx';
import { DistrictChoice } from '../../parts/DistrictChoice.tsx';
import { StageChoice } from '../../parts/StageChoice.tsx';
import { useReader } from '../../say.ts';
import type { ViewProperties } from '../../shell/views.ts';
import { words } from '../../words.ts';
import { ClassDrawer } from './ClassDrawer.tsx';
import { Heat } from './Heat.tsx';
import type { OpenedCell } from './HeatGrid.tsx';
import { Ledger } from './Ledger.tsx';
import { LargestPage } from './largest/LargestPage.tsx';
import { largestWords } from './largest/largestWords.ts';

const lists = ['heat', 'ledger', 'largest'] as const;
const listWords = { heat: words.heat, ledger: words.ledger, largest: largestWords.tab };

/** Classes by school and grade as a heat map, the ledger of oversize classes, and the largest classes to be published. */
export function Classes({ study, address, go }: ViewProperties) {
  const { say } = useReader();
  const { baseYear, horizonYear } = study.place;
  const years = Array.from({ length: horizonYear - baseYear + 1 }, (_, index) => baseYear + index);
  const asked = years.find((year) => String(year) === address.year);
  const year = asked ?? baseYear;
  const list = lists.find((each) => each === address.list) ?? 'heat';
  const district = study.districts.find(({ id }) => id === address.district)?.id;
  const known = study.ladder.find((part) => part.stage === address.stage)?.stage;
  const stage =
    known ?? study.ladder.find((part) => part.stage === 'primary')?.stage ?? study.ladder[0]?.stage;
  const school = study.schools.find(({ id }) => id === address.school);
  const open = useCallback(
    (cell: OpenedCell) => go({ school: cell.school, grade: cell.grade, stage }),
    [go, stage],
  );
  const opened =
    list === 'heat' && school !== undefined && stage !== undefined && address.grade !== undefined;
  return (
    <section className="card" aria-labelledby="classes-title">
      <div className="card-head">
        <h2 id="classes-title">{say(listWords[list])}</h2>
        <Segmented
          aria-label={say(words.classesView)}
          value={list}
          options={lists.map((each) => ({ value: each, label: say(listWords[each]) }))}
          onChange={(chosen) =>
            go({ list: chosen === 'heat' ? undefined : chosen, grade: undefined, school: undefined })
          }
        />
      </div>
      <div className="row table-tools">
        <DistrictChoice
          study={study}
          value={district}
          onChange={(id) => go({ district: id, school: undefined, grade: undefined })}
        />
        <StageChoice
          all={list === 'ledger'}
          stages={study.ladder.map((part) => part.stage)}
          value={list === 'ledger' ? known : stage}
          onChange={(chosen) => go({ stage: chosen, grade: undefined })}
        />
        {list === 'heat' && (
          <>
            <Select<number>
              aria-label={say(words.yearLabel)}
              value={year}
              options={years.map((each) => ({ value: each, label: String(each) }))}
              onChange={(each) => go({ year: each === baseYear ? undefined : String(each) })}
              style={{ minWidth: 96 }}
            />
            <BandLegend oversizeFrom={study.oversizeFrom} />
          </>
        )}
      </div>
      {list === 'heat' && stage !== undefined && (
        <Heat {...{ study, year, stage, district }} school={school?.id} onOpen={open} />
      )}
      {list === 'largest' && stage !== undefined && <LargestPage {...{ study, stage, district }} />}
      {list === 'ledger' && (
        <Ledger {...{ study, district, address, go }} stage={known} school={undefined} overIn={asked} />
      )}
      {opened && address.grade !== undefined && (
        <ClassDrawer
          cell={{ school: school.id, stage, grade: address.grade }}
          name={school.name}
          year={year}
          onClose={() => go({ grade: undefined })}
        />
      )}
    </section>
  );
}
