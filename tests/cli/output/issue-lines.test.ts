import { describe, expect, it } from 'vitest';
import { issue } from '../../../src/core/base/issue.ts';
import { issueLines } from '../../../src/cli/output/issue-lines.ts';

describe('issues on a terminal', () => {
  const at = (row: number, value: string, column = '类型') =>
    issue('kind-unknown', 'warning', { file: 'a.csv', row, column }, { value, count: 1 });

  it('are words, without codes', () => {
    const [line] = issueLines([at(2, '理发店')], 'zh-CN');
    expect(line).toMatch(/^提醒 \| a\.csv · 第 2 行 · “类型”列 \| .*“理发店”/);
    expect(line).not.toContain('kind-unknown');
    expect(issueLines([at(2, 'barber')], 'en')[0]).toMatch(/^Caution|^Warning/);
  });

  it('are one line where they repeat, with the places of all', () => {
    const lines = issueLines([at(2, '理发店'), at(3, '网吧'), at(4, '理发店', '类别')], 'zh-CN');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/（同样的还有 1 处：第 3 行）$/);
    const many = Array.from({ length: 30 }, (_, n) => at(n + 2, '理发店'));
    const [line, ...others] = issueLines(many, 'zh-CN');
    expect(others).toEqual([]);
    expect(line).toMatch(/（同样的还有 29 处：第 3 行、.*、第 10 行 …）$/);
  });

  it('keeps errors and cautions of one code apart', () => {
    const error = issue('kind-unknown', 'error', { file: 'a.csv', row: 9, column: '类型' });
    expect(issueLines([at(2, '理发店'), error], 'zh-CN')).toHaveLength(2);
  });
});
