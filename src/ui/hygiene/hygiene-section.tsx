import './hygiene.css';
import { Button } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { checkHygieneNow } from '../../commands/hygiene/check-hygiene.ts';
import { exportHygiene } from '../../commands/exporting/export-hygiene.ts';
import {
  HYGIENE_CODES,
  type HygieneCode,
  type HygieneItem,
} from '../../core/plan/hygiene-report.ts';
import { hygieneStore } from '../../state/hygiene-store.ts';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { HygieneLine } from './hygiene-line.tsx';
import { MissingFields } from './missing-fields.tsx';

const FIRST_SHOWN = 20;
const NONE: readonly HygieneItem[] = [];

function CodeGroup({
  code,
  items,
  count,
}: {
  code: HygieneCode;
  items: readonly HygieneItem[];
  count: number;
}) {
  const t = useText();
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState(false);
  const shown = all ? items : items.slice(0, FIRST_SHOWN);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t(`hygiene.code.${code}`)} <span className="count tabular">{count}</span>
      </summary>
      {open ? (
        <>
          <ul>
            {shown.map((item) => (
              <HygieneLine key={item.id} item={item} />
            ))}
          </ul>
          {shown.length < items.length ? (
            <Button size="small" type="link" onClick={() => setAll(true)}>
              {t('hygiene.all', { n: items.length })}
            </Button>
          ) : null}
          {all && count > items.length ? (
            <p className="hint">{t('hygiene.more', { n: count - items.length })}</p>
          ) : null}
        </>
      ) : null}
    </details>
  );
}

/** What is doubtful about the loaded data, by kind; missing fields by the verdicts that wait for them. */
export function HygieneSection() {
  const t = useText();
  const report = useProject((project) => project.hygiene);
  const loaded = useProject(({ areas, facilities }) => areas.length + facilities.length > 0);
  const checking = useStore(hygieneStore, (state) => state.checking);
  if (!loaded) return null;
  const items = report?.items ?? NONE;
  const groups = HYGIENE_CODES.filter((code) => report?.counts[code]);
  return (
    <section className="hygiene" aria-label={t('hygiene.title')}>
      <h3>{t('hygiene.title')}</h3>
      {report && groups.length === 0 ? <p className="empty">{t('hygiene.clean')}</p> : null}
      {report ? null : <p className="empty">{t('hygiene.never')}</p>}
      {groups.length > 0 ? <p className="hint">{t('hygiene.lead')}</p> : null}
      {groups.map((code) => (
        <CodeGroup
          key={code}
          code={code}
          items={items.filter((item) => item.code === code)}
          count={report?.counts[code] ?? 0}
        />
      ))}
      <MissingFields />
      {report && report.kept.length > 0 ? (
        <p className="hint">{t('hygiene.kept', { n: report.kept.length })}</p>
      ) : null}
      <div className="button-row">
        <Button size="small" loading={checking} onClick={() => void checkHygieneNow()}>
          {t(checking ? 'hygiene.checking' : report ? 'hygiene.check-again' : 'hygiene.check')}
        </Button>
        <Button size="small" onClick={exportHygiene}>
          {t('hygiene.export')}
        </Button>
      </div>
    </section>
  );
}
