import { censusStateWords, ledgerOutcomeWords, projectOutcomeWords } from '../../domain/censusWords.ts';
import { stageWords } from '../../domain/stage.ts';
import type { PlaceWithReview } from '../../study/addCensus.ts';
import type { Settings } from '../settings.ts';
import { sayNumber } from './number.ts';
import { setTable } from './table.ts';

const heads = {
  misses: {
    zh: ['区县', '学段', '原预测', '实际', '误差', '区间', '是否落在区间内'],
    en: ['district', 'stage', 'forecast', 'actual', 'off by', 'interval', 'held'],
  },
  schools: { zh: ['学校', '匹配', '去年', '今年'], en: ['school', 'match', 'before', 'now'] },
  projects: { zh: ['项目', '计划启用', '实际'], en: ['project', 'planned', 'found'] },
} as const;

const percent = (share: number | undefined) =>
  share === undefined ? '–' : `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)} %`;

/** Print what a census came to: schools that were not simply the same, the forecast beside the actuals, ledger, projects. */
export function printCensus(
  { schools, review, summary }: PlaceWithReview,
  { language, print }: Settings,
): void {
  const zh = language === 'zh';
  const count = (value: number | undefined) => (value === undefined ? '–' : sayNumber(value, language, 0));
  const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) => {
    const columns = head.map((text, at) => ({
      head: text,
      align: at === 0 ? ('left' as const) : ('right' as const),
    }));
    print(
      setTable(
        columns,
        rows.map((row) => [...row]),
      ),
    );
  };
  print(
    zh
      ? `${review.year} 学年并入，原基准年 ${review.before}`
      : `${review.year} added; the base year was ${review.before}`,
  );
  const changed = schools.filter(({ state }) => state !== 'same');
  const line = ({ name, state, before, now }: (typeof schools)[number]) => [
    ...[name, censusStateWords[state][language], count(before), count(now)],
  ];
  if (changed.length > 0) table(heads.schools[language], changed.map(line));
  const names = new Map(
    summary.districts.map((each) => [each.id, zh ? each.name : (each.nameEn ?? each.name)]),
  );
  table(
    heads.misses[language],
    review.misses.map(({ district, stage, forecast, actual, miss, from, to, held }) => [
      district === undefined ? (zh ? '全域' : 'all') : (names.get(district) ?? district),
      stageWords[stage][language],
      ...[count(forecast), count(actual), percent(miss)],
      from === undefined ? '–' : `${count(from)}–${count(to)}`,
      held === undefined ? '–' : held ? (zh ? '是' : 'yes') : zh ? '否' : 'no',
    ]),
  );
  if (review.projects.length > 0)
    table(
      heads.projects[language],
      review.projects.map(({ name, planned, outcome }) => [
        name,
        planned,
        projectOutcomeWords[outcome][language],
      ]),
    );
  const told = (Object.keys(ledgerOutcomeWords) as (keyof typeof ledgerOutcomeWords)[]).map((outcome) => {
    const rows = review.ledger.filter((row) => row.outcome === outcome).length;
    return `${ledgerOutcomeWords[outcome][language]} ${rows}`;
  });
  print(`${zh ? '台账' : 'ledger'}: ${told.join(zh ? '，' : ', ')}`);
}
