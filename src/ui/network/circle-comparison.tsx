import './walking.css';
import { Button } from 'antd';
import { look, select } from '../../commands/view/look.ts';
import { wantWalking } from '../../commands/results/walking-row.ts';
import type { ClaimRow, FlippedVerdict } from '../../core/assess/walking/compare-circles.ts';
import { areasLost } from '../../core/assess/walking/areas-lost.ts';
import { WHOLE_ID } from '../../core/assess/findings/assessment.ts';
import { kindRecord, peopleServedBy } from '../../core/vocabulary/kinds.ts';
import { formatNumber, formatPercent, formatShare } from '../../i18n/format.ts';
import { rowWords } from '../../i18n/row-text.ts';
import { IssueList } from '../parts/issue-list.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { AreaError } from '../parts/area-error.tsx';
import { useLibrary } from '../use-library.ts';
import { useProject, useView } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { useNetwork, useWalking } from './use-walking.ts';

const FLIPS_SHOWN = 40;
const WORST_AREAS = 5;
const HECTARE_M2 = 10_000;

/** People whom the straight circle counts and who cannot walk there in time; ground where people are unknown. */
export function OverClaim({ row }: { row: ClaimRow }) {
  const t = useText();
  const language = useLanguage();
  const group = peopleServedBy(row.kind);
  const people = row.overClaimed[group];
  const hectares = t('walking.hectares', {
    n: formatNumber(language, row.overClaimedM2 / HECTARE_M2),
  });
  return (
    <b className="tabular">
      {people === undefined
        ? hectares
        : t('walking.people', { n: formatNumber(language, people), group: t(`people.${group}`) })}
    </b>
  );
}

function ClaimLine({ row }: { row: ClaimRow }) {
  const pick = usePick();
  const t = useText();
  const language = useLanguage();
  const record = kindRecord(row.kind);
  const group = peopleServedBy(row.kind);
  const known = row.people[group] !== undefined;
  const hectares = formatNumber(language, row.overClaimedM2 / HECTARE_M2);
  const share = (people: number | undefined, groundM2: number) =>
    known
      ? formatShare(language, people, row.people[group])
      : formatShare(language, groundM2, row.groundM2);
  return (
    <li>
      <span>{record ? pick(record) : row.kind}</span>
      <span className="tabular">
        {share(row.straight[group], row.straightM2)} → {share(row.network[group], row.networkM2)}
      </span>
      <small>
        <OverClaim row={row} />
        {known ? <span className="tabular">{t('walking.hectares', { n: hectares })}</span> : null}
      </small>
    </li>
  );
}

/** Verdicts that flip, each with what it is by either circle. */
export function Flips({ flips }: { flips: readonly FlippedVerdict[] }) {
  const t = useText();
  const language = useLanguage();
  const library = useLibrary();
  if (flips.length === 0) return <p className="hint">{t('walking.no-flips')}</p>;
  return (
    <ul className="plain-list flips">
      {flips.slice(0, FLIPS_SHOWN).map(({ straight, network }) => (
        <li key={`${straight.rule}/${straight.part ?? ''}/${straight.areaId}`}>
          <button type="button" onClick={() => select({ type: 'area', id: straight.areaId })}>
            <b>
              {rowWords(language, straight, library)} · {straight.areaName}
            </b>
            <small>
              <VerdictMark verdict={straight.verdict} /> → <VerdictMark verdict={network.verdict} />
            </small>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** How much straight circles over-claim: people and ground by kind, the worst areas, and verdicts that flip. */
export function CircleComparisonSection() {
  const t = useText();
  const status = useNetwork((network) => network.status);
  const circle = useProject((project) => project.settings.circle);
  const language = useLanguage();
  const sharePct = useProject((project) => project.settings.circleSharePct);
  const kind = useView((view) => view.kind);
  const pick = usePick();
  const shown = kindRecord(kind);
  const { comparison, issues, busy, wanted } = useWalking((results) => results);
  if (status !== 'ready') return null;
  if (!comparison) {
    const asked = busy || wanted || circle === 'network';
    return (
      <section className="walking" aria-label={t('walking.compare')}>
        <h3>{t('walking.compare')}</h3>
        {asked ? (
          <p className="hint">{t('walking.working')}</p>
        ) : (
          <Button block onClick={wantWalking}>
            {t('walking.ask')}
          </Button>
        )}
      </section>
    );
  }
  const { rows, flips } = comparison;
  const whole = rows.filter((row) => row.areaId === WHOLE_ID);
  const group = peopleServedBy(kind);
  const loss = (row: ClaimRow) => row.overClaimed[group] ?? row.overClaimedM2;
  const areas = rows.filter((row) => row.kind === kind && row.areaId !== WHOLE_ID);
  const level = areas.at(-1)?.level;
  const finest = areas.filter((row) => row.level === level);
  const lost = areasLost(finest, group, sharePct);
  const worst = finest
    .filter((row) => loss(row) > 0)
    .toSorted((a, b) => loss(b) - loss(a))
    .slice(0, WORST_AREAS);
  return (
    <section className="walking" aria-label={t('walking.compare')}>
      <h3>{t('walking.compare')}</h3>
      <p className="hint">
        {t('walking.lead')} <AreaError />
      </p>
      {issues.length > 0 ? <IssueList issues={issues} /> : null}
      <ul className="claims">
        {whole.map((row) => (
          <ClaimLine key={row.kind} row={row} />
        ))}
      </ul>
      <h4>
        {t('walking.worst-areas')} · {shown ? pick(shown) : kind}
      </h4>
      {level && level !== 'all' ? (
        <p className="hint">
          {t('walking.areas-lost', {
            areas: lost.areas,
            lost: lost.lost,
            straight: lost.byStraight,
            network: lost.byNetwork,
            level: t(`level.${level}`),
            share: formatPercent(language, sharePct),
          })}
        </p>
      ) : null}
      <ul className="plain-list">
        {worst.map((row) => (
          <li key={row.areaId}>
            <button type="button" onClick={() => select({ type: 'area', id: row.areaId })}>
              <b>{row.areaName}</b>
              <small>
                <OverClaim row={row} />
              </small>
            </button>
          </li>
        ))}
      </ul>
      <Button block size="small" onClick={() => look({ dialog: 'walking' })}>
        {t('walking.open-table')}
      </Button>
      <h4>
        {t('walking.flips')} <span className="count tabular">{flips.length}</span>
      </h4>
      <Flips flips={flips} />
    </section>
  );
}
