import { DeleteOutlined, UploadOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Input } from 'antd';
import { useState } from 'react';
import { pickAreaTable } from '../../commands/standards/document-files.ts';
import { checkOwnAreas } from '../../commands/standards/own-rows.ts';
import { issue, type Issue } from '../../core/base/issue.ts';
import type { AreaLine } from '../../core/standards/form/rule-form.ts';
import { IssueList } from '../parts/issue-list.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { SpreadForm } from './spread-form.tsx';

interface AreaLinesProps {
  lines: readonly AreaLine[];
  onChange: (lines: AreaLine[]) => void;
}

/** Names to choose from; lists of thousands are for typing. */
const MOST_OFFERED = 500;

function useAreaNames(): { value: string }[] {
  const areas = useProject((project) => project.areas);
  return [...new Set(areas.map(({ name }) => name))]
    .slice(0, MOST_OFFERED)
    .map((value) => ({ value }));
}

/** Lines of a table of areas 分解表, typed or read from a table; what is doubtful is said with its line or cell. */
export function AreaLines({ lines, onChange }: AreaLinesProps) {
  const t = useText();
  const names = useAreaNames();
  const [read, setRead] = useState<{ issues: Issue[]; lines?: readonly AreaLine[] }>({
    issues: [],
  });
  const set = (at: number, fields: Partial<AreaLine>) =>
    onChange(lines.map((each, i) => (i === at ? { ...each, ...fields } : each)));
  // Of lines as they were read the file's cells are told, of changed ones their place in the list.
  const isAsRead = read.lines !== undefined && read.lines === lines;
  const faults = isAsRead
    ? []
    : checkOwnAreas(lines).map(({ line, code, severity, params }) =>
        issue(code, severity, { row: line + 1 }, params),
      );
  const told = isAsRead || read.lines === undefined ? [...read.issues, ...faults] : faults;
  return (
    <div className="area-lines">
      <p className="hint">{t('own.areas-hint')}</p>
      <div className="area-lines-list">
        {lines.map(({ name, code, year, target }, at) => (
          // Lines have no name but their place.
          <div key={at} className="row">
            <span className="tabular">{at + 1}</span>
            <AutoComplete
              aria-label={t('own.areas-name', { n: at + 1 })}
              value={name}
              options={names}
              showSearch={{
                filterOption: (typed, option) => option?.value.includes(typed) ?? false,
              }}
              style={{ width: 180 }}
              placeholder={t('workbook.area')}
              onChange={(value: string) => set(at, { name: value.trim() })}
            />
            <Input
              aria-label={t('own.areas-code', { n: at + 1 })}
              value={code ?? ''}
              style={{ width: 130 }}
              placeholder={t('workbook.area-code')}
              onChange={({ target: { value } }) => set(at, { code: value.trim() || undefined })}
            />
            <NumberField
              aria-label={t('own.areas-year', { n: at + 1 })}
              value={year ?? null}
              style={{ width: 90 }}
              placeholder={t('rule.year')}
              onChange={(value) => set(at, { year: value ?? undefined })}
            />
            <NumberField
              aria-label={t('own.areas-target', { n: at + 1 })}
              value={target ?? null}
              style={{ width: 110 }}
              placeholder={t('rule.target')}
              onChange={(value) => set(at, { target: value ?? undefined })}
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('own.areas-delete', { n: at + 1 })}
              onClick={() => onChange(lines.filter((_, i) => i !== at))}
            />
          </div>
        ))}
      </div>
      <div className="row">
        <Button size="small" onClick={() => onChange([...lines, { name: '' }])}>
          {t('own.areas-add')}
        </Button>
        <Button
          size="small"
          icon={<UploadOutlined />}
          onClick={() =>
            void pickAreaTable().then((found) => {
              if (!found) return;
              setRead({ issues: found.issues, ...(found.value && { lines: found.value }) });
              if (found.value) onChange(found.value);
            })
          }
        >
          {t('own.areas-read')}
        </Button>
      </div>
      <SpreadForm lines={lines} onChange={onChange} />
      {told.length > 0 ? <IssueList issues={told} /> : null}
    </div>
  );
}
