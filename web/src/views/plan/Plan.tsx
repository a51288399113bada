import '../today/today.css';
import './plan.css';
import { Segmented } from 'antd';
import type { Words } from '../../../../src/domain/words.ts';
import { DistrictChoice } from '../../parts/DistrictChoice.tsx';
import { useReader } from '../../say.ts';
import type { ViewProperties } from '../../shell/views.ts';
import { CheckPart } from './CheckPart.tsx';
import { ProjectsPart } from './ProjectsPart.tsx';
import { ProposalPart } from './ProposalPart.tsx';
import { planWords } from './planWords.ts';

const parts = ['projects', 'check', 'propose'] as const;
type PartName = (typeof parts)[number];
const partWords: Readonly<Record<PartName, Words>> = {
  projects: planWords.projectsShort,
  check: planWords.check,
  propose: planWords.propose,
};

/** Projects against deadlines, the targets' check, and a proposal of what else to do. */
export function Plan({ study, request, address, go }: ViewProperties) {
  const { say } = useReader();
  const part: PartName = parts.find((name) => name === address.list) ?? 'projects';
  const district = study.districts.find(({ id }) => id === address.district)?.id;
  return (
    <>
      <div className="row plan-tools">
        <Segmented<PartName>
          aria-label={say(planWords.parts)}
          value={part}
          options={parts.map((name) => ({ value: name, label: say(partWords[name]) }))}
          onChange={(chosen) => go({ list: chosen === 'projects' ? undefined : chosen })}
        />
        <DistrictChoice study={study} value={district} onChange={(id) => go({ district: id })} />
      </div>
      {part === 'projects' && <ProjectsPart study={study} district={district} request={request} go={go} />}
      {part === 'check' && <CheckPart {...{ study, request, district }} />}
      {part === 'propose' && <ProposalPart study={study} request={request} district={district} go={go} />}
    </>
  );
}
