import { Button, Select } from 'antd';
import { useDeferredValue, useMemo } from 'react';
import { lookAtRule, select } from '../../commands/view/look.ts';
import { setZone } from '../../commands/project/settings.ts';
import { countInForce, OUTCOME_RANK, WHOLE_ID } from '../../core/assess/findings/assessment.ts';
import { effectiveZone } from '../../core/plan/areas/area.ts';
import { PEOPLE_FIELDS } from '../../core/vocabulary/people.ts';
import { ZONES, type Zone } from '../../core/vocabulary/area-levels.ts';
import { kindRecord, peopleServedBy } from '../../core/vocabulary/kinds.ts';
import { formatNumber, formatShare } from '../../i18n/format.ts';
import { AreaWalking } from '../network/area-walking.tsx';
import { wayName } from '../../i18n/way-text.ts';
import { useProject, useResults, useView } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { FindingView } from './finding-view.tsx';

function ZoneField({ areaId }: { areaId: string }) {
  const t = useText();
  const areas = useProject((project) => project.areas);
  const byId = useMemo(() => new Map(areas.map((area) => [area.id, area])), [areas]);
  const area = byId.get(areaId);
  if (!area) return null;
  const inherited = area.zone ? undefined : effectiveZone(area, byId);
  return (
    <label className="field-line">
      <span>{t('field.zone')}</span>
      <Select
        size="small"
        allowClear
        style={{ minWidth: 140 }}
        value={area.zone}
        placeholder={
          inherited ? t('zone.inherited', { zone: t(`zone.${inherited}`) }) : t('zone.unset')
        }
        onChange={(zone?: Zone) => setZone([areaId], zone)}
        options={ZONES.map((zone) => ({ value: zone, label: t(`zone.${zone}`) }))}
      />
    </label>
  );
}

/** An area: its people, its coverage and its verdicts, the chosen standard's first. */
export function AreaCard({ id }: { id: string }) {
  const t = useText();
  const language = useLanguage();
  const area = useProject((project) => project.areas.find((each) => each.id === id));
  const parent = useProject((project) => project.areas.find((each) => each.id === area?.parentId));
  const pick = usePick();
  const circle = useProject((project) => project.settings.circle);
  const kind = useView((view) => view.kind);
  const record = kindRecord(kind);
  const ruleId = useView((view) => view.ruleId);
  const active = useDeferredValue(useResults((results) => results.active));
  const findings = useMemo(
    () => (active?.findings ?? []).filter((finding) => finding.areaId === id),
    [active, id],
  );
  const row = active?.coverage.find((each) => each.areaId === id && each.kind === kind);
  const anyRow = row ?? active?.coverage.find((each) => each.areaId === id);
  const name = id === WHOLE_ID ? t('level.all') : area?.name;
  if (!name) return <p className="empty">{t('card.gone')}</p>;
  const counts = countInForce(findings);
  const shown = ruleId ? findings.filter((finding) => finding.rule === ruleId) : findings;
  const sorted = shown.toSorted(
    (a, b) =>
      Number(b.inForce) - Number(a.inForce) || OUTCOME_RANK[a.verdict] - OUTCOME_RANK[b.verdict],
  );
  const group = peopleServedBy(kind);
  const way = wayName(language, circle);
  return (
    <>
      <h2>
        {name}
        {area?.synthetic ? <span className="badge-synthetic">{t('ui.synthetic')}</span> : null}
      </h2>
      <p className="hint">
        {area ? t(`level.${area.level}`) : ''}
        {parent ? (
          <>
            {' · '}
            <button
              type="button"
              className="link"
              onClick={() => select({ type: 'area', id: parent.id })}
            >
              {parent.name}
            </button>
          </>
        ) : null}
      </p>
      <dl className="figures tabular">
        {PEOPLE_FIELDS.map((field) =>
          anyRow?.people[field] === undefined ? null : (
            <div key={field}>
              <dt>{t(`people.${field}`)}</dt>
              <dd>{formatNumber(language, anyRow.people[field])}</dd>
            </div>
          ),
        )}
        {row ? (
          <div>
            <dt>
              {t('card.covered', { kind: record ? pick(record) : kind, way })}
              {row.people[group] === undefined ? ` · ${t('present.by-ground')}` : ''}
            </dt>
            <dd>
              {row.people[group] === undefined
                ? formatShare(language, row.groundCoveredM2, row.groundM2)
                : formatShare(language, row.covered[group], row.people[group])}
            </dd>
          </div>
        ) : null}
      </dl>
      {row?.spreadEvenly && row.people[group] !== undefined ? (
        <p className="hint">{t('present.spread-evenly')}</p>
      ) : null}
      <AreaWalking areaId={id} />
      {area ? <ZoneField areaId={id} /> : null}
      {sorted.length < findings.length ? (
        <Button size="small" type="link" className="flush" onClick={() => lookAtRule(null)}>
          {t('card.all-findings', { n: findings.length })}
        </Button>
      ) : (
        <p className="hint tabular">
          {t('card.counts', {
            met: counts.met,
            unmet: counts.unmet,
            unassessed: counts.unassessed,
          })}
        </p>
      )}
      {sorted.length === 0 ? <p className="empty">{t('card.no-findings')}</p> : null}
      {sorted.map((finding) => (
        <FindingView key={`${finding.rule}/${finding.part ?? ''}`} finding={finding} />
      ))}
    </>
  );
}
