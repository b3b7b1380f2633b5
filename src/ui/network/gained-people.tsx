import { useDeferredValue } from 'react';
import { kindRecord, peopleServedBy } from '../../core/vocabulary/kinds.ts';
import { signedNumber } from '../../i18n/gain-text.ts';
import { useGains } from '../parts/part-gain.tsx';
import { wholeRow } from '../parts/whole-row.ts';
import { useResults } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';

const HECTARE_M2 = 10_000;

/** People and ground that are lost without any edit of the network, for each kind that changes. */
export function GainedPeople() {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const active = useDeferredValue(useResults((results) => results.active?.coverage));
  const without = useDeferredValue(useGains(({ withoutEdits }) => withoutEdits));
  if (!active || !without) return null;
  const signed = (value: number, digits = 0) => signedNumber(language, value, digits);
  const rows = [...new Set(active.map(({ kind }) => kind))].flatMap((kind) => {
    const now = wholeRow(active, kind);
    const before = wholeRow(without, kind);
    if (!now || !before) return [];
    const group = peopleServedBy(kind);
    const [after, then] = [now.covered[group], before.covered[group]];
    const people = after === undefined || then === undefined ? null : Math.round(after - then);
    const hectares = ((now.groundCoveredM2 ?? 0) - (before.groundCoveredM2 ?? 0)) / HECTARE_M2;
    return people || Math.abs(hectares) >= 0.05 ? [{ kind, group, people, hectares }] : [];
  });
  return (
    <div role="status" aria-label={t('link.gained')} className="gained">
      <h4>{t('link.gained')}</h4>
      {rows.length === 0 ? <p className="hint">{t('link.gained-none')}</p> : null}
      <ul className="claims">
        {rows.map(({ kind, group, people, hectares }) => {
          const record = kindRecord(kind);
          return (
            <li key={kind}>
              <span>{record ? pick(record) : kind}</span>
              <b className="tabular">
                {people === null ? null : t('walking.worst-people', { n: signed(people) })}
              </b>
              <small className="tabular">
                {people === null ? '' : `${t(`people.${group}`)} · `}
                {t('walking.hectares', { n: signed(hectares, 1) })}
              </small>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
