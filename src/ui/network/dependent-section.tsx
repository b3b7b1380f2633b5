import { select } from '../../commands/view/look.ts';
import { dependentVerdicts } from '../../core/assess/findings/dependent-verdicts.ts';
import { networkWalkerById } from '../../core/network/network-model.ts';
import { formatFixed } from '../../i18n/format.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { fromSlowToFast } from './from-slow-to-fast.ts';
import { useWalking } from './use-walking.ts';

const SHOWN = 60;

/** Which areas' verdicts depend on who walks: one column for each walker, from slow to fast. */
export function DependentSection() {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const { byWalker, walkers } = useWalking((results) => results);
  const done = byWalker.length === walkers.length;
  if (walkers.length === 0) return null;
  const order = fromSlowToFast(byWalker);
  const rows = dependentVerdicts(order.map(({ findings }) => findings));
  return (
    <section className="walking" aria-label={t('walking.dependent')}>
      <h3>
        {t('walking.dependent')}{' '}
        {done ? <span className="count tabular">{rows.length}</span> : null}
      </h3>
      {done ? null : (
        <p className="hint">
          {t('walking.strip-progress', { n: byWalker.length, of: walkers.length })}
        </p>
      )}
      {done && rows.length === 0 ? <p className="hint">{t('walking.no-dependent')}</p> : null}
      {rows.length > 0 ? (
        <table className="walker-matrix">
          <thead>
            <tr>
              <th scope="col">
                {t('table.area')}
                <small className="speed-unit">{t('walking.speed-unit')}</small>
              </th>
              {order.map(({ walkerId }) => {
                const walker = networkWalkerById(walkerId);
                return (
                  <th key={walkerId} scope="col" className="tabular">
                    <small>{walker ? pick(walker.name) : walkerId}</small>
                    {walker ? formatFixed(language, walker.levelSpeedMps.value, 2) : null}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map(({ rule, part, areaId, areaName, verdicts }) => (
              <tr key={`${rule} ${part ?? ''} ${areaId}`}>
                <th scope="row">
                  <button
                    type="button"
                    className="link"
                    onClick={() => select({ type: 'area', id: areaId })}
                  >
                    {rule} {part ? t(`part.${part}` as 'part.eldercare') : ''} · {areaName}
                  </button>
                </th>
                {verdicts.map((verdict, at) => (
                  <td key={order[at]!.walkerId}>
                    {verdict ? <VerdictMark verdict={verdict} short /> : '—'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
