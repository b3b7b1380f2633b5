import { LIBRARY } from '../../src/core/standards/library.ts';
import type { ReportInput } from '../../src/io/export/report/words/report-context.ts';
import { smallExport } from './small-export.ts';

/** The small export as the input of a report, its scenario standing for the planned state. */
export function smallReport(more: Partial<ReportInput> = {}): ReportInput {
  const { project, scenario, assessment, shapes } = smallExport();
  return {
    project,
    scenario,
    present: { assessment, shapes },
    planned: { assessment, shapes },
    nearTerm: null,
    suggestions: [],
    kinds: ['day-care-centre'],
    library: LIBRARY,
    language: 'zh-CN',
    date: '2026-11-30',
    ...more,
  };
}
