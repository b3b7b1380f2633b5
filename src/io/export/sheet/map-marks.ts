import type { Rect } from '../../../core/base/rect.ts';
import polylabel from 'polylabel';
import { signedArea2 } from '../../../core/geo/even-odd.ts';
import type { Area } from '../../../core/plan/areas/area.ts';
import { dashLines, hatchLines } from '../drawing/lines.ts';
import type { Mark, PagePoint } from '../drawing/drawing.ts';
import { measureText } from '../drawing/measure-text.ts';
import { isInside, pageRings, type MapFrame } from './map-frame.ts';
import { LOOK } from './map-look.ts';
import { UNMET_CLASSES, VERDICT_FILLS, type MapSubject } from './map-subject.ts';

/** Letters of names and numbers, in millimetres, at the size of a small sheet. */
const NAME_MM = 2.3;
const NUMBER_MM = 2;

/** The place of a name: the point of the largest ring that lies farthest from its edge. */
function labelPlace(rings: readonly (readonly PagePoint[])[]): PagePoint | null {
  const sizes = rings.map((ring) => Math.abs(signedArea2(ring.map(([x, y]) => [x, y]))));
  const ring = rings[sizes.indexOf(Math.max(...sizes))];
  if (!ring) return null;
  const closed = [...ring, ring[0]!].map(([x, y]): [number, number] => [x, y]);
  const [x, y] = polylabel([closed], 0.5);
  return [x, y];
}

/** Boxes of words that are taken, so that no two cover each other. */
class Taken {
  readonly #boxes: Rect[] = [];

  take(box: Rect): boolean {
    const meets = this.#boxes.some(
      (own) =>
        box.x < own.x + own.width &&
        own.x < box.x + box.width &&
        box.y < own.y + own.height &&
        own.y < box.y + box.height,
    );
    if (meets) return false;
    this.#boxes.push(box);
    return true;
  }
}

function textBox(text: string, [x, y]: PagePoint, sizeMm: number): Rect {
  const width = measureText(text, sizeMm);
  return { x: x - width / 2, y: y - sizeMm * 0.9, width, height: sizeMm * 1.2 };
}

/** Names of areas where they have room, else their numbers in the list, else nothing. */
function labelMarks(
  subject: MapSubject,
  frame: MapFrame,
  ringsOf: ReadonlyMap<Area, PagePoint[][]>,
  taken: Taken,
  size: number,
): Mark[] {
  return subject.areas.flatMap((area, at): Mark[] => {
    const rings = ringsOf.get(area) ?? [];
    const place = labelPlace(rings);
    if (!place || !isInside(frame, place, 1)) return [];
    const xs = rings.flat().map(([x]) => x);
    const room = Math.max(...xs) - Math.min(...xs);
    const number = String(at + 1);
    for (const [text, sizeMm] of [
      [area.name, NAME_MM * size],
      [number, NUMBER_MM * size],
    ] as const) {
      const baseline: PagePoint = [place[0], place[1] + sizeMm * 0.35];
      const box = textBox(text, baseline, sizeMm);
      const fits =
        (text === number || box.width < room) &&
        isInside(frame, [box.x, box.y]) &&
        isInside(frame, [box.x + box.width, box.y + box.height]);
      if (!fits || text === '' || !taken.take(box)) continue;
      const words =
        text === number || measureText(`${number} ${text}`, sizeMm) > room
          ? text
          : `${number} ${text}`;
      return [
        {
          type: 'text',
          text: words,
          at: baseline,
          sizeMm,
          align: 'middle',
          colour: LOOK.ink,
          halo: true,
          ...(area === subject.focus && { bold: true }),
        },
      ];
    }
    return [];
  });
}

function siteMarks({ sites }: MapSubject, frame: MapFrame, taken: Taken, size: number): Mark[] {
  const radiusMm = LOOK.site.radiusMm * size;
  return sites.flatMap(({ site, number }): Mark[] => {
    const at = frame.toPage(site.lng, site.lat);
    if (!isInside(frame, at)) return [];
    taken.take({
      x: at[0] - radiusMm,
      y: at[1] - radiusMm,
      width: 2 * radiusMm,
      height: 2 * radiusMm,
    });
    const sizeMm = (number > 99 ? 1.5 : 1.9) * size;
    return [
      { type: 'dot', at, radiusMm, fill: LOOK.site.fill, pen: LOOK.site.pen },
      {
        type: 'text',
        text: String(number),
        at: [at[0], at[1] + sizeMm * 0.36],
        sizeMm,
        align: 'middle',
        colour: LOOK.siteText,
        bold: true,
      },
    ];
  });
}

