import { noProvince, provinceStore } from '../../state/province-store.ts';
import { look } from '../view/look.ts';
import { reportIssue } from '../view/report-issue.ts';

/** Opens a province beside the project, which stays as it is. */
export async function showProvince(file: File): Promise<void> {
  const { openProvince } = await import('../../io/province/open-province.ts');
  const { value: opened, issues } = await openProvince(file, file.name);
  for (const each of issues) reportIssue(each);
  if (!opened) return;
  provinceStore.setState({ ...noProvince, opened });
  look({ dialog: 'province' });
}
