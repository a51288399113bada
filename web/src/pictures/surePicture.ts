import type { Words } from '../../../src/domain/words.ts';
import type { Provenance } from '../../../src/study/provenance.ts';
import { type SureDocument, sureFormat, type ToldTrial } from '../../../src/study/sure/tellSure.ts';

/** One plan tried. */
export interface TrialPicture {
  /** Deviations by which the cohorts that it was made for are larger; missing: the plain plan. */
  readonly planFor: number | undefined;
  readonly probability: number;
  /** The 95 % binomial interval of so many draws. */
  readonly from: number;
  readonly to: number;
  readonly unplaced: number;
  readonly oversize: number;
  /** Yuan, discounted. */
  readonly cost: number;
  readonly taken: boolean;
}

/** A plan that is sure enough, or the surest, as the page shows it. Plain. */
export interface SurePicture {
  readonly place: string;
  readonly asked: number;
  readonly draws: number;
  readonly reached: boolean;
  /** What it costs more than the plain plan; yuan. */
  readonly price: number;
  readonly trials: readonly TrialPicture[];
  readonly why: readonly Words[];
  readonly how: readonly Words[];
  /** Works of the plan that was taken. */
  readonly works: number;
  /** The whole document, as the command prints it. */
  readonly document: Blob;
}

/**
 * Draw the document of a sure plan: what each plan tried comes to, and the document itself to be kept.
 *
 * @param provenance Missing where the page cannot tell it.
 */
export function drawSure(document: SureDocument, provenance: Provenance | undefined): SurePicture {
  const { place, sure, works } = document;
  const { asked, draws, reached, price, robust, why, how } = sure;
  const drawTrial = ({ planFor, vector, met }: ToldTrial): TrialPicture => ({
    ...{ planFor: planFor ?? undefined, probability: met.probability, from: met.from, to: met.to },
    ...{ unplaced: vector.unplaced, oversize: vector.oversizeClasses, cost: vector.cost },
    taken: planFor === robust.planFor,
  });
  return {
    ...{ place: place.id, asked, draws, reached, price, why, how },
    ...{ trials: sure.trials.map(drawTrial), works: works.length },
    document: new Blob(
      [JSON.stringify({ format: sureFormat, provenance: provenance ?? null, ...document }, null, 2), '\n'],
      {
        type: 'application/json',
      },
    ),
  };
}
