import type { Certificate } from '../../domain/allocation/certificate.ts';
import { planLevels } from '../../domain/allocation/planVector.ts';
import type { Shortage } from '../../domain/allocation/shortage.ts';
import { levelWords, shortageLeverWords } from '../../domain/glossary.ts';
import type { Words } from '../../domain/words.ts';
import type { AllocatedProblem } from '../../study/allocateProblem.ts';
import type { Settings } from '../settings.ts';
import { sayNumber } from './number.ts';
import { setTable } from './table.ts';

type Planned = Extract<AllocatedProblem, { status: 'planned' }>;
type Answered = Exclude<AllocatedProblem, { status: 'unreadable' }>;

const words = {
  level: { zh: '层次', en: 'level' },
  value: { zh: '结果', en: 'value' },
  proven: { zh: '已证明最优', en: 'proven least' },
  yes: { zh: '是', en: 'yes' },
  allProven: { zh: '已证明最优', en: 'Proven: no plan is better.' },
  notProven: { zh: '未证明最优', en: 'Not proven to be the best.' },
  impossible: {
    zh: '硬性规则互相矛盾，没有可行方案',
    en: 'The hard rules contradict each other: there is no plan',
  },
  stopped: { zh: '在限定的时间或工作量内未找到方案', en: 'No plan was found within the limits' },
  why: { zh: '原因（缺口人年减少）', en: 'Reasons (pupil-years that would be short no more)' },
  plan: { zh: '据方案估计', en: 'as seen at the plan' },
  lp: { zh: '教室、班级可取小数时的估计', en: 'as if rooms and classes could be fractions' },
  branchAndBound: { zh: '精确求解', en: 'exact' },
} as const satisfies Record<string, Words>;

/** Print a plan's levels, its certificate and what stays short; or why there is no plan. */
export function printAllocation(allocated: Answered, settings: Settings): void {
  const { language, print } = settings;
  if (allocated.status !== 'planned') {
    print(words[allocated.status][language]);
    for (const { name, side } of [
      ...(allocated.conflict?.rows ?? []),
      ...(allocated.conflict?.columns ?? []),
    ])
      print(`  ${name} (${side})`);
    return;
  }
  printLevels(allocated, settings);
  printCertificate(allocated.certificate, settings);
  if (allocated.shortage !== undefined) printShortage(allocated.shortage, settings);
}

function printLevels({ vector, certificate, plan }: Planned, { language, print }: Settings): void {
  const heads = (['level', 'value', 'proven'] as const).map((head) => words[head][language]);
  const rows = planLevels.map((level) => [
    levelWords[level][language],
    sayNumber(vector[level], language, 2),
    certificate.proven.includes(level) ? words.yes[language] : '',
  ]);
  print(
    setTable(
      heads.map((head, index) => ({ head, align: index === 1 ? 'right' : 'left' })),
      rows,
    ),
  );
  const { openings, closures, extensions, intakes } = plan;
  print(
    language === 'zh'
      ? `开办 ${openings.length}，停办 ${closures.length}，扩建 ${extensions.length}，招生安排 ${intakes.length} 条`
      : `openings ${openings.length}, closures ${closures.length}, extensions ${extensions.length}, intakes ${intakes.length}`,
  );
}

function printCertificate(certificate: Certificate, { language, print }: Settings): void {
  const { proven, upperBound, lowerBound, gap, incrementalGap, work, polished, interrupted } = certificate;
  print(words[proven.length === planLevels.length ? 'allProven' : 'notProven'][language]);
  if (lowerBound !== undefined && gap !== undefined && incrementalGap !== undefined) {
    const [upper, lower, share, incremental] = [
      sayNumber(upperBound, language, 2),
      sayNumber(lowerBound, language, 2),
      sayNumber(gap * 100, language, 2),
      sayNumber(incrementalGap * 100, language, 2),
    ];
    print(
      language === 'zh'
        ? `成本 ${upper}，下界 ${lower}，差距 ${share}%（不计在职教师工资则 ${incremental}%）`
        : `Cost ${upper}, no plan below ${lower}: gap ${share} % (${incremental} % without wages of teachers in post)`,
    );
  }
  if (interrupted === true)
    print(language === 'zh' ? '运行被中断，结果不可复现' : 'Stopped by hand: this run cannot be repeated.');
  else {
    const options = `--work ${work}${polished === true ? ' --polish' : ''}`;
    print(language === 'zh' ? `复现：${options}` : `The same again with ${options}`);
  }
}

function printShortage(shortage: Shortage, { language, print }: Settings): void {
  const { sentence, binding, earliest } = shortage;
  print(sentence[language]);
  if (binding.reasons.length > 0) print(`${words.why[language]}, ${words[binding.source][language]}:`);
  for (const { lever, relief } of binding.reasons)
    print(`  ${shortageLeverWords[lever][language]}: ${sayNumber(relief, language, 1)}`);
  const { notBefore, possibleBy } = earliest;
  if (notBefore !== undefined)
    print(
      language === 'zh'
        ? `最早不早于 ${notBefore.year} 年（${words[notBefore.source].zh}）`
        : `Not before ${notBefore.year} (${words[notBefore.source].en})`,
    );
  if (possibleBy !== undefined)
    print(
      language === 'zh'
        ? `${possibleBy.year} 年起可以全部达标`
        : `Possible by ${possibleBy.year}: a plan shows it`,
    );
}
