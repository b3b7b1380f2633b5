import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { select } from '../../commands/look.ts';
import { useView } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { AreaCard } from './area-card.tsx';
import { FacilityCard } from './facility-card.tsx';
import { SiteCard } from './site-card.tsx';

/** The frame of what is selected: it explains itself at the right of the map. */
export function Card() {
  const t = useText();
  const selection = useView((view) => view.selection);
  if (!selection) return null;
  let content: ReactNode;
  if (selection.type === 'area') content = <AreaCard id={selection.id} />;
  else if (selection.type === 'facility') content = <FacilityCard id={selection.id} />;
  else content = <SiteCard key={selection.id} id={selection.id} />;
  return (
    <aside className="card" aria-label={t('card.title')}>
      <Button
        className="card-close"
        type="text"
        size="small"
        icon={<CloseOutlined aria-hidden />}
        aria-label={t('card.close')}
        onClick={() => select(null)}
      />
      {content}
    </aside>
  );
}
