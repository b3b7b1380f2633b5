import { Button, Checkbox } from 'antd';
import { useStore } from 'zustand';
import { exportNearestAreas } from '../../commands/exporting/export-nearest-areas.ts';
import { showNearestAreas } from '../../commands/results/nearest-areas-row.ts';
import { select } from '../../commands/view/look.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import type { NearestArea } from '../../core/siting/access/nearest-areas.ts';
import { formatNumber } from '../../i18n/format.ts';
import { kindName } from '../../i18n/plan-text.ts';
import { wayName } from '../../i18n/way-text.ts';
import { inOrder } from '../../io/export/nearest-areas.ts';
import { nearestAreasStore } from '../../state/nearest-areas-store.ts';
import type { TableColumn } from '../parts/table/table-column.ts';
import { WindowedTable } from '../parts/table/windowed-table.tsx';
import { useView } from '../use-stores.ts';
import { useLanguage, useText } from '../use-text.ts';

/** A site of the scenario has a card of its own. */
function selectHolder(id: string): void {
  const isSite = activeScenario(currentProject())?.sites.some((site) => site.id === id);
  select({ type: isSite ? 'site' : 'facility', id });
}

/** 就近分区: every place with its nearest facility of the kind, by load, on the map and as a table. */
export function NearestAreasSection() {
  const t = useText();
  const language = useLanguage();
  const kind = useView((view) => view.kind);
  const { shown, busy, answer } = useStore(nearestAreasStore);
  const minutes = (timeS: number | null) =>
    timeS === null ? '—' : formatNumber(language, timeS / 60, 1);
  const peopleColumn: TableColumn<NearestArea> | null = answer && {
    id: 'people',
    header: t(`people.${answer.group}`),
    number: true,
    width: '20%',
    render: ({ people }) =>
      people[answer.group] === undefined ? '—' : formatNumber(language, people[answer.group]!),
  };
  return (
    <section aria-label={t('nearest.title')}>
      <h3>{t('nearest.title')}</h3>
      <Checkbox checked={shown} onChange={(event) => showNearestAreas(event.target.checked)}>
        {t('nearest.show', { kind: kindName(language, kind) })}
      </Checkbox>
      {shown && busy && !answer ? <p className="hint">{t('ui.computing')}…</p> : null}
      {shown && answer ? (
        <>
          <p className="hint">
            {t('nearest.hint', {
              way: wayName(language, answer.circle),
              who: t(`people.${answer.group}`),
            })}
            {answer.spreadEvenly ? ` ${t('present.spread-evenly')}` : ''}
          </p>
          {answer.areas.length === 0 ? (
            <p className="empty">{t('nearest.nobody')}</p>
          ) : (
            <div className="access-table">
              <WindowedTable
                label={t('nearest.title')}
                rows={inOrder(answer.areas)}
                rowKey={({ facilityId }) => facilityId}
                columns={[
                  {
                    id: 'facility',
                    header: t('nearest.facility'),
                    namesRow: true,
                    render: ({ facilityId, name }: NearestArea) => (
                      <button
                        type="button"
                        className="link"
                        onClick={() => selectHolder(facilityId)}
                      >
                        {name}
                      </button>
                    ),
                  },
                  ...(answer.field === 'people' ? [] : [peopleColumn!]),
                  {
                    id: 'load',
                    header: t(`nearest.load-${answer.field}`),
                    number: true,
                    width: '20%',
                    render: ({ load }) =>
                      load === null
                        ? '—'
                        : formatNumber(language, load, answer.field === 'people' ? 0 : 1),
                  },
                  {
                    id: 'walk',
                    header: t('nearest.walk'),
                    number: true,
                    width: '32%',
                    render: ({ meanS, farthestS }) => `${minutes(meanS)} / ${minutes(farthestS)}`,
                  },
                ]}
              />
            </div>
          )}
          {(answer.unreached[answer.group] ?? 0) > 0 ? (
            <p className="hint">
              {t('nearest.unreached-n', {
                n: formatNumber(language, answer.unreached[answer.group]!),
                who: t(`people.${answer.group}`),
              })}
            </p>
          ) : null}
          <div className="button-row">
            <Button size="small" onClick={() => exportNearestAreas('csv')}>
              {t('nearest.save-csv')}
            </Button>
            <Button size="small" onClick={() => exportNearestAreas('geojson')}>
              {t('nearest.save-geojson')}
            </Button>
          </div>
        </>
      ) : null}
    </section>
  );
}
