import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { select } from '../../commands/view/look.ts';
import { HelpMark } from '../parts/help-mark.tsx';
import { CandidateCard } from './candidate-card.tsx';
import { SuggestionCard } from './suggestion-card.tsx';
import { Showing } from '../parts/read-only.tsx';
import { useView } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { AreaCard } from './area-card.tsx';
import { FacilityCard } from './facility-card.tsx';
import { SiteCard } from './site-card.tsx';

const CARDS = {
  area: AreaCard,
  facility: FacilityCard,
  site: SiteCard,
  suggestion: SuggestionCard,
  candidate: CandidateCard,
};

/** The frame of what is selected: it explains itself at the right of the map. */
export function Card() {
  const t = useText();
  const selection = useView((view) => view.selection);
  if (!selection) return null;
  const Content = CARDS[selection.type];
  return (
    <aside className="card" data-help="card" aria-label={t('card.title')}>
      <Showing>
        <HelpMark className="card-help" page="card" />
        <Button
          className="card-close"
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('card.close')}
          onClick={() => select(null)}
        />
      </Showing>
      <Content key={selection.id} id={selection.id} />
    </aside>
  );
}
