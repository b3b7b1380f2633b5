import { areaFinder, placesByArea } from '../../../../core/assess/prepared/membership.ts';
import type {
  Assessment,
  Finding,
  KindShapes,
} from '../../../../core/assess/findings/assessment.ts';
import { boundGeometry } from '../../../../core/geo/box.ts';
import type { Area } from '../../../../core/plan/areas/area.ts';
import type { Facility, Site } from '../../../../core/plan/records/facility.ts';
import type { Project, Scenario } from '../../../../core/plan/project.ts';
import { projectTitle } from '../../../../core/plan/project-title.ts';
import type { Suggestion } from '../../../../core/siting/suggest/suggestion.ts';
import type { StandardLibrary } from '../../../../core/standards/library.ts';
import { AREA_LEVELS, type AreaLevel } from '../../../../core/vocabulary/area-levels.ts';
import type { FacilityKind } from '../../../../core/vocabulary/kinds.ts';
import type { Language, TextKey } from '../../../../i18n/catalogue.ts';
import { list } from '../../../../i18n/siting-text.ts';
import { translate, type TextParams } from '../../../../i18n/translate.ts';
import { wayMinutes } from '../../../../i18n/way-text.ts';
import { groupBy, layerContext, type LayerContext } from '../../layers/layer-context.ts';
import type { ChapterId } from './report.ts';

/** An assessment with the shapes of the kinds that maps show. */
export interface ReportState {
  assessment: Assessment;
  shapes: readonly KindShapes[];
}

/** What a report is made of; everything in it comes from here. */
export interface ReportInput {
  project: Project;
  /** Null: the report speaks of the present state alone. */
  scenario: Scenario | null;
  present: ReportState;
  /** With the scenario; null without one. */
  planned: ReportState | null;
  /** With the scenario's near-term sites alone; null where no site has a year. */
  nearTerm: Assessment | null;
  /** What would close the gaps of the present state, for places without a scenario. */
  suggestions: readonly Suggestion[];
  /** Kinds whose circles are told and drawn, most important first. */
  kinds: readonly FacilityKind[];
  library: StandardLibrary;
  language: Language;
  /** ISO day; absent: none is printed. */
  date?: string;
}

/** What the planner wrote before and after a chapter. */
export type ChapterWords = Partial<Record<ChapterId, { before?: string; after?: string }>>;

/** What the makers of chapters share. */
export interface ReportContext {
  input: ReportInput;
  /** The present state; with the scenario where there is one. */
  layers: LayerContext;
  t: (key: TextKey, params?: TextParams) => string;
  join: (words: readonly string[]) => string;
  /** Title of the project, else the name of the one area that holds all others. */
  place: string;
  /** Minutes with the way they are covered, such as `直线 15 分钟`. */
  within: string;
  /** Level whose areas have a section each; undefined without areas. */
  level: AreaLevel | undefined;
  /** Its areas in the order of the file. */
  areas: readonly Area[];
  /** Ids of an area and of all that lie below it. */
  idsUnder: (area: Area) => ReadonlySet<string>;
  facilitiesIn: (area: Area) => readonly Facility[];
  sitesIn: (area: Area) => readonly Site[];
  /** Findings of the present state in an area and below it. */
  findingsUnder: (area: Area) => readonly Finding[];
  /** Name of the area of `level` that holds a place; empty where none does. */
  areaNameAt: (place: { lng: number; lat: number }) => string;
}

/** Subdistricts where there are any, else the largest level of which there are several, else what there is. */
export function chooseReportLevel(areas: readonly Area[]): AreaLevel | undefined {
  const levels = AREA_LEVELS.filter((level) => areas.some((area) => area.level === level));
  if (levels.includes('street')) return 'street';
  const several = levels.find((level) => areas.filter((area) => area.level === level).length > 1);
  return several ?? levels.at(-1);
}

function childrenOf(areas: readonly Area[]): (area: Area) => ReadonlySet<string> {
  const children = groupBy(areas, ({ parentId }) => parentId ?? '');
  const known = new Map<string, ReadonlySet<string>>();
  const collect = (id: string, into: Set<string>): Set<string> => {
    if (into.has(id)) return into;
    into.add(id);
    for (const child of children.get(id) ?? []) collect(child.id, into);
    return into;
  };
  return ({ id }) => {
    const ids = known.get(id) ?? collect(id, new Set());
    known.set(id, ids);
    return ids;
  };
}

export function reportContext(input: ReportInput): ReportContext {
  const { project, scenario, library, language, present } = input;
  const t = (key: TextKey, params?: TextParams) => translate(language, key, params);
  const exported = { project, scenario, assessment: present.assessment, shapes: present.shapes };
  const layers = layerContext(exported, library, language);
  const level = chooseReportLevel(project.areas);
  const areas = project.areas.filter((area) => area.level === level);
  const find = areaFinder(
    areas,
    areas.map(({ geometry }) => boundGeometry(geometry)),
  );
  const held = <T extends { lng: number; lat: number }>(places: readonly T[]) => {
    const lists = placesByArea(areas.length, places, find);
    const byId = new Map(areas.map(({ id }, at) => [id, [...lists[at]!].map((n) => places[n]!)]));
    return ({ id }: Area): readonly T[] => byId.get(id) ?? [];
  };
  const idsUnder = childrenOf(project.areas);
  const sectionOf = new Map(
    areas.flatMap((area) => [...idsUnder(area)].map((id) => [id, area.id] as const)),
  );
  const findings = groupBy(
    present.assessment.findings,
    ({ areaId }) => sectionOf.get(areaId) ?? '',
  );
  const tops = project.areas.filter(({ parentId }) => parentId === undefined);
  return {
    input,
    layers,
    t,
    join: (words) => list(language, words),
    place: projectTitle(project, layers.pick).trim() || (tops.length === 1 ? tops[0]!.name : ''),
    within: wayMinutes(language, project.settings.circle, project.settings.minutes),
    level,
    areas,
    idsUnder,
    facilitiesIn: held(project.facilities),
    sitesIn: held(scenario?.sites ?? []),
    findingsUnder: ({ id }) => findings.get(id) ?? [],
    areaNameAt: (place) => {
      const at = level && find.ofLevel(level, place);
      return at === undefined ? '' : areas[at]!.name;
    },
  };
}
