import { select } from '../../commands/view/look.ts';
import {
  type DependentVerdict,
  dependentVerdicts,
} from '../../core/assess/findings/dependent-verdicts.ts';
import { networkWalkerById } from '../../core/network/network-model.ts';
import { formatFixed } from '../../i18n/format.ts';
import { rowWords } from '../../i18n/row-text.ts';
import type { TableColumn } from '../parts/table/table-column.ts';
import { WindowedTable } from '../parts/table/windowed-table.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useLibrary } from '../use-library.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { fromSlowToFast } from './from-slow-to-fast.ts';
import { useWalking } from './use-walking.ts';

/** Which areas' verdicts depend on who walks: one column for each walker, from slow to fast. */
export function DependentSection() {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const library = useLibrary();
  const { byWalker, walkers } = useWalking((results) => results);
  const done = byWalker.length === walkers.length;
  if (walkers.length === 0) return null;
  const order = fromSlowToFast(byWalker);
  const rows = dependentVerdicts(order.map(({ findings }) => findings));
  const nameRow = (verdict: DependentVerdict) =>
    `${rowWords(language, verdict, library)} · ${verdict.areaName}`;
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
        <WindowedTable
          label={t('walking.dependent')}
          className="walker-matrix"
          rows={rows}
          rowKey={({ rule, part, areaId }) => `${rule} ${part ?? ''} ${areaId}`}
          columns={[
            {
              id: 'area',
              header: (
                <>
                  {t('table.area')}
                  <small className="speed-unit">{t('walking.speed-unit')}</small>
                </>
              ),
              namesRow: true,
              hint: nameRow,
              render: (row) => (
                <button
                  type="button"
                  className="link"
                  onClick={() => select({ type: 'area', id: row.areaId })}
                >
                  {nameRow(row)}
                </button>
              ),
            },
            ...order.map(({ walkerId }, at): TableColumn<DependentVerdict> => {
              const walker = networkWalkerById(walkerId);
              return {
                id: walkerId,
                number: true,
                width: '14%',
                header: (
                  <>
                    <small>{walker ? pick(walker.name) : walkerId}</small>
                    {walker ? formatFixed(language, walker.levelSpeedMps.value, 2) : null}
                  </>
                ),
                render: ({ verdicts }) => {
                  const verdict = verdicts[at];
                  return verdict ? <VerdictMark verdict={verdict} short /> : '—';
                },
              };
            }),
          ]}
        />
      ) : null}
    </section>
  );
}
