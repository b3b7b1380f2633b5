import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { look } from '../../commands/view/look.ts';
import { openManual, pageInFront } from '../../commands/view/manual.ts';
import { takeTour } from '../../commands/start/tour.ts';
import { useView } from '../use-stores.ts';
import { useText } from '../use-text.ts';

/** The question mark of the bar: manual, guided walk and about the product. */
export function HelpMenu() {
  const t = useText();
  const leftAt = useView((view) => view.tour.leftAt);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'manual',
            label: `${t('help.manual')} (F1)`,
            onClick: () => openManual(pageInFront(null)),
          },
          { key: 'tour', label: t('tour.take'), onClick: () => void takeTour(0) },
          ...(leftAt > 0
            ? [
                {
                  key: 'tour-on',
                  label: t('tour.go-on', { n: leftAt + 1 }),
                  onClick: () => void takeTour(leftAt),
                },
              ]
            : []),
          { type: 'divider' as const },
          { key: 'about', label: t('about.title'), onClick: () => look({ dialog: 'about' }) },
        ],
      }}
    >
      <Button
        type="text"
        icon={<QuestionCircleOutlined aria-hidden />}
        aria-label={t('help.title')}
      />
    </Dropdown>
  );
}
