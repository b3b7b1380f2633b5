import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../../src/core/standards/library.ts';

/** 责任单位 as each document names them behind a clause, written out a second time by hand; `-` where it names none. */
const NAMED = `
A1 A2 A3 A4 A5 A6: 市委社治委 市民政局 市规划和自然资源局 市住建局 市卫健委 各区（市）县政府（管委会）
A7 A26 A27: -
A8 A9: 市发改委 市民政局 市卫健委 各区（市）县政府（管委会）
A10 A11 A12 A13 A14 A15: 市民政局 市卫健委 各区（市）县政府（管委会）
A16 A17 A28: 市民政局 各区（市）县政府（管委会）
A18 A19: 市文广旅局 市卫健委 市医保局 各区（市）县政府（管委会）
A20: 市卫健委 各区（市）县政府（管委会）
A21: 市民政局 市卫健委 市应急局 市消防救援支队 各区（市）县政府（管委会）
A22 A23 A24 A25 A29: 市教育局 市民政局 市卫健委 市体育局 各区（市）县政府（管委会）
B1: 市人力社保局
B2: 市医保局
B3 B5 B6 B7 B10 B11 B15 B16 B17 B18 B19 B20 B24: 市民政局
B4: 市住房城乡建委
B8 B12 B13 B14: 市卫生健康委
B9 B21 B22 B23: 市教委
B25 B28 B31: -
B26 B27: 市民政局 市卫生健康委 市发展改革委 市教委
B29: 市卫生健康委 市发展改革委 市民政局 市住房城乡建委 市文化旅游委 市应急局 市市场监管局 市消防救援总队
B30: 市住房城乡建委 市民政局 市卫生健康委 市规划自然资源局
B32: 市发展改革委 市民政局 市财政局 市人力社保局 市规划自然资源局 市住房城乡建委 市卫生健康委 市应急局 人行重庆营管部 市国资委 市机关事务局 市消防救援总队
C1 C2 C3 C4 C5 C6 C8 C9 C10 C11 C12 C13 C14 C15 C16 C17 C18 C19 C20 C21 C31 C32 C34 C35: -
C7: 区民政局 各街道办事处
C22 C23 C24 C37: 区民政局 区卫健委 区教委 区规资局 区住建委 各街道办事处
C25: 区卫健委 区教委
C26: 区卫健委
C27: 区人社局 区卫健委
C28 C36: 区民政局 区卫健委 各街道办事处
C29: 区民政局 区卫健委 区发改委 区财政局 各街道办事处
C30 C33: 区民政局
C38: 区民政局 区发改委 区财政局 区住建委 区规资局 区国资公司 区大健康管理公司
C39: 区卫健委 区发改委 区财政局 区住建委 区规资局 区国资委 区国资公司 区大健康管理公司
C40: 区民政局 区财政局 区大数据局 区大健康管理公司
D1 D3 D7 D9 D10 D14 D17 D18 D19 D20: 基层工作部
D2 D6 D11 D12 D13 D22: 社会事业服务局
D4 D5 D8 D15 D16 D21: 基层工作部 社会事业服务局
E1 E2 E3 E4 E5: -
`.trim();

describe('responsible departments', () => {
  it('stand at every row as its document names them, and at no other', () => {
    const expected = NAMED.split('\n').flatMap((line) => {
      const [ids = '', names = ''] = line.split(': ');
      const departments = names === '-' ? undefined : names.split(' ');
      return ids.split(' ').map((id): [string, unknown] => [id, departments]);
    });
    const found = DOCUMENTS.flatMap(({ standards }) =>
      standards.map(({ id, departments }): [string, unknown] => [id, departments]),
    );
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  it('keeps 力争 and 基本 where a document says them', () => {
    const words = (id: string) => {
      const row = DOCUMENTS.flatMap(({ standards }) => standards).find((one) => one.id === id)!;
      return `${row.title.zh} ${row.notes?.zh ?? ''}`;
    };
    for (const id of ['C7', 'C25', 'C28', 'C30', 'C36', 'D14']) expect(words(id)).toContain('力争');
    for (const id of ['A29', 'B26', 'B32', 'C36', 'D9', 'E1', 'E2']) {
      expect(words(id)).toContain('基本');
    }
  });
});
