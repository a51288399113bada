import { Button } from 'antd';
import { useState } from 'react';
import { downloadFile } from '../../parts/downloadFile.ts';
import { useReader } from '../../say.ts';
import { openWords as words } from './openWords.ts';

/** Downloads the workbook to be filled in; what writes it is loaded when it is asked for. */
export function TemplateButton() {
  const { say, language } = useReader();
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle');
  const make = async () => {
    setState('working');
    try {
      const { writeTemplate } = await import('./writeTemplate.ts');
      downloadFile(
        { zh: '学位数据模板.xlsx', en: 'xuewei-template.xlsx' }[language],
        await writeTemplate(language),
      );
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <div className="stack template">
      <Button loading={state === 'working'} onClick={make}>
        {say(words.template)}
      </Button>
      <p className="quiet small">{say(words.templateHint)}</p>
      <p role="status" className={state === 'failed' ? 'wrong' : 'unseen'}>
        {state === 'failed' && say(words.templateFailed)}
        {state === 'working' && say(words.templateWorking)}
      </p>
    </div>
  );
}
