import { type InterventionKind, interventionSchema } from './interventions.ts';
import type { Words } from './words.ts';

/** What each kind of change is called. */
export const changeWords: Readonly<Record<InterventionKind, Words>> = {
  births: { zh: '出生人口', en: 'Births' },
  capture: { zh: '入学人数（相对出生）', en: 'Entrants per birth' },
  migration: { zh: '升级留存与流动', en: 'Migration between grades' },
  vocationalShare: { zh: '职普比', en: 'Vocational to general intake' },
  privateShare: { zh: '民办招生占比', en: 'Private share of entrants' },
  classCap: { zh: '班额上限', en: 'Class cap' },
  splitOversize: { zh: '允许拆分大班', en: 'Split oversize classes' },
  entryControl: { zh: '起始年级控制', en: 'Entry-grade control' },
  hires: { zh: '教师招聘', en: 'Teachers hired' },
  budget: { zh: '建设资金', en: 'Works money' },
  delayProject: { zh: '推迟或提前一个项目', en: 'Delay or hurry a project' },
  delayProjects: { zh: '推迟或提前一批项目', en: 'Delay or hurry many projects' },
  fundWorks: { zh: '工程资金落实', en: 'Money for works' },
  dropUnfunded: { zh: '资金未落实的不建', en: 'Nothing built without its money' },
  slippage: { zh: '工期偏差（概率）', en: 'Slippage of works, by chance' },
  addProject: { zh: '增加教室（新项目）', en: 'Add rooms (new works)' },
  cancelProject: { zh: '取消一个项目', en: 'Cancel a project' },
  targetYear: { zh: '目标期限', en: 'Deadline of a target' },
  applyPreset: { zh: '套用别处的班额制度', en: 'Rules of another system' },
  waive: { zh: '目标豁免', en: 'Waiver from a target' },
  housing: { zh: '新建住宅', en: 'New housing' },
  arrivals: { zh: '迁入或迁出', en: 'Children who come or leave' },
  flowRates: { zh: '留级与辍学', en: 'Repetition and dropout' },
  lendRooms: { zh: '教室借用（潮汐）', en: 'Rooms lent to another school' },
  doubleShift: { zh: '二部制', en: 'Two shifts a day' },
  changeOwnership: { zh: '改变举办者', en: 'Change of ownership' },
  redirectLeavers: { zh: '毕业生改去向', en: 'Leavers go elsewhere' },
  transferSeats: { zh: '转学预留学位', en: 'Seats kept for transfers' },
  mergeClasses: { zh: '合班', en: 'Merge small classes' },
  ceiling: { zh: '班额极限', en: 'Ceiling of class size' },
  retirements: { zh: '教师退休', en: 'Teachers who retire' },
  contractTeachers: { zh: '合同制教师', en: 'Contract teachers' },
  grantPerPupil: { zh: '生均拨款', en: 'Grant per pupil' },
  targetValue: { zh: '目标值', en: 'Value of a target' },
  controlTotal: { zh: '控制总数', en: 'Control total' },
  scaleControlTotals: { zh: '控制总数增减', en: 'Control totals scaled' },
  dropControlTotals: { zh: '去掉控制总数', en: 'Control totals dropped' },
};

/** What a field of a change says of itself. */
export interface ChangeField {
  /** What planners call it. */
  readonly label: Words;
  /** What the value means, as a sentence. */
  readonly meaning: Words;
  /** The unit of a number. */
  readonly unit?: string;
  /** Whether it has to be given. */
  readonly needed: boolean;
}

interface Said {
  readonly zh: string;
  readonly en: string;
  readonly description: string;
  readonly descriptionZh: string;
  readonly unit?: string;
}

const shapeOf = (kind: InterventionKind) =>
  interventionSchema.options.find(({ shape }) => shape.kind.value === kind)?.shape;

/** The fields of a kind of change with their names, in the order of its schema; the kind itself is left out. */
export function changeFields(kind: InterventionKind): ReadonlyMap<string, ChangeField> {
  const fields = Object.entries(shapeOf(kind) ?? {}).filter(([key]) => key !== 'kind');
  return new Map(
    fields.map(([key, field]) => {
      const needed = !field.isOptional();
      const { zh, en, description, descriptionZh, unit } = ('unwrap' in field
        ? field.unwrap()
        : field
      ).meta() as unknown as Said;
      const words = { label: { zh, en }, meaning: { zh: descriptionZh, en: description }, needed };
      return [key, unit === undefined ? words : { ...words, unit }];
    }),
  );
}
