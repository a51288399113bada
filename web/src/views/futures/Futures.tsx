import './futures.css';
import { Segmented, Select } from 'antd';
import { useMemo } from 'react';
import { stageWords } from '../../../../src/domain/stage.ts';
import { bandsOff } from '../../address.ts';
import { useAnswer } from '../../core/CoreContext.ts';
import { DistrictChoice } from '../../parts/DistrictChoice.tsx';
import { StageChoice } from '../../parts/StageChoice.tsx';
import { dueYears } from '../../pictures/dueYears.ts';
import type { PupilQuestion } from '../../pictures/pupilLines.ts';
import { useReader } from '../../say.ts';
import { Plight } from '../../shell/Plight.tsx';
import type { ViewProperties } from '../../shell/views.ts';
import { lineColours, useLook } from '../../theme.ts';
import { words } from '../../words.ts';
import { BacktestCard } from './BacktestCard.tsx';
import { BirthsCard } from './BirthsCard.tsx';
import { ClassFitCard } from './ClassFitCard.tsx';
import { type By, chartLines } from './chartLines.ts';
import { FanBar } from './FanBar.tsx';
import { fanWords } from './fanWords.ts';
import { birthsStory, pupilStory } from './futureStories.ts';
import { PupilCard } from './PupilCard.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import { useFans } from './useFans.ts';

/** Pupils to come: by stage, grade or district, for the place, a district or a school; births; and the back-test. */
export function Futures({ study, request, address, go }: ViewProperties) {
  const reader = useReader();
  const { say, number } = reader;
  const look = useLook();
  const school = study.schools.find(({ id }) => id === address.school);
  const district = study.districts.find(({ id }) => id === address.district);
  const taught = study.ladder.filter((part) => school === undefined || school.stages.includes(part.stage));
  const by: By =
    address.by === 'grade' || (address.by === 'district' && school === undefined) ? address.by : 'stage';
  const asked = taught.find((part) => part.stage === address.stage)?.stage;
  const preferred = taught.find((part) => part.stage === 'primary') ?? taught[0];
  const stage = asked ?? (by === 'grade' ? preferred?.stage : undefined);
  const question: PupilQuestion = {
    by,
    ...(district === undefined || school !== undefined ? {} : { district: district.id }),
    ...(school === undefined ? {} : { school: school.id }),
    ...(stage === undefined ? {} : { stage }),
  };
  const pupils = useAnswer('pupils', question);
  const backtest = useAnswer('backtest', null);
  const classFit = useAnswer('classFit', null);
  const report = backtest.kind === 'answer' ? backtest.answer : undefined;
  const drawn = pupils.kind === 'answer' ? pupils.answer : undefined;
  const isFanned = address.bands !== bandsOff;
  const fans = useFans(request, question, isFanned);
  // While a new question is on its way the lines of the old one are still shown, without a fan.
  const isOfThese = drawn !== undefined && JSON.stringify(drawn.asked) === JSON.stringify(question);
  const told = isOfThese ? fans.drawn : undefined;
  const lines = useMemo(
    () =>
      drawn === undefined ? [] : chartLines(study, drawn, report, lineColours[look], reader, told?.fans),
    [study, drawn, report, look, reader, told],
  );
  const dues = useMemo(() => dueYears(study.report.verdicts), [study]);
  const schools = useMemo(
    () =>
      study.schools
        .filter((each) => district === undefined || each.district === district.id)
        .map(({ id, name }) => ({ value: id, label: name })),
    [study, district],
  );
  const where = school?.name ?? say(district?.name ?? study.place.name);
  const title = [
    where,
    say(words.pupilsTitle),
    ...(stage === undefined ? [] : [say(stageWords[stage])]),
  ].join(' · ');
  const failure =
    pupils.kind === 'failure' ? pupils.error : backtest.kind === 'failure' ? backtest.error : undefined;
  return (
    <>
      <div className="row futures-filters">
        <DistrictChoice
          study={study}
          value={district?.id}
          onChange={(id) => go({ district: id, school: undefined })}
        />
        <Select<string>
          aria-label={say(words.schoolsTable)}
          showSearch={{ optionFilterProp: 'label' }}
          value={school?.id ?? ''}
          options={[{ value: '', label: say(words.allSchools) }, ...schools]}
          onChange={(id) =>
            go({ school: id === '' ? undefined : id, ...(by === 'district' ? { by: undefined } : {}) })
          }
          popupMatchSelectWidth={300}
          className="school-choice"
        />
        <StageChoice
          all={by !== 'grade'}
          stages={taught.map((part) => part.stage)}
          value={stage}
          onChange={(chosen) => go({ stage: chosen })}
        />
        <Segmented<By>
          aria-label={say(words.pupilsBy)}
          value={by}
          options={[
            { value: 'stage', label: say(words.byStage) },
            { value: 'grade', label: say(words.byGrade) },
            ...(school === undefined ? [{ value: 'district' as const, label: say(words.byDistricts) }] : []),
          ]}
          onChange={(chosen) => go({ by: chosen === 'stage' ? undefined : chosen })}
        />
      </div>
      {failure !== undefined && (
        <Plight title={say(words.failedTitle)} hint={say(words.failedHint)} detail={failure.message} />
      )}
      <div className="futures">
        {drawn === undefined ? (
          <section className="card futures-main" aria-busy="true">
            <p role="status">{say(words.loading)}</p>
          </section>
        ) : (
          <PupilCard
            title={title}
            years={drawn.years}
            baseYear={drawn.baseYear}
            dueYears={dues}
            lines={lines}
            bandWords={
              told === undefined
                ? say(words.missBand, {
                    level: say(school === undefined ? words.levelDistrict : words.levelSchool),
                  })
                : say(fanWords.legend, { draws: number(told.draws, 0) })
            }
            bar={
              <FanBar
                fans={fans}
                isWanted={isFanned}
                onWant={(wanted) => go({ bands: wanted ? undefined : bandsOff }, 'replace')}
              />
            }
            story={(line, index) => pupilStory(drawn, line, index, where, reader)}
            file={`pupils-${question.school ?? question.district ?? study.place.id}-${by}`}
          />
        )}
        <div className="futures-side">
          {report === undefined ? (
            <section className="card miss-waiting" aria-busy="true">
              <h2>{say(words.missTitle)}</h2>
              <p role="status">{say(words.loading)}</p>
            </section>
          ) : (
            <BacktestCard study={study} report={report} school={school?.id} stage={stage} />
          )}
          {classFit.kind === 'answer' && classFit.answer !== undefined && (
            <ClassFitCard study={study} report={classFit.answer} />
          )}
          {drawn !== undefined && drawn.births.length > 0 && (
            <BirthsCard
              births={drawn.births}
              story={() => birthsStory(drawn.births, district?.id, where, reader)}
            />
          )}
        </div>
      </div>
      <ReviewCard
        districts={study.districts.map(({ id, name }) => ({ id, name: name.zh, nameEn: name.en }))}
      />
    </>
  );
}
