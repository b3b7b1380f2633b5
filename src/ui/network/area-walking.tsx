import { formatShare, formatSpeed } from '../../i18n/format.ts';
import { networkWalkerById } from '../../core/network/network-model.ts';
import { kindRecord, peopleServedBy } from '../../core/vocabulary/kinds.ts';
import { useView } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { Flips, OverClaim } from './circle-comparison.tsx';
import { TimeFigures } from './time-figures.tsx';
import { useWalking } from './use-walking.ts';
import { WalkerStrip } from './walker-strip.tsx';

/** What walking makes of one area: who is over-claimed, what flips, how long it takes, and for whom it holds. */
export function AreaWalking({ areaId }: { areaId: string }) {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const kind = useView((view) => view.kind);
  const { comparison, times, byWalker } = useWalking((results) => results);
  const row = comparison?.rows.find((each) => each.areaId === areaId && each.kind === kind);
  const flips = comparison?.flips.filter(({ straight }) => straight.areaId === areaId) ?? [];
  if (!row && !times && byWalker.length === 0) return null;
  const record = kindRecord(kind);
  const group = peopleServedBy(kind);
  return (
    <section className="walking" aria-label={t('walking.area')}>
      <h3>{t('walking.area')}</h3>
      {row ? (
        <p>
          {t('ui.labelled', {
            label: record ? pick(record) : kind,
            value:
              row.people[group] === undefined
                ? `${formatShare(language, row.straightM2, row.groundM2)} → ${formatShare(language, row.networkM2, row.groundM2)}`
                : `${formatShare(language, row.straight[group], row.people[group])} → ${formatShare(language, row.network[group], row.people[group])}`,
          })}
          <br />
          {t('walking.cannot')} <OverClaim row={row} />
        </p>
      ) : null}
      {flips.length > 0 ? <Flips flips={flips} /> : null}
      <TimeFigures areaId={areaId} />
      <WalkerStrip
        areaId={areaId}
        byWalker={byWalker}
        nameOf={(id) => {
          const walker = networkWalkerById(id);
          return walker
            ? `${pick(walker.name)} ${formatSpeed(language, walker.levelSpeedMps.value)}`
            : id;
        }}
      />
    </section>
  );
}
