import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { openManual, pageInFront } from '../../commands/view/manual.ts';
import type { HelpPage } from '../../i18n/help/help-pages.ts';
import { useText } from '../use-text.ts';

/** The question mark of a panel, table, card or dialog: opens the manual at its page. */
export function HelpMark({ page, className }: { page?: HelpPage; className?: string }) {
  const t = useText();
  return (
    <Button
      className={className ?? ''}
      type="text"
      size="small"
      icon={<QuestionCircleOutlined aria-hidden />}
      aria-label={t('help.open')}
      title={t('help.open')}
      onClick={({ currentTarget }) => openManual(page ?? pageInFront(currentTarget))}
    />
  );
}
