import type { PartOrder } from '../../domain/allocation/sharedMoney.ts';
import type { ProofEnd, ProofOrder } from '../../domain/allocation/sharedProof.ts';
import type { SweepFile, SweepScenario } from '../../domain/sweeps.ts';
import {
  answerPart,
  answerPlace,
  type KeptPart,
  type OrderAnswer,
  type PlaceOrder,
  readPart,
} from '../../study/shared/answerOrder.ts';
import { answerProof } from '../../study/shared/answerProof.ts';
import type { ShardAnswer } from '../shardAnswer.ts';
import { fromText, packAnswer, toText, unpackAnswer } from './packAnswer.ts';

/** An order as it travels: what was kept of earlier ones is packed (`packAnswer`) and written as text. */
export type WrittenOrder =
  | PartOrder<string>
  | ProofOrder<string>
  | { readonly kind: 'pose' }
  | (Omit<Extract<PlaceOrder, { kind: 'tell' }>, 'parts'> & {
      readonly parts: readonly { readonly name: string; readonly kept: string }[];
    });

/** An answer as it travels: what is kept of a part is packed once more, so that whoever follows need not read it. */
export type WrittenAnswer =
  | Exclude<OrderAnswer, { kind: 'priced' | 'settled' }>
  | ProofEnd<string>
  | (Omit<Extract<OrderAnswer, { kind: 'priced' }>, 'kept'> & { readonly kept: string })
  | (Omit<Extract<OrderAnswer, { kind: 'settled' }>, 'kept'> & { readonly kept: string });

const read = (kept: string) => unpackAnswer<KeptPart>(fromText(kept));

/** What a thread does with an order: a part's problem is the file `problem.json`; a place is its tables. */
export async function answerTask({
  order: text,
  scenario,
  files,
}: {
  readonly order: string;
  readonly scenario: SweepScenario | null;
  readonly files: readonly SweepFile[];
}): Promise<ShardAnswer> {
  const order = JSON.parse(text) as WrittenOrder;
  if (order.kind !== 'pose' && order.kind !== 'tell') {
    const problem = readPart(JSON.parse(new TextDecoder().decode(files[0]?.bytes)));
    const answer = isProof(order)
      ? await answerProof(problem, { ...order, from: read(order.from) })
      : answerPart(problem, restore(order));
    return { ok: true, figures: packAnswer(write(answer)) };
  }
  const asked = scenario === null ? {} : { scenario: { text: scenario.text, file: scenario.name } };
  const told: PlaceOrder =
    order.kind === 'pose'
      ? order
      : { ...order, parts: order.parts.map(({ name, kept }) => ({ name, kept: read(kept) })) };
  const answer = await answerPlace({ files, ...asked }, told);
  if (answer.kind === 'unusable') return { ok: false, problems: answer.problems };
  return { ok: true, figures: packAnswer(write(answer)) };
}

const isProof = (order: PartOrder<string> | ProofOrder<string>): order is ProofOrder<string> =>
  order.kind === 'relax' || order.kind === 'lower' || order.kind === 'polish';

function restore(order: PartOrder<string>): PartOrder<KeptPart> {
  if (order.kind !== 'price') return { ...order, from: read(order.from) };
  const { from, ...rest } = order;
  return from === undefined ? rest : { ...rest, from: read(from) };
}

function write(answer: OrderAnswer | ProofEnd<KeptPart>): WrittenAnswer {
  if (!('kept' in answer)) return answer;
  return { ...answer, kept: toText(packAnswer(answer.kept)) };
}
