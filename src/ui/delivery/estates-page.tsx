import { DownloadOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { addEstate, duesNow, exportEstates } from '../../commands/delivery/estates.ts';
import { yearOfToday } from '../../commands/standards/look-ahead.ts';
import { type EstateDue, isShort } from '../../core/delivery/estates/estate-due.ts';
import type { EstatePlan } from '../../core/plan/delivery/estate-plan.ts';
import { joiningEstates } from '../../core/plan/estate-people.ts';
import { formatNumber } from '../../i18n/format.ts';
import { DataTable } from '../parts/table/data-table.tsx';
import { useProject } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { EstateForm } from './estate-form.tsx';

const NONE: readonly EstatePlan[] = [];

/** What a row asks for, and what of it is missing when people move in. */
function Due({ line }: { line: EstateDue }) {
  const t = useText();
  const pick = usePick();
  const language = useLanguage();
  const { standard, unit, due, planned, handedOver, missing, lacks } = line;
  const amount = (value: number | null) =>
    value === null ? '—' : `${formatNumber(language, value, 1)} ${t(`estate.unit-${unit}`)}`;
  return (
    <li>
      {standard.id} {pick(standard.title)}
      {' · '}
      {lacks ? t(`estate.lacks-${lacks}`) : `${t('estate.due')} ${amount(due)}`}
      {' · '}
      {t('estate.planned')} {amount(planned)}
      {' · '}
      {t('estate.handedOver')} {amount(handedOver)}
      {missing === null ? null : (
        <b className={missing > 0 ? 'late' : 'counted'}>
          {' · '}
          {missing > 0 ? `${t('estate.missing')} ${amount(missing)}` : t('estate.ok')}
        </b>
      )}
    </li>
  );
}

/** New estates 四同步: what is due with each, how far it is, and when its people join. */
export function EstatesPage() {
  const t = useText();
  const language = useLanguage();
  const estates = useProject((project) => project.estates ?? NONE);
  const settings = useProject((project) => project.settings);
  const [openId, setOpenId] = useState<string>();
  const year = settings.year ?? yearOfToday();
  const joining = new Set(joiningEstates(estates, settings));
  const rows = estates.map((estate) => ({ estate, dues: duesNow(estate, { settings }) }));
  const short = rows.filter(({ estate, dues }) => isShort(estate, dues, year)).length;
  const number = (value: number | undefined) =>
    value === undefined ? '—' : formatNumber(language, value);
  return (
    <>
      <div className="delivery-tools">
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => setOpenId(addEstate(t('estate.new-name')))}
        >
          {t('estate.add')}
        </Button>
        {short > 0 ? <b className="late">{t('estate.short', { year, n: short })}</b> : null}
        <span className="top-bar-gap" />
        {estates.length > 0 ? (
          <Button
            size="small"
            icon={<DownloadOutlined aria-hidden />}
            onClick={() => void exportEstates()}
          >
            {t('estate.export')}
          </Button>
        ) : null}
      </div>
      {estates.length === 0 ? <p className="empty">{t('estate.empty')}</p> : null}
      {estates.length > 0 ? (
        <div className="delivery-scroll">
          <DataTable
            className="ruled project-table"
            label={t('estate.title')}
            rows={rows}
            rowKey={({ estate }) => estate.id}
            rowClass={({ estate, dues }) => (isShort(estate, dues, year) ? 'late' : undefined)}
            renderUnder={({ estate }) =>
              estate.id === openId ? <EstateForm key={estate.id} estate={estate} /> : null
            }
            columns={[
              {
                id: 'name',
                header: t('estate.name'),
                namesRow: true,
                render: ({ estate: { id, name, lng, isCounted }, estate }) => (
                  <>
                    <Button
                      type="text"
                      size="small"
                      icon={<EditOutlined />}
                      aria-label={t('estate.edit', { name })}
                      aria-expanded={id === openId}
                      onClick={() => setOpenId(id === openId ? undefined : id)}
                    />
                    {name}
                    <small>
                      {isCounted
                        ? t('estate.is-counted')
                        : lng === undefined
                          ? t('estate.no-place')
                          : joining.has(estate)
                            ? t('estate.joins', { year })
                            : null}
                    </small>
                  </>
                ),
              },
              {
                id: 'livedIn',
                header: t('estate.livedIn'),
                render: ({ estate }) => estate.livedIn ?? '—',
              },
              {
                id: 'households',
                header: t('estate.households'),
                number: true,
                render: ({ estate }) => number(estate.households),
              },
              {
                id: 'residents',
                header: t('estate.residents'),
                number: true,
                render: ({ estate }) => number(estate.residents),
              },
              {
                id: 'dues',
                header: t('estate.due'),
                render: ({ dues }) =>
                  dues.length === 0 ? (
                    <small>{t('estate.no-rules')}</small>
                  ) : (
                    <ul className="plain-list">
                      {dues.map((line) => (
                        <Due
                          key={`${line.standard.id}/${line.part.id ?? ''}/${line.unit}`}
                          line={line}
                        />
                      ))}
                    </ul>
                  ),
              },
            ]}
          />
          <p className="hint">{t('estate.hint')}</p>
        </div>
      ) : null}
    </>
  );
}
