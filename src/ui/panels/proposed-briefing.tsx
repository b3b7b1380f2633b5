import { Button } from 'antd';
import { mergeBriefing } from '../../briefing/merge-briefing.ts';
import { leaveBriefingAsIs, takeBriefing } from '../../commands/briefing/make-briefing.ts';
import type { Scene } from '../../core/plan/scene.ts';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';

const CHANGES = ['replaced', 'added', 'removed', 'kept'] as const;

/** What making the briefing anew would do to the pages in hand, before it is done. */
export function ProposedBriefing({ proposed }: { proposed: readonly Scene[] }) {
  const t = useText();
  const briefing = useProject((project) => project.briefing);
  const merged = mergeBriefing(briefing, proposed);
  const changes = CHANGES.filter((change) => merged[change].length > 0);
  const isSame = changes.every((change) => change === 'kept');
  return (
    <section className="proposed-briefing" aria-label={t('briefing.proposed')}>
      <h3>{t('briefing.proposed')}</h3>
      {isSame ? <p className="hint">{t('briefing.nothing-new')}</p> : null}
      {changes.map((change) => (
        <details key={change} open={change !== 'kept'}>
          <summary>{t(`briefing.pages-${change}`, { n: merged[change].length })}</summary>
          <ul>
            {merged[change].map((scene) => (
              <li key={scene.id}>{scene.title}</li>
            ))}
          </ul>
        </details>
      ))}
      <div className="button-row">
        <Button type="primary" disabled={isSame} onClick={takeBriefing}>
          {t('briefing.take')}
        </Button>
        <Button onClick={leaveBriefingAsIs}>{t('briefing.leave-as-is')}</Button>
      </div>
    </section>
  );
}
