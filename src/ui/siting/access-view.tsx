import { Button, Checkbox, Segmented, Select } from 'antd';
import {
  chooseAccessLook,
  askAccess,
  lookAtAccess,
  saveAccess,
} from '../../commands/siting/siting-access.ts';
import { select } from '../../commands/view/look.ts';
import { AREA_LEVELS } from '../../core/vocabulary/area-levels.ts';
import { KINDS } from '../../core/vocabulary/kinds.ts';
import type {
  AccessReport,
  AreaAccess,
  SupplyField,
} from '../../core/siting/access/access-report.ts';
import { formatNumber } from '../../i18n/format.ts';
import { accessUnit, ratioLine } from '../../i18n/ratio-text.ts';
import { mostAccess } from '../../commands/siting/siting-map.ts';
import { accessColour } from '../../map/look/access-colour.ts';
import type { AccessLook, AskedPlan } from '../../state/siting-store.ts';
import { WindowedTable } from '../parts/table/windowed-table.tsx';
import { useProject } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { useSiting } from './use-siting.ts';

const FIELDS = ['beds', 'places', 'floorAreaM2'] as const;
const SCALE = [0, 0.25, 0.5, 0.75, 1];

function Choices({ look }: { look: AccessLook }) {
  const t = useText();
  const pick = usePick();
  return (
    <div className="form siting-form">
      <label>
        <span>{t('siting.access.kind')}</span>
        <Select
          aria-label={t('siting.access.kind')}
          value={look.kind}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(kind: string) => lookAtAccess({ kind })}
          options={KINDS.map((each) => ({ value: each.id, label: pick(each) }))}
        />
      </label>
      <label>
        <span>{t('siting.access.field')}</span>
        <Select
          aria-label={t('siting.access.field')}
          value={look.field}
          onChange={(field: SupplyField) => lookAtAccess({ field })}
          options={FIELDS.map((value) => ({ value, label: t(`siting.access.of-${value}`) }))}
        />
      </label>
      <Checkbox
        checked={look.weighted}
        onChange={(event) => lookAtAccess({ weighted: event.target.checked })}
      >
        {t('siting.access.weighted')}
      </Checkbox>
    </div>
  );
}

/** Supply per 1000 people by area, before and after; worst first. */
function AreaTable({ report, look }: { report: AccessReport; look: AccessLook }) {
  const t = useText();
  const language = useLanguage();
  const after = new Map(report.plan?.areas.map((area) => [area.areaId, area]));
  const value = (area: AreaAccess | undefined) =>
    area?.perPerson == null ? '—' : formatNumber(language, 1000 * area.perPerson, 1);
  const rows = report.today.areas.filter(({ level }) => level === look.level || level === 'all');
  const inOrder = rows.toSorted(
    (a, b) =>
      Number(b.level === 'all') - Number(a.level === 'all') ||
      (a.perPerson ?? Infinity) - (b.perPerson ?? Infinity),
  );
  return (
    <div className="access-table">
      <WindowedTable
        label={t('siting.access.table')}
        rows={inOrder}
        rowKey={({ areaId }) => areaId}
        rowClass={(area) => {
          const then = after.get(area.areaId);
          return then && value(then) !== value(area) ? 'changed' : undefined;
        }}
        columns={[
          {
            id: 'area',
            header: t('table.area'),
            namesRow: true,
            render: ({ areaId, areaName, level }) =>
              level === 'all' ? (
                t('level.all')
              ) : (
                <button
                  type="button"
                  className="link"
                  onClick={() => select({ type: 'area', id: areaId })}
                >
                  {areaName}
                </button>
              ),
          },
          { id: 'today', header: t('siting.today'), number: true, width: '20%', render: value },
          {
            id: 'plan',
            header: t('siting.with-plan'),
            number: true,
            width: '20%',
            render: ({ areaId }) => value(after.get(areaId)),
          },
          {
            id: 'unreached',
            header: t('siting.access.unreached'),
            number: true,
            width: '24%',
            render: (area) => formatNumber(language, (after.get(area.areaId) ?? area).unreached),
          },
        ]}
      />
    </div>
  );
}

function Scale({ report, look }: { report: AccessReport; look: AccessLook }) {
  const language = useLanguage();
  const most = mostAccess(report, look.level);
  return (
    <div className="access-scale">
      <span>0</span>
      {SCALE.map((share) => (
        <i key={share} style={{ background: accessColour(share) }} aria-hidden="true" />
      ))}
      <span className="tabular">
        {formatNumber(language, 1000 * most, 1)} {accessUnit(language, report)}
      </span>
    </div>
  );
}

/** Access with competition: what each area can reach per person, before and after, as a table and on the map. */
export function AccessView({ plan }: { plan: AskedPlan }) {
  const t = useText();
  const language = useLanguage();
  // Read for the subscription: what is looked at follows from it and the plan.
  useSiting((state) => state.accessLook);
  const running = useSiting((state) => state.run !== null);
  const areas = useProject((project) => project.areas);
  const look = chooseAccessLook(plan);
  const report = plan.access;
  const { ratio, group, kind } = plan.answer;
  const isOfPlan =
    ratio !== undefined &&
    report?.kind === kind &&
    report.field === ratio.of &&
    report.group === group;
  const levels = AREA_LEVELS.filter((level) => areas.some((area) => area.level === level));
  return (
    <>
      <p className="hint">{t('siting.access.hint')}</p>
      <Choices look={look} />
      {report ? (
        <>
          <div className="button-row">
            <Segmented
              size="small"
              aria-label={t('siting.access.map')}
              value={look.withPlan}
              onChange={(withPlan) => lookAtAccess({ withPlan })}
              options={[
                { value: false, label: t('siting.today') },
                { value: true, label: t('siting.with-plan') },
              ]}
            />
            <Segmented
              size="small"
              aria-label={t('siting.access.level')}
              value={look.level}
              onChange={(level) => lookAtAccess({ level })}
              options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
            />
          </div>
          <Scale report={report} look={look} />
          {isOfPlan ? <p className="hint">{ratioLine(language, ratio, group)}</p> : null}
          <p>
            {t('siting.access.unreached-sum', {
              before: formatNumber(language, report.today.unreachedPeople),
              after: formatNumber(language, (report.plan ?? report.today).unreachedPeople),
            })}
          </p>
          {report.unknownSupply.length > 0 ? (
            <p className="hint">{t('siting.access.unknown', { n: report.unknownSupply.length })}</p>
          ) : null}
          {report.today.unusedSupply > 0 ? (
            <p className="hint">
              {t('siting.access.unused', { n: formatNumber(language, report.today.unusedSupply) })}
            </p>
          ) : null}
          <AreaTable report={report} look={look} />
          <Button size="small" onClick={() => saveAccess(report)}>
            {t('siting.access.save')}
          </Button>
        </>
      ) : (
        <Button disabled={running} onClick={() => void askAccess()}>
          {t('siting.access.ask')}
        </Button>
      )}
    </>
  );
}
