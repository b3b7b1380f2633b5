import { Button } from 'antd';
import { look } from '../../commands/view/look.ts';
import { useText } from '../use-text.ts';

/** What a step shows while there is nothing to work on, with the way to the data. */
export function EmptyStart() {
  const t = useText();
  return (
    <div className="empty">
      <p>{t('present.empty')}</p>
      <Button type="primary" onClick={() => look({ step: 'data' })}>
        {t('present.to-data')}
      </Button>
    </div>
  );
}
