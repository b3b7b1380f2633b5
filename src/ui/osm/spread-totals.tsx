import { Button } from 'antd';
import { useState } from 'react';
import './osm.css';
import { spreadTotals } from '../../commands/opening/osm-project.ts';
import type { People } from '../../core/vocabulary/people.ts';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { PeopleTotals } from './people-totals.tsx';

/** Where the demand points are homes with a floor area: totals of people to be spread over them. */
export function SpreadTotals() {
  const t = useText();
  const canSpread = useProject(({ demand }) => demand[0]?.weightM2 !== undefined);
  const [totals, setTotals] = useState<People>({});
  if (!canSpread) return null;
  return (
    <section className="osm-spread" aria-label={t('osm.spread')}>
      <h3>{t('osm.spread')}</h3>
      <p className="hint">{t('osm.spread-hint')}</p>
      <PeopleTotals totals={totals} onChange={setTotals} />
      <Button disabled={Object.keys(totals).length === 0} onClick={() => spreadTotals(totals)}>
        {t('osm.spread-apply')}
      </Button>
    </section>
  );
}
