import type { Rect } from '../../../core/base/rect.ts';
import type { Language } from '../../../i18n/catalogue.ts';
import { kindName } from '../../../i18n/plan-text.ts';
import { translate } from '../../../i18n/translate.ts';
import { wayName } from '../../../i18n/way-text.ts';
import { formatNumber } from '../../../i18n/format.ts';
import type { Settings } from '../../../core/plan/project.ts';
import { boxRing, type Mark } from '../drawing/drawing.ts';
import { dashLines, hatchLines } from '../drawing/lines.ts';
import { LOOK } from './map-look.ts';
import { UNMET_CLASSES, VERDICT_FILLS, type MapSubject } from './map-subject.ts';

/** A line of a legend: what it is called, and how it looks in a box. */
export interface LegendLine {
  label: string;
  draw: (box: Rect) => Mark[];
}

const swatch =
  (fill: string, pen = LOOK.outline as { colour: string; widthMm: number }) =>
  (box: Rect): Mark[] => [{ type: 'area', rings: [boxRing(box)], fill, pen }];

const middle = ({ x, y, width, height }: Rect): [number, number] => [x + width / 2, y + height / 2];

function classLabel(language: Language, at: number): string {
  const { from } = UNMET_CLASSES[at]!;
  const next = UNMET_CLASSES[at + 1]?.from;
  if (next === undefined) return translate(language, 'sheet.unmet-from', { n: from });
  if (next === from + 1) return translate(language, 'sheet.unmet', { n: from });
  return translate(language, 'sheet.unmet-between', { from, to: next - 1 });
}

/** What the signs of a map mean, only those that it has. */
export function legendLines(
  subject: MapSubject,
  { circle, minutes }: Pick<Settings, 'circle' | 'minutes'>,
  language: Language,
): LegendLine[] {
  const { shapes, unmet, kind, facilities, closed, sites, network, level, around, focus } = subject;
  const t = translate.bind(null, language);
  const named = kindName(language, kind);
  const lines: LegendLine[] = [];
  if (unmet) {
    for (const [at, { fill }] of UNMET_CLASSES.entries())
      lines.push({ label: classLabel(language, at), draw: swatch(fill) });
  }
  const verdicts = new Set(subject.verdicts?.values());
  for (const verdict of ['unmet', 'unassessed', 'met'] as const) {
    if (!verdicts.has(verdict)) continue;
    lines.push({ label: t(`verdict.${verdict}`), draw: swatch(VERDICT_FILLS[verdict]) });
  }
  if (shapes?.circles) {
    const words = {
      kind: named,
      minutes: formatNumber(language, minutes, 1),
      way: wayName(language, circle),
    };
    lines.push({
      label: t('map.legend.circles', words),
      draw: swatch(LOOK.circleFill, LOOK.circle),
    });
  }
  if (shapes?.gaps) {
    lines.push({
      label: t('sheet.gaps', { kind: named }),
      draw: (box) => [
        ...swatch('#ffffff')(box),
        { type: 'lines', lines: hatchLines([boxRing(box)], LOOK.gapEveryMm), pen: LOOK.gap },
      ],
    });
  }
  if (facilities.some(({ id }) => !closed.has(id))) {
    lines.push({
      label: t('sheet.facility', { kind: named }),
      draw: (box) => [{ type: 'dot', at: middle(box), ...LOOK.facility }],
    });
  }
  if (facilities.some(({ id }) => closed.has(id))) {
    lines.push({
      label: t('map.legend.closed'),
      draw: (box) => [{ type: 'dot', at: middle(box), ...LOOK.closed }],
    });
  }
  if (sites.length > 0) {
    lines.push({
      label: t('sheet.site'),
      draw: (box) => [{ type: 'dot', at: middle(box), ...LOOK.site }],
    });
  }
  const across = ({ x, y, width, height }: Rect) =>
    [
      [x, y + height / 2],
      [x + width, y + height / 2],
    ] as const;
  if (network && network.links.length > 0) {
    lines.push({
      label: t('layer.links'),
      draw: (box) => [
        { type: 'lines', lines: dashLines(across(box), LOOK.dashMm), pen: LOOK.link },
      ],
    });
  }
  if (level !== undefined) {
    const words = { level: t(`level.${level}`) };
    lines.push({
      label: t(
        subject.areas.some(({ approximate }) => approximate)
          ? 'map.legend.outline-approximate'
          : 'map.legend.outline',
        words,
      ),
      draw: swatch('#ffffff'),
    });
  }
  for (const each of new Set(around.map((area) => area.level))) {
    lines.push({
      label: t('map.legend.outline', { level: t(`level.${each}`) }),
      draw: swatch('#ffffff', LOOK.around),
    });
  }
  if (focus) lines.push({ label: focus.name, draw: swatch('#ffffff', LOOK.focus) });
  return lines;
}
