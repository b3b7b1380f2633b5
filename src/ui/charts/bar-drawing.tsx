import { INK } from '../../map/look/palette.ts';
import { type Chart, MOST_ROWS } from './chart.ts';

/** As wide as the panel is by itself, so that words have the size of the panel's. */
const WIDTH = 300;
const NAMES = 96;
/** Room behind the longest bar for its number. */
const NUMBERS = 62;
const SIZE = 13;
const LINE = 17;
const GAP = 7;
const HEAD = 26;
const LEGEND = 22;
const SOFT = '#5b6573';
/** A Chinese character is as wide as it is high, most others half as wide. */
const FONT = "'Microsoft YaHei','Noto Sans CJK SC','PingFang SC',sans-serif";

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letter.codePointAt(0)! > 0x2e7f ? SIZE : SIZE * 0.56;
  return width;
}

function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = '';
  for (const letter of text) {
    if (widthOf(cut + letter) + SIZE > width) break;
    cut += letter;
  }
  return `${cut}…`;
}

/** The bars, with every look of theirs in the drawing itself, so that a saved file looks the same. */
export function BarDrawing({ chart }: { chart: Chart }) {
  const { title, series, words, targetName } = chart;
  const rows = chart.rows.slice(0, MOST_ROWS);
  const most = Math.max(
    ...rows.flatMap(({ values, target }) => [...values, target ?? null]).map((each) => each ?? 0),
  );
  const room = WIDTH - NAMES - NUMBERS;
  const lengthOf = (value: number) => (most > 0 ? (room * Math.max(0, value)) / most : 0);
  /** Behind the bar, and behind the mark of the target where that would run through the number. */
  const numberX = (value: number, target: number | null | undefined) => {
    const [bar, mark] = [lengthOf(value), lengthOf(target ?? 0)];
    const runsThrough = typeof target === 'number' && mark > bar - 2 && mark < bar + NUMBERS;
    return NAMES + (runsThrough ? mark : bar) + 5;
  };
  const hasLegend = series.length > 1 || targetName !== undefined;
  const top = HEAD + (hasLegend ? LEGEND : 0);
  // A row has a line for each of its values, and one where it has none but a target.
  const linesOf = (values: readonly (number | null)[]) =>
    Math.max(1, values.filter((value) => value !== null).length);
  const tops: number[] = [];
  let height = top;
  for (const { values } of rows) {
    tops.push(height);
    height += linesOf(values) * LINE + GAP;
  }
  const legend = [
    ...(series.length > 1 ? series : []),
    ...(targetName === undefined ? [] : [{ name: targetName, colour: null }]),
  ];
  const legendX = (at: number) =>
    legend.slice(0, at).reduce((x, { name }) => x + widthOf(name) + 38, 0);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="chart-drawing"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      fontFamily={FONT}
      fontSize={SIZE}
      fill={INK}
      role="img"
      aria-label={title}
    >
      <text x={0} y={SIZE + 1} fontWeight="bold">
        {cutTo(title, WIDTH)}
      </text>
      {hasLegend
        ? legend.map(({ name, colour }, at) => (
            <g key={name} transform={`translate(${legendX(at)} ${HEAD})`}>
              {colour === null ? (
                <line x1={5} x2={5} y1={0} y2={12} stroke={INK} strokeWidth={2} />
              ) : (
                <rect width={11} height={11} fill={colour} />
              )}
              <text x={17} y={11} fill={SOFT}>
                {name}
              </text>
            </g>
          ))
        : null}
      {rows.map(({ name, values, colour, target }, at) => {
        const own = values.flatMap((value, n) =>
          value === null ? [] : [{ value, fill: colour ?? series[n]!.colour }],
        );
        const rowHeight = linesOf(values) * LINE;
        const targetX = NAMES + lengthOf(target ?? 0);
        return (
          <g key={at} transform={`translate(0 ${tops[at]!})`}>
            <title>{name}</title>
            <text x={NAMES - 8} y={rowHeight / 2 + 5} textAnchor="end">
              {cutTo(name, NAMES - 10)}
            </text>
            {own.map(({ value, fill }, n) => (
              <g key={n}>
                <rect
                  x={NAMES}
                  y={n * LINE + 2}
                  width={lengthOf(value)}
                  height={LINE - 4}
                  fill={fill}
                />
                <text x={numberX(value, target)} y={n * LINE + 13}>
                  {words(value)}
                </text>
              </g>
            ))}
            {typeof target === 'number' ? (
              <>
                <line
                  x1={targetX}
                  x2={targetX}
                  y1={-1}
                  y2={rowHeight + 1}
                  stroke={INK}
                  strokeWidth={2}
                />
                {own.length === 0 ? (
                  <text x={targetX + 5} y={13}>
                    {words(target)}
                  </text>
                ) : null}
              </>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
