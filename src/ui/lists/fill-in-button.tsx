import { Button } from 'antd';
import { findWaitingList, openWaiting } from '../../commands/lists/list-look.ts';
import type { Missing } from '../../core/assess/findings/assessment.ts';
import { useText } from '../use-text.ts';

/** Opens the table on the cells of a field that verdicts wait for; nothing where no table has it. */
export function FillInButton({ of, field, ids }: Pick<Missing, 'of' | 'field' | 'ids'>) {
  const t = useText();
  if ((of !== 'area' && of !== 'facility') || !findWaitingList(of, field, ids)) return null;
  return (
    <Button size="small" onClick={() => openWaiting(of, field, ids)}>
      {t('list.fill-in', { n: ids.length })}
    </Button>
  );
}
