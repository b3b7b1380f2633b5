import { CloseOutlined, DownloadOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { exportOne } from '../../commands/exporting/export.ts';
import { lookAtRule, setTable } from '../../commands/view/look.ts';
import { countInForce, type Finding } from '../../core/assess/findings/assessment.ts';
import type { Standing } from '../../state/view-store.ts';
import { HelpMark } from '../parts/help-mark.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { useLibrary } from '../use-library.ts';
import { useProject, useView } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';

interface StandingButtonProps {
  standing: Standing;
  count: number;
  children: ReactNode;
}

/** Narrows the table to one standing, or opens it again. */
function StandingButton({ standing, count, children }: StandingButtonProps) {
  const chosen = useView((view) => view.table.standing === standing);
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={() => setTable({ standing: chosen ? null : standing })}
    >
      {children} <b className="tabular">{count}</b>
    </button>
  );
}

interface TableToolsProps {
  findings: readonly Finding[];
  /** The other tables of the drawer. */
  tabs?: ReactNode;
}

/** What narrows the table, and its way out as CSV. */
export function TableTools({ findings, tabs }: TableToolsProps) {
  const t = useText();
  const library = useLibrary();
  const pick = usePick();
  const table = useView((view) => view.table);
  const { ruleId } = table;
  const hasScenario = useProject((project) => project.activeScenarioId !== null);
  const counts = countInForce(findings);
  const compared = findings.filter(({ inForce }) => !inForce).length;
  const departments = [
    ...new Set(findings.flatMap(({ rule }) => library.standardById(rule)?.departments ?? [])),
  ];
  const documents = [...new Set(findings.map((finding) => finding.documentId))];
  return (
    <div className="table-tools">
      {tabs}
      <span className="top-bar-gap" />
      <Button
        size="small"
        icon={<DownloadOutlined aria-hidden />}
        onClick={() => void exportOne('verdicts', null)}
      >
        CSV
      </Button>
      <HelpMark page="table" />
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined aria-hidden />}
        aria-label={t('table.close')}
        onClick={() => setTable({ open: false })}
      />
      <span className="table-tools-break" />
      <div className="verdict-filter" role="group" aria-label={t('table.filter-verdict')}>
        {(['unmet', 'unassessed', 'met', 'not-applicable'] as const).map((verdict) => (
          <StandingButton key={verdict} standing={verdict} count={counts[verdict]}>
            <VerdictMark verdict={verdict} />
          </StandingButton>
        ))}
        {compared > 0 ? (
          <StandingButton standing="comparison" count={compared}>
            {t('standing.comparison')}
          </StandingButton>
        ) : null}
      </div>
      <Select
        aria-label={t('table.filter-document')}
        allowClear
        placeholder={t('table.filter-document')}
        style={{ flex: '1 1 96px', maxWidth: 136 }}
        value={table.documentId ?? undefined}
        onChange={(id?: string) => setTable({ documentId: id ?? null })}
        options={documents.map((id) => {
          const document = library.documentOf(
            findings.find((each) => each.documentId === id)!.rule,
          );
          return { value: id, label: document ? pick(document.place) : id };
        })}
      />
      {departments.length > 0 ? (
        <Select
          aria-label={t('table.filter-department')}
          allowClear
          placeholder={t('table.filter-department')}
          style={{ flex: '1 1 96px', maxWidth: 136 }}
          value={table.department ?? undefined}
          onChange={(department?: string) => setTable({ department: department ?? null })}
          options={departments.map((name) => ({ value: name, label: name }))}
        />
      ) : null}
      <Checkbox
        checked={table.force !== null}
        onChange={(event) => setTable({ force: event.target.checked ? 'binding' : null })}
      >
        {t('table.only-binding')}
      </Checkbox>
      <Input
        aria-label={t('table.search')}
        allowClear
        placeholder={t('table.search')}
        style={{ flex: '1 1 104px', maxWidth: 150 }}
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
    </div>
  );
}
