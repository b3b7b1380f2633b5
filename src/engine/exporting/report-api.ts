import type { StandardDocument } from '../../core/standards/standard.ts';
import type { ReportChoice } from '../../io/export/report/make-report.ts';
import type { ReportInput } from '../../io/export/report/words/report-context.ts';
import type { SheetChoice } from '../../io/export/sheet/map-sheets.ts';

/** The report, or that of one area alone; or maps on sheets, as a page to print. */
export type PaperWish =
  { paper: 'report'; areaId?: string } | { paper: 'maps'; sheets: SheetChoice };

/** What a paper is made of. */
export interface PaperRequest extends Omit<ReportChoice, 'areaId'> {
  input: Omit<ReportInput, 'library'>;
  ownDocuments: readonly StandardDocument[];
  wish: PaperWish;
}

/** A Word file, or a page of HTML; neither where there is nothing to draw. */
export interface MadePaper {
  docx?: Uint8Array;
  html?: string;
}
