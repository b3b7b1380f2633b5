import type { Project } from '../core/plan/project.ts';
import type { Language } from '../i18n/catalogue.ts';
import { translate } from '../i18n/translate.ts';

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
