import { CloseOutlined, DownloadOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select } from 'antd';
import { exportVerdicts } from '../../commands/exporting/export.ts';
import { lookAtRule, setTable } from '../../commands/view/look.ts';
import type { Finding } from '../../core/assess/findings/assessment.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useLibrary } from '../use-library.ts';
import { useProject, useView } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';
import { countVerdicts } from './finding-rows.ts';

/** What narrows the table, and its way out as CSV. */
export function TableTools({ findings }: { findings: readonly Finding[] }) {
  const t = useText();
  const library = useLibrary();
  const pick = usePick();
  const table = useView((view) => view.table);
  const { ruleId } = table;
  const hasScenario = useProject((project) => project.activeScenarioId !== null);
  const counts = countVerdicts(findings);
  const documents = [...new Set(findings.map((finding) => finding.documentId))];
  return (
    <div className="table-tools">
      <div className="verdict-filter" role="group" aria-label={t('table.filter-verdict')}>
        {(['unmet', 'unassessed', 'met'] as const).map((verdict) => (
          <button
            key={verdict}
            type="button"
            aria-pressed={table.verdict === verdict}
            onClick={() => setTable({ verdict: table.verdict === verdict ? null : verdict })}
          >
            <VerdictMark verdict={verdict} /> <b className="tabular">{counts[verdict]}</b>
          </button>
        ))}
      </div>
      <Select
        aria-label={t('table.filter-document')}
        allowClear
        placeholder={t('table.filter-document')}
        style={{ width: 150 }}
        value={table.documentId ?? undefined}
        onChange={(id?: string) => setTable({ documentId: id ?? null })}
        options={documents.map((id) => {
          const document = library.documentOf(
            findings.find((each) => each.documentId === id)!.rule,
          );
          return { value: id, label: document ? pick(document.place) : id };
        })}
      />
      <Input
        aria-label={t('table.search')}
        allowClear
        placeholder={t('table.search')}
        style={{ width: 190 }}
        value={table.search}
        onChange={(event) => setTable({ search: event.target.value })}
      />
      {ruleId ? (
        <Button size="small" onClick={() => lookAtRule(null)}>
          {t('table.only-rule', { rule: ruleId })} ✕
        </Button>
      ) : null}
      {hasScenario ? (
        <Checkbox
          checked={table.changedOnly}
          onChange={(event) => setTable({ changedOnly: event.target.checked })}
        >
          {t('table.changed-only')}
        </Checkbox>
      ) : null}
      <span className="top-bar-gap" />
      <Button
        size="small"
        icon={<DownloadOutlined aria-hidden />}
        onClick={() => void exportVerdicts()}
      >
        CSV
      </Button>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined aria-hidden />}
        aria-label={t('table.close')}
        onClick={() => setTable({ open: false })}
      />
    </div>
  );
}
