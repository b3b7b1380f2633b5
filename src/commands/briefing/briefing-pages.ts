import { layOutBriefing } from '../../briefing/layout/lay-out.ts';
import type { Page } from '../../briefing/layout/page.ts';
import type { Project } from '../../core/plan/project.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';

/** What stands at the foot of each page: that data are made up, 审图号 or the stamp for internal material. */
export function pageFooter(
  { notices, mapApprovalNo }: Pick<Project, 'notices' | 'mapApprovalNo'>,
  language: Language,
): string[] {
  const synthetic = notices.find(({ kind }) => kind === 'synthetic');
  return [
    ...(synthetic ? [language === 'en' ? synthetic.en : synthetic.zh] : []),
    mapApprovalNo ?? translate(language, 'export.stamp'),
  ];
}

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
