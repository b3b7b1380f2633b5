import { countInForce, OUTCOME_RANK } from '../../../../core/assess/findings/assessment.ts';
import { groupBy } from '../../layers/layer-context.ts';
import { heading, marks, table, text, words } from '../words/blocks.ts';
import {
  factWords,
  measuredWords,
  ruleTitle,
  targetWords,
  verdictWords,
} from '../words/finding-words.ts';
import type { ReportBlock } from '../words/report.ts';
import type { ReportContext } from '../words/report-context.ts';
import { rowStatuses, type ReportRow } from '../words/row-statuses.ts';

/** What the findings of a row come to: the value of the only one, else how many areas have which verdict. */
function standingWords(context: ReportContext, { status }: ReportRow): string {
  const { t } = context;
  if (status.only) return measuredWords(context, status.only);
  const { met, unmet, unassessed } = status.counts;
  return t('card.counts', { met, unmet, unassessed });
}

function rowCells(context: ReportContext, facts: ReturnType<typeof factWords>) {
  return (row: ReportRow): string[] => {
    const [first] = row.findings;
    const { force, departments } = facts(first!);
    const targets = [...new Set(row.findings.map((finding) => targetWords(context, finding)))];
    const verdict = row.status.only
      ? verdictWords(context, row.status.only)
      : context.t(`verdict.${row.status.verdict}`);
    const key = { rule: row.rule, ...(row.part !== undefined && { part: row.part }) };
    return [
      row.rule,
      ruleTitle(context, key),
      targets.length === 1 ? targets[0]! : context.t('report.by-area'),
      standingWords(context, row),
      verdict,
      force,
      departments,
    ];
  };
}

/** The present state by document: every row that was asked, the worst first. */
export function documentBlocks(context: ReportContext): ReportBlock[] {
  const { input, t, layers } = context;
  const { findings } = input.present.assessment;
  if (findings.length === 0) return text(t('report.nothing-asked'));
  const facts = factWords(context);
  const byDocument = groupBy(rowStatuses(findings), ({ documentId }) => documentId);
  const cells = rowCells(context, facts);
  return [...byDocument].flatMap(([id, rows]) => {
    const document = input.library.documents.find((each) => each.id === id);
    const title = layers.pick(document?.title) || id;
    const own = rows.flatMap((row) => row.findings);
    const isInForce = rows.some(({ inForce }) => inForce);
    const counts = countInForce(own.map((each) => ({ ...each, inForce: true })));
    const sorted = rows.toSorted(
      (a, b) => OUTCOME_RANK[a.status.verdict] - OUTCOME_RANK[b.status.verdict],
    );
    return [
      heading(2, title),
      ...text(
        t(isInForce ? 'report.document-in-force' : 'report.document-comparison', {
          title,
          number: document?.number ?? t('report.no-number'),
          rows: new Set(rows.map(({ rule }) => rule)).size,
          ...counts,
        }),
      ),
      ...table(
        t('report.table-rows', { title }),
        [
          marks(t('report.column-rule'), 1.1),
          words(t('verdicts-csv.title'), 4),
          words(t('verdicts-csv.target'), 2.4),
          words(t('report.column-present'), 2.8),
          marks(t('verdicts-csv.verdict'), 1.7),
          marks(t('verdicts-csv.force'), 1.5),
          words(t('verdicts-csv.departments'), 2.4),
        ],
        sorted.map(cells),
      ),
    ];
  });
}
