import type { Text } from '../../core/base/text.ts';
import { straightRadiusM } from '../../core/geo/straight-radius.ts';
import type { AreaLevel } from '../../core/vocabulary/area-levels.ts';
import { findDelay, isBuilt } from '../../core/plan/delivery/delivery-project.ts';
import type { NetworkEdits } from '../../core/network/network-model.ts';
import type { Project } from '../../core/plan/project.ts';
import { findModel } from '../../core/siting/question/models.ts';
import type { NearestAreas } from '../../core/siting/access/nearest-areas.ts';
import type { Suggestion } from '../../core/siting/suggest/suggestion.ts';
import { libraryWith } from '../../core/standards/library.ts';
import type {
  EditedLine,
  MapBasemap,
  MapModel,
  MapNearest,
  MapProject,
} from '../../map/model/map-model.ts';
import { attributionText } from '../../i18n/attribution-text.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';
import { listAttribution } from '../../io/export/values/export-input.ts';
import { countedFacilities } from '../../map/model/counted-facilities.ts';
import { verdictsByArea } from '../../core/assess/findings/verdicts-by-area.ts';
import { today } from '../../platform/clock.ts';
import type { KeptBasemap } from '../../state/basemap-store.ts';
import { activeScenario } from '../../state/project-store.ts';
import type { Results } from '../../state/results-store.ts';
import { selectedAreaId } from '../../state/selected-area-id.ts';
import type { View } from '../../state/view-store.ts';
import { toAccessLook, toMapAccess, toMapPlan } from '../siting/siting-map.ts';
import { waitsForHost } from './foreign-hosts.ts';
import type { MapState } from './map-state.ts';

/** More marks than letters would not be read. */
const MOST_MARKS = 26;
const NONE: readonly never[] = [];
const NO_URLS = {};

/** Makes the same object from the same arguments, so that the map sees what has not changed. */
function remember<A extends unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | null = null;
  return (...args) => {
    if (!last || last.args.some((each, index) => each !== args[index])) {
      last = { args, result: make(...args) };
    }
    return last.result;
  };
}

/** Places of the records that are chosen in a list. */
function chosenPoints(
  ids: ReadonlySet<string>,
  facilities: Project['facilities'],
  candidates: Project['candidates'],
): MapModel['chosen'] {
  if (ids.size === 0) return NONE;
  return [...facilities, ...(candidates ?? NONE)].filter(({ id }) => ids.has(id));
}

/** Records of a list but those that came with a source which the planner has taken off the map. */
function shown<T extends { sourceId?: string }>(
  records: readonly T[],
  sources: Project['sources'],
): readonly T[] {
  const hidden = new Set(sources.filter((source) => source.hidden).map(({ id }) => id));
  return hidden.size === 0
    ? records
    : records.filter(({ sourceId }) => sourceId === undefined || !hidden.has(sourceId));
}

function basemapOf(
  basemap: Project['basemap'],
  kept: KeptBasemap | null,
  picked: Readonly<Record<string, File>>,
  allowedHosts: readonly string[],
): MapBasemap {
  if (basemap.kind === 'sample') {
    const baseUrl = new URL(`samples/${basemap.sampleId}/basemap`, document.baseURI).href;
    return { kind: 'sample', baseUrl };
  }
  if (basemap.kind === 'extract')
    return { kind: 'extract', urls: kept?.sha256 === basemap.sha256 ? kept.urls : NO_URLS };
  if (basemap.kind === 'pmtiles') {
    const source = picked[basemap.fileName];
    return source ? { kind: 'pmtiles', source } : { kind: 'none' };
  }
  return waitsForHost(basemap, allowedHosts) ? { kind: 'none' } : basemap;
}

/** The level a standard speaks of; null where it speaks of the whole place. */
function levelOfRule(active: Results['active'], ruleId: string | null): AreaLevel | null {
  const finding = active?.findings.find((each) => each.rule === ruleId);
  return finding && finding.level !== 'all' ? finding.level : null;
}

/** Suggestions worth a mark: of the selected area, or of the chosen standard, or the first few. */
function marked(
  all: readonly Suggestion[] | null,
  ruleId: string | null,
  areaId: string | null,
): readonly Suggestion[] {
  const ofArea = (all ?? []).filter((each) => each.areaId === areaId);
  const pool = ofArea.length > 0 ? ofArea : (all ?? []);
  return pool.filter((each) => ruleId === null || each.rule === ruleId).slice(0, MOST_MARKS);
}

/** The link whose corners are being moved; null once it is gone. */
function editedLineOf(
  edits: NetworkEdits | undefined,
  id: string | null,
  language: Language,
): EditedLine | null {
  const link = edits?.links.find((each) => each.id === id);
  if (!link) return null;
  const labels = link.line.map((_, at) =>
    translate(language, 'link.corner', { n: at + 1, count: link.line.length }),
  );
  return { id: link.id, places: link.line, labels };
}

/** Projects that have a place, with how they stand on a day. */
function toMapProjects(projects: Project['deliveryProjects'], day: string): readonly MapProject[] {
  return (projects ?? NONE).flatMap((project) => {
    const { id, name, lng, lat } = project;
    if (lng === undefined || lat === undefined) return [];
    const state = isBuilt(project) ? 'built' : findDelay(project, day) ? 'late' : 'planned';
    return [{ id, name, lng, lat, state }];
  });
}

