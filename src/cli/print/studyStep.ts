import type { StudyProgress } from '../../study/runStudy.ts';
import type { Settings } from '../settings.ts';

/** Say on the progress line what a run is doing. */
export function sayStudyStep({ progress, language }: Settings): StudyProgress {
  const words = {
    capacity: { zh: '测算教室与教师', en: 'rooms and teachers' },
    fit: { zh: '拟合历史', en: 'fitting to history' },
    year: { zh: '推算学年', en: 'projecting' },
  };
  return (step, year) => progress.say(`${words[step][language]} ${year}`);
}
