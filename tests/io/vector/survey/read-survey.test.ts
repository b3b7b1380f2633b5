import { describe, expect, it } from 'vitest';
import { guardFile } from '../../../../src/io/guard/guard-file.ts';
import { guessMapping } from '../../../../src/io/mapping/guess/guess-mapping.ts';
import { isSurvey, readSurvey } from '../../../../src/io/vector/survey/read-survey.ts';

const HEAD = `[属性描述]
格式版本号=1.01版本
坐标系=2000国家大地坐标系
几度分带=3
计量单位=米
带号=36
[地块坐标]
`;
const PLOT = `9,12.0,1,大井社区地块,面,H48,公共服务用地,0702,@
J1,1,3272217.000,36359474.000
J2,1,3272517.000,36359474.000
J3,1,3272517.000,36359874.000
J4,1,3272217.000,36359874.000
J1,1,3272217.000,36359474.000
J5,2,3272300,36359500
J6,2,3272350,36359500
J7,2,3272350,36359550
J5,2,3272300,36359500
`;
const OPEN =
  '3,6,2,小井,面,,,,@\nJ1,1,3272217,36360474\nJ2,1,3272517,36360474\nJ3,1,3272517,36360874\n';

describe('boundary points of a land survey', () => {
  it('are plots with their holes, east before north, closed', () => {
    expect(isSurvey(HEAD + PLOT)).toBe(true);
    const { value, issues } = readSurvey(HEAD + PLOT + OPEN, '地块.txt');
    expect(issues).toEqual([]);
    const [first, second] = value!.records;
    expect(first!.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [36359474, 3272217],
          [36359474, 3272517],
          [36359874, 3272517],
          [36359874, 3272217],
          [36359474, 3272217],
        ],
        [
          [36359500, 3272300],
          [36359500, 3272350],
          [36359550, 3272350],
          [36359500, 3272300],
        ],
      ],
    });
    expect(second!.geometry).toMatchObject({ type: 'Polygon' });
    expect(value!.records.map(({ row }) => row)).toEqual([8, 18]);
    expect(first!.values[value!.fields.indexOf('地块名称')]).toBe('大井社区地块');
  });

  it('say their system in the head', () => {
    const set = readSurvey(HEAD + PLOT, '地块.txt').value!;
    const { mapping } = guessMapping(set);
    expect(mapping.role).toBe('areas');
    const guard = guardFile(set, mapping, { areas: [], facilities: [] });
    expect(guard).toMatchObject({ sure: true, swap: false });
    expect(guard.choices[0]!.crs).toBe('EPSG:4524');
  });

  it('leave out with a word what is no point and a plot without ground', () => {
    const text = `${HEAD}${PLOT}J8,1,—,36359474\n2,0,3,丙,面,,,,@\nJ1,1,1,2\nJ2,1,3,4\n`;
    const { value, issues } = readSurvey(text, '地块.txt');
    expect(value!.records).toHaveLength(1);
    expect(issues.map(({ code, place }) => [code, place.row])).toEqual([
      ['survey-point', 18],
      ['survey-plot', 19],
    ]);
    expect(readSurvey(HEAD, '空.txt').issues.map(({ code }) => code)).toEqual(['layer-empty']);
  });

  it('are told from other texts', () => {
    expect(isSurvey('名称,类型\n[地块坐标],面\n')).toBe(false);
  });
});
