import { provinceStore, type ProvinceState } from '../../state/province-store.ts';
import { importFiles } from '../importing/read-dropped.ts';
import { reportIssue } from '../view/report-issue.ts';

export function lookAtProvince(change: Partial<Pick<ProvinceState, 'chosen' | 'row'>>): void {
  provinceStore.setState(change);
}

/** Opens the project of a district in the place of the project; undo is the way back. */
export async function openDistrict(code: string): Promise<void> {
  const { opened } = provinceStore.getState();
  const district = opened?.view.districts.find((each) => each.code === code);
  if (!opened || district?.project === undefined) return;
  const { value: bytes, issues } = await opened.readProject(district.project);
  for (const each of issues) reportIssue(each);
  if (!bytes) return;
  const name = `${district.name}.kequan.json`;
  importFiles([{ path: name, file: new File([bytes as BlobPart], name) }]);
}
