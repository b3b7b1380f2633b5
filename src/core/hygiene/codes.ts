import type { Area } from '../plan/areas/area.ts';
import { codeStem, holdingStems } from '../plan/areas/area-code.ts';
import type { AddDoubt, Mend } from '../plan/hygiene-report.ts';

/** Digits of a stem at each level of the statistical codes; estates have no code of the state. */
const DIGITS = { district: 6, street: 9, community: 12 } as const;

/** Codes of a wrong length, used twice, or that do not begin with the code of the area that holds theirs. */
export function findCodeFaults(areas: readonly Area[], add: AddDoubt): void {
  const byId = new Map(areas.map((area) => [area.id, area]));
  const byStem = new Map<string, Area>();
  for (const area of areas) {
    if (area.code === undefined || area.level === 'estate') continue;
    const { id, name, code, level } = area;
    const stem = codeStem(code);
    const ids = [id];
    const clear: Mend = { act: 'clear-code', id };
    const params = { name, code };
    const first = byStem.get(stem);
    if (!/^\d+$/.test(stem) || stem.length !== DIGITS[level]) {
      const form = { ...params, digits: DIGITS[level] };
      add({ code: 'code-form', severity: 'info', ids, params: form, mends: [clear] });
      continue;
    }
    if (first) {
      const twice = { ...params, other: first.name };
      add({
        code: 'code-twice',
        severity: 'warning',
        ids: [id, first.id],
        params: twice,
        mends: [clear],
      });
    } else byStem.set(stem, area);
  }
  for (const area of areas) {
    const { id, name, code, parentId } = area;
    const parent = parentId === undefined ? undefined : byId.get(parentId);
    if (code === undefined || parent?.code === undefined || area.level === 'estate') continue;
    const stems = holdingStems(code);
    if (stems.length === 0 || stems.includes(codeStem(parent.code))) continue;
    const meant = stems
      .map((stem) => byStem.get(stem))
      .find((each) => each?.level === parent.level);
    add({
      code: 'code-not-nested',
      severity: 'warning',
      ids: [id, parent.id],
      params: {
        name,
        code,
        parent: parent.name,
        parentCode: parent.code,
        meant: meant?.name ?? '',
      },
      mends: [
        ...(meant ? [{ act: 'set-parent', id, parentId: meant.id } as const] : []),
        { act: 'clear-code', id },
      ],
    });
  }
}