function networkMarks({ network }: MapSubject, { toPage }: MapFrame): Mark[] {
  if (!network) return [];
  const links = network.links.flatMap(({ line }) =>
    dashLines(
      line.map(([lng, lat]) => toPage(lng, lat)),
      LOOK.dashMm,
    ),
  );
  const crosses = network.closures.flatMap(({ lng, lat }) => {
    const [x, y] = toPage(lng, lat);
    const r = 1.1;
    return [
      [
        [x - r, y - r],
        [x + r, y + r],
      ],
      [
        [x - r, y + r],
        [x + r, y - r],
      ],
    ] as PagePoint[][];
  });
  return [
    ...(links.length > 0 ? [{ type: 'lines' as const, lines: links, pen: LOOK.link }] : []),
    ...(crosses.length > 0 ? [{ type: 'lines' as const, lines: crosses, pen: LOOK.closure }] : []),
  ];
}

/** Fill of an area by how many findings it does not meet. */
export function unmetFill(count: number): string {
  return UNMET_CLASSES.findLast(({ from }) => count >= from)!.fill;
}

function areaFill({ unmet, verdicts }: MapSubject, area: Area): string {
  if (unmet) return unmetFill(unmet(area));
  const verdict = verdicts?.get(area.id);
  return verdict ? VERDICT_FILLS[verdict] : '#ffffff';
}

/** Everything that a map shows inside its frame, in paint order. */
export function mapMarks(subject: MapSubject, frame: MapFrame, size = 1): Mark {
  const ringsOf = new Map(subject.areas.map((area) => [area, pageRings(frame, area.geometry)]));
  const { shapes, focus } = subject;
  const taken = new Taken();
  const sites = siteMarks(subject, frame, taken, size);
  const circles = shapes?.circles ? pageRings(frame, shapes.circles.geometry) : [];
  const gaps = shapes?.gaps ? pageRings(frame, shapes.gaps.geometry) : [];
  const areas = [...ringsOf].flatMap(([area, rings]): Mark[] => {
    if (rings.length === 0) return [];
    return [{ type: 'area', rings, fill: areaFill(subject, area) }];
  });
  const outline = [...ringsOf.values()].flat().map((ring) => [...ring, ring[0]!]);
  const around = subject.around.flatMap(({ geometry }) => pageRings(frame, geometry));
  const dot = (at: PagePoint, isClosed: boolean): Mark => {
    const look = isClosed ? LOOK.closed : LOOK.facility;
    return { type: 'dot', at, radiusMm: look.radiusMm * size, fill: look.fill, pen: look.pen };
  };
  const marks: Mark[] = [
    ...areas,
    ...(circles.length > 0
      ? [{ type: 'area' as const, rings: circles, fill: LOOK.circleFill, pen: LOOK.circle }]
      : []),
    ...(gaps.length > 0
      ? [{ type: 'lines' as const, lines: hatchLines(gaps, LOOK.gapEveryMm), pen: LOOK.gap }]
      : []),
    ...(outline.length > 0 ? [{ type: 'lines' as const, lines: outline, pen: LOOK.outline }] : []),
    ...(around.length > 0 ? [{ type: 'area' as const, rings: around, pen: LOOK.around }] : []),
    ...(focus
      ? [{ type: 'area' as const, rings: pageRings(frame, focus.geometry), pen: LOOK.focus }]
      : []),
    ...networkMarks(subject, frame),
    ...subject.facilities.flatMap((facility) => {
      const at = frame.toPage(facility.lng, facility.lat);
      return isInside(frame, at) ? [dot(at, subject.closed.has(facility.id))] : [];
    }),
    ...labelMarks(subject, frame, ringsOf, taken, size),
    ...sites,
  ];
  return { type: 'clip', box: frame.box, marks };
}
