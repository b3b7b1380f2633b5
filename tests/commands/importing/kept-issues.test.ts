import { expect, it } from 'vitest';
import { keptIssues } from '../../../src/commands/importing/kept-issues.ts';
import { issue } from '../../../src/core/base/issue.ts';

it('keeps what is wrong with files that stay, and drops it with a file that is replaced or read anew', () => {
  const of = (file: string) => issue('cell-error', 'warning', { file });
  const issues = [
    of('设施.xlsx'),
    of('旧边界.shp'),
    of('人口.csv'),
    issue('nest-conflict', 'warning'),
  ];
  const sources = [{ fileName: '设施.xlsx' }, { fileName: '人口.csv' }];
  expect(keptIssues(issues, sources, new Set(['人口.csv']))).toEqual([of('设施.xlsx')]);
});
