import '../../i18n/later-texts.ts';
import { Button } from 'antd';
import { look } from '../../commands/view/look.ts';
import { Showing } from '../parts/read-only.tsx';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';

/** The door to rounds and to what is followed up, with the last round. */
export default function MonitoringSection() {
  const t = useText();
  const last = useProject((project) => project.rounds?.at(-1));
  return (
    <section aria-label={t('round.section')}>
      <h3>{t('round.section')}</h3>
      <p className="hint">
        {last ? t('round.last', { name: last.name, date: last.date }) : t('round.empty')}
      </p>
      <Showing>
        <div className="stack">
          <Button block onClick={() => look({ dialog: 'rounds' })}>
            {t('round.open')}
          </Button>
          <Button block onClick={() => look({ dialog: 'follow-ups' })}>
            {t('follow-up.door')}
          </Button>
        </div>
      </Showing>
    </section>
  );
}
