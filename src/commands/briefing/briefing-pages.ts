import { layOutBriefing } from '../../briefing/layout/lay-out.ts';
import type { Page } from '../../briefing/layout/page.ts';
import { pageFooter } from '../../briefing/page-footer.ts';
import type { Project } from '../../core/plan/project.ts';
import type { Language } from '../../i18n/catalogue.ts';

let last: { of: readonly unknown[]; pages: Page[] } | null = null;

/** The pages that are shown of a project's briefing; the same list as long as nothing of it changes. */
export function briefingPages(project: Project, language: Language): readonly Page[] {
  const { briefing, notices, mapApprovalNo } = project;
  const of = [briefing, notices, mapApprovalNo, language];
  if (!last || last.of.some((part, at) => part !== of[at])) {
    const footer = pageFooter(project, language);
    last = { of, pages: layOutBriefing(briefing, { format: '16:9', language, footer }) };
  }
  return last.pages;
}
