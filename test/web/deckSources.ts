import type { PlaceDraws } from '../../src/domain/draws.ts';
import { defaultPlanning } from '../../src/domain/planning.ts';
import type { Region } from '../../src/domain/region/region.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { backtestPlace } from '../../src/study/backtestPlace.ts';
import { fitClasses } from '../../src/study/fitClasses.ts';
import { planPlace } from '../../src/study/planPlace.ts';
import { reportStudy } from '../../src/study/reportStudy.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { tellPlan } from '../../src/study/tellPlan.ts';
import { sayBoth } from '../../web/src/core/sayBoth.ts';
import type { WorkbookSources } from '../../web/src/deck/deckSources.ts';
import { drawProjects } from '../../web/src/pictures/decidedProjects.ts';
import { drawHeatYears } from '../../web/src/pictures/heatYears.ts';
import { drawProposal, type ProposalPicture } from '../../web/src/pictures/proposalPicture.ts';
import { drawPupilLines } from '../../web/src/pictures/pupilLines.ts';
import { drawStudy } from '../../web/src/pictures/studyPicture.ts';

const provenance = {
  engine: { name: 'xuewei', version: '0.1.0' },
  dataset: { name: 'place', sha256: 'ab'.repeat(32) },
  scenario: null,
};

/** What the page holds of a region when it presents it, as its workers answer. */
export function deckSourcesOf(
  region: Region,
  proposal?: ProposalPicture,
  drawn?: PlaceDraws,
): WorkbookSources {
  const run = runStudy(region);
  const opened = {
    ok: true as const,
    baseline: region,
    region,
    scenario: undefined,
    changes: [],
    notices: [],
  };
  return {
    study: drawStudy({ run, report: reportStudy(run), opened, notices: [] }),
    pupils: drawPupilLines(run, { by: 'stage' }),
    projects: drawProjects(run),
    backtest: backtestPlace(region),
    heat: drawHeatYears(run),
    classFit: fitClasses(region),
    ...{ proposal, drawn, provenance },
  };
}

/** A plan for a region, sought with little work. */
export async function proposeFor(region: Region): Promise<ProposalPicture> {
  const settings = { planning: defaultPlanning, work: 300, seed: 1 };
  const made = await planPlace(region, { ...settings, solver: highsSolver() });
  return drawProposal(tellPlan(made, undefined, settings), region, sayBoth);
}
