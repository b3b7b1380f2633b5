import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import {
  checkOwnAreas,
  deleteOwnRow,
  renameOwnRow,
  setOwnAreas,
  setOwnTarget,
} from '../../commands/standards/own-rows.ts';
import { areaLines } from '../../core/standards/form/form-from-row.ts';
import type { Standard, StandardDocument } from '../../core/standards/standard.ts';
import { formatComparison, formatValue } from '../../i18n/format.ts';
import { NumberField } from '../parts/number-field.tsx';
import { DataTable } from '../parts/table/data-table.tsx';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { AreaLines } from './area-lines.tsx';

interface RowProps {
  documentId: string;
  standard: Standard;
}

function Targets({ documentId, standard }: RowProps) {
  const t = useText();
  const language = useLanguage();
  return standard.parts.flatMap((part, partAt) =>
    part.targets.map((target, targetAt) => (
      <span key={`${part.id ?? ''}/${target.year ?? ''}`} className="own-target tabular">
        {formatComparison(part.comparison)}{' '}
        <NumberField
          size="small"
          aria-label={t('own.target-of', { id: standard.id })}
          value={target.value}
          placeholder={t('own.no-figure')}
          style={{ width: 110 }}
          onChange={(value) => {
            if (value === null) return;
            const place = { standardId: standard.id, part: partAt, target: targetAt };
            setOwnTarget(documentId, place, value);
          }}
        />{' '}
        {formatValue(language, 0, part.unit).replace(/^0\s*/, '')}
        {target.year === null ? '' : ` · ${t('year.of', { year: target.year })}`}
      </span>
    )),
  );
}

interface PartAreasProps extends RowProps {
  part: number;
}

/** The table of areas of one part, which is taken over when it has no errors. */
function PartAreas({ documentId, standard, part: at }: PartAreasProps) {
  const t = useText();
  const pick = usePick();
  const part = standard.parts[at]!;
  const [lines, setLines] = useState(() => areaLines(part));
  const isWrong = checkOwnAreas(lines).some(({ severity }) => severity === 'error');
  return (
    <div>
      {part.title ? <h4>{pick(part.title)}</h4> : null}
      <AreaLines lines={lines} onChange={setLines} />
      <Button
        type="primary"
        size="small"
        disabled={isWrong}
        onClick={() => setOwnAreas(documentId, { standardId: standard.id, part: at }, lines)}
      >
        {t('own.areas-save')}
      </Button>
    </div>
  );
}

/** Rows of an own document: names, targets, and the targets of named areas. */
export function OwnRows({ document }: { document: StandardDocument }) {
  const t = useText();
  const pick = usePick();
  const [openId, setOpenId] = useState<string>();
  return (
    <div className="documents-scroll own">
      <DataTable
        className="documents-table own-rows"
        rows={document.standards}
        rowKey={({ id }) => id}
        renderUnder={(standard) =>
          standard.id === openId
            ? standard.parts.map((part, at) => (
                <PartAreas
                  key={part.id ?? at}
                  documentId={document.id}
                  standard={standard}
                  part={at}
                />
              ))
            : null
        }
        columns={[
          {
            id: 'title',
            namesRow: true,
            render: ({ id, title }) => (
              <>
                <b className="rule-id">{id}</b>{' '}
                <Input
                  size="small"
                  variant="borderless"
                  aria-label={t('own.row-title', { id })}
                  value={pick(title)}
                  onChange={(event) => renameOwnRow(document.id, id, event.target.value)}
                />
              </>
            ),
          },
          {
            id: 'targets',
            render: (standard) => <Targets documentId={document.id} standard={standard} />,
          },
          {
            id: 'areas',
            render: ({ id, parts }) => (
              <Button
                size="small"
                aria-label={t('own.areas-of', { id })}
                aria-expanded={id === openId}
                onClick={() => setOpenId(id === openId ? undefined : id)}
              >
                {t('own.areas-button', {
                  n: parts.reduce((sum, { byArea = [] }) => sum + byArea.length, 0),
                })}
              </Button>
            ),
          },
          {
            id: 'delete',
            render: ({ id }) => (
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t('own.delete-row', { id })}
                onClick={() => deleteOwnRow(document.id, id)}
              />
            ),
          },
        ]}
      />
    </div>
  );
}
