import type { Assessment, KindShapes, Verdict } from '../../../core/assess/findings/assessment.ts';
import { boundGeometry, joinBoxes, type Box } from '../../../core/geo/box.ts';
import type { NetworkEdits } from '../../../core/network/network-model.ts';
import type { Area } from '../../../core/plan/areas/area.ts';
import type { Facility, Site } from '../../../core/plan/records/facility.ts';
import type { Project, Scenario } from '../../../core/plan/project.ts';
import { AREA_LEVELS, type AreaLevel } from '../../../core/vocabulary/area-levels.ts';
import { isOfKind, type FacilityKind } from '../../../core/vocabulary/kinds.ts';

/** Classes of how many findings in force an area does not meet, from none; each from its first number on. */
export const UNMET_CLASSES = [
  { from: 0, fill: '#dbe7f8' },
  { from: 1, fill: '#fbe3d3' },
  { from: 3, fill: '#f3b98d' },
  { from: 6, fill: '#d9772f' },
] as const;

/** Areas by their verdict, pale enough for names above them. */
export const VERDICT_FILLS: Record<Verdict, string> = {
  met: '#d3e0f4',
  unmet: '#f6d5bd',
  unassessed: '#e3e5e9',
};

/** What a map shows. */
export interface MapSubject {
  /** Ground that must be seen. */
  ground: Box;
  /** Areas of the painted level, in the order of their numbers. */
  areas: readonly Area[];
  level: AreaLevel | undefined;
  /** Areas of larger levels, whose outlines stand around. */
  around: readonly Area[];
  /** Unmet findings in force of an area and those below it; absent: areas are not painted. */
  unmet?: (area: Area) => number;
  /** Verdicts by area id that areas are painted by; absent: they are not. */
  verdicts?: ReadonlyMap<string, Verdict>;
  /** Circles and gaps of the kind, if they are drawn. */
  shapes?: KindShapes | undefined;
  kind: FacilityKind;
  facilities: readonly Facility[];
  closed: ReadonlySet<string>;
  /** Sites of the scenario with their numbers. */
  sites: readonly { site: Site; number: number }[];
  network?: NetworkEdits | undefined;
  /** The only area that the map is about. */
  focus?: Area;
}

export interface MapChoice {
  kind: FacilityKind;
  level: AreaLevel | undefined;
  /** Paints areas by how many findings they do not meet, in place of circles and gaps. */
  verdicts?: boolean;
  focus?: Area;
}

/** Ground of some areas, else of the facilities; null where there is nothing at all. */
export function boundGround(
  areas: readonly Area[],
  places: readonly { lng: number; lat: number }[],
): Box | null {
  const ground = areas.map(({ geometry }) => boundGeometry(geometry));
  const points = places.map(({ lng, lat }): Box => [lng, lat, lng, lat]);
  const box = joinBoxes(ground.length > 0 ? ground : points);
  if (!(box[0] <= box[2])) return null;
  // A single point is given some ground of its own.
  const least = 0.002;
  return box[2] - box[0] < least && box[3] - box[1] < least
    ? [box[0] - least, box[1] - least, box[2] + least, box[3] + least]
    : box;
}

/** Unmet findings in force by area, those of the areas below counted with it. */
function countUnmet({ findings }: Assessment, areas: readonly Area[]): (area: Area) => number {
  const parentOf = new Map(areas.map(({ id, parentId }) => [id, parentId]));
  const counts = new Map<string, number>();
  for (const { areaId, inForce, verdict } of findings) {
    if (!inForce || verdict !== 'unmet') continue;
    const seen = new Set<string>();
    for (
      let id: string | undefined = areaId;
      id !== undefined && !seen.has(id);
      id = parentOf.get(id)
    ) {
      seen.add(id);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return ({ id }) => counts.get(id) ?? 0;
}

/** The subject of a map of a project in a state; null where there is no ground at all. */
export function mapSubject(
  project: Project,
  scenario: Scenario | null,
  state: { assessment: Assessment; shapes: readonly KindShapes[] },
  { kind, level, verdicts = false, focus }: MapChoice,
): MapSubject | null {
  const sites = scenario?.sites ?? [];
  const ground = boundGround(focus ? [focus] : project.areas, [...project.facilities, ...sites]);
  if (!ground) return null;
  const rank = level === undefined ? 0 : AREA_LEVELS.indexOf(level);
  return {
    ground,
    areas: project.areas.filter((area) => area.level === level),
    level,
    around: project.areas.filter((area) => AREA_LEVELS.indexOf(area.level) < rank),
    ...(verdicts
      ? { unmet: countUnmet(state.assessment, project.areas) }
      : { shapes: state.shapes.find((each) => each.kind === kind) }),
    kind,
    facilities: verdicts ? [] : project.facilities.filter((facility) => isOfKind(facility, kind)),
    closed: new Set(scenario?.closedFacilityIds),
    sites: sites.map((site, at) => ({ site, number: at + 1 })),
    network: scenario?.network,
    ...(focus && { focus }),
  };
}