/** Nearest areas that have ground, by load as a share of the heaviest. */
function toMapNearest(answer: NearestAreas | null): MapNearest | null {
  if (!answer) return null;
  const most = Math.max(0, ...answer.areas.map(({ load }) => load ?? 0));
  return {
    areas: answer.areas.flatMap(({ facilityId: id, name, geometry, load }) =>
      geometry
        ? [{ id, name, geometry, share: load === null ? null : most > 0 ? load / most : 0 }]
        : [],
    ),
  };
}

/**
 * Makes a function from what the stores hold to what the map shows; it remembers its parts. It reads nothing but what it is
 * given, so that whatever it shows is watched.
 */
export function mapModelMaker(): (state: MapState, pick: (text: Text) => string) => MapModel {
  const basemap = remember(basemapOf);
  const level = remember(levelOfRule);
  const verdicts = remember((active: Results['active'], ruleId: string | null) =>
    active ? verdictsByArea(active.findings, ruleId) : null,
  );
  const counted = remember(
    (present: Results['active'], ruleId: string | null, own: Project['ownDocuments']) => {
      const standard = ruleId === null ? undefined : libraryWith(own).standardById(ruleId);
      // What is reported counts no facility.
      const isMeasured = standard?.parts.some((part) => part.class === 'M');
      return present && isMeasured ? countedFacilities(present.findings, standard!.id) : null;
    },
  );
  const standardName = remember(
    (ruleId: string | null, own: Project['ownDocuments'], pick: (text: Text) => string) => {
      const standard = ruleId === null ? undefined : libraryWith(own).standardById(ruleId);
      return standard ? `${standard.id} ${pick(standard.title)}` : null;
    },
  );
  const attribution = remember(
    (sources: Project['sources'], all: Project['notices'], language: Language) =>
      listAttribution({ sources, notices: all }).map((line) => attributionText(language, line)),
  );
  const notices = remember((all: Project['notices'], pick: (text: Text) => string) =>
    all.filter((notice) => notice.kind !== 'attribution').map(pick),
  );
  const show = remember((flags: View['show'], onPlan: boolean, onAccess: boolean) => ({
    ...flags,
    // Verdicts would hide whom a plan leaves out, circles too the colours of access.
    ...(onPlan && { verdicts: false }),
    ...(onAccess && { circles: false, gaps: false }),
    sites: true,
  }));
  const chosen = remember(chosenPoints);
  const areas = remember(shown<Project['areas'][number]>);
  const facilities = remember(shown<Project['facilities'][number]>);
  const candidates = remember(shown<NonNullable<Project['candidates']>[number]>);
  const projects = remember(toMapProjects);
  const plan = remember(toMapPlan);
  const access = remember(toMapAccess);
  const nearest = remember(toMapNearest);
  const edited = remember(editedLineOf);
  const suggestions = remember(marked);
  return (state, pick) => {
    const { history, results, view, linkTool, siting, walkingLook } = state;
    const { project } = history;
    const scenario = activeScenario(project);
    const { minutes, speedMps, detour, circle } = project.settings;
    const { worst, pointId } = walkingLook;
    const areaId = selectedAreaId(view.selection, results.suggestions);
    const isAsking = view.step === 'scenario' && siting.open;
    const asked = isAsking && siting.page === 'plan' ? siting.plan : null;
    const accessLook =
      asked && siting.tab === 'access'
        ? (siting.accessLook ?? toAccessLook(asked.question, view.kind, project.areas))
        : null;
    const shownAccess = access(asked, accessLook?.withPlan, accessLook?.level, project.areas);
    return {
      basemap: basemap(
        project.basemap,
        state.basemap.kept,
        state.basemap.picked,
        state.basemap.allowedHosts,
      ),
      areas: areas(project.areas, project.sources),
      paintLevel: level(results.active, view.ruleId),
      verdicts: verdicts(results.active, view.ruleId),
      verdictsOf: standardName(view.ruleId, project.ownDocuments, pick),
      facilities: facilities(project.facilities, project.sources),
      counted: counted(results.baseline ?? results.active, view.ruleId, project.ownDocuments),
      closedFacilityIds: scenario?.closedFacilityIds ?? NONE,
      kind: view.kind,
      sites: scenario?.sites ?? NONE,
      year: project.settings.year ?? null,
      networkEdits: scenario?.network ?? null,
      linkDrawn: linkTool.corners,
      linkAim: linkTool.aim,
      linkEdited: edited(scenario?.network, linkTool.editedId, view.language),
      bands: state.bands.shown,
      chosen: chosen(state.list.chosen, project.facilities, project.candidates),
      worstPoints: worst ? (state.walking.times?.worst ?? NONE) : NONE,
      pointId,
      shapes: results.shapes,
      minutes,
      circle,
      siteRadiusM: circle === 'straight' ? straightRadiusM(minutes, speedMps, detour) : null,
      suggestions:
        view.step === 'scenario' && !siting.open
          ? suggestions(results.suggestions, view.ruleId, areaId)
          : NONE,
      candidates:
        view.step === 'data' || view.step === 'scenario'
          ? candidates(project.candidates ?? NONE, project.sources)
          : NONE,
      projects: projects(project.deliveryProjects, today()),
      plan: plan(asked, siting.first, siting.siteId, scenario),
      access: shownAccess,
      nearest: nearest(state.nearest.answer),
      selected: view.selection,
      show: show(
        view.show,
        shownAccess !== null ||
          (asked !== null && findModel(asked.question.model).about === 'people'),
        shownAccess !== null,
      ),
      fade: view.fade,
      attribution: attribution(project.sources, project.notices, view.language),
      notices: notices(project.notices, pick),
    };
  };
}
