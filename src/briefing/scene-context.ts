import type { Assessment } from '../core/assess/findings/assessment.ts';
import type { CircleComparison } from '../core/assess/walking/compare-circles.ts';
import { boundGeometry, joinBoxes, type Box } from '../core/geo/box.ts';
import { networkWalkerById } from '../core/network/network-model.ts';
import type { Project, Scenario, Settings } from '../core/plan/project.ts';
import type { Scene } from '../core/plan/scene.ts';
import type { SitingCosts } from '../core/siting/question/costs.ts';
import { libraryWith, type StandardLibrary } from '../core/standards/library.ts';
import { kindRecord, peopleServedBy, type FacilityKind } from '../core/vocabulary/kinds.ts';
import type { PeopleField } from '../core/vocabulary/people.ts';
import type { Language } from '../i18n/catalogue.ts';
import { formatSpeed } from '../i18n/format.ts';
import { translate } from '../i18n/translate.ts';
import { wayMinutes } from '../i18n/way-text.ts';
import { cameraFor } from './camera-for.ts';

/** What stands by a year, and what is then found. */
export interface StageAssessment {
  year: number;
  assessment: Assessment;
}

export interface BriefingInput {
  project: Project;
  /** Null: the briefing is about the present state alone. */
  scenario: Scenario | null;
  baseline: Assessment;
  /** Of the scenario; the baseline itself when there is none. */
  active: Assessment;
  /** Kind whose circles the maps show. */
  kind: FacilityKind;
  language: Language;
  /** How the circles of the assessments are drawn; absent: as the project's settings say. */
  circle?: Settings['circle'];
  /** Straight against walked circles of the present state; absent where no network is loaded. */
  comparison?: CircleComparison | null;
  /** The scenario in each year in which one of its sites comes to stand, earliest first. */
  stages?: readonly StageAssessment[];
  /** Year of today, by which target years have passed where the settings look at none. */
  yearNow?: number;
  /** What sites cost; absent: the defaults. */
  costs?: SitingCosts;
}

/** A page without its id. */
export type MadeScene = Omit<Scene, 'id' | 'made'> & { key: string };

/** What every scene is made from. */
export interface SceneContext extends BriefingInput {
  circle: Settings['circle'];
  library: StandardLibrary;
  /** Whom the kind is for. */
  group: PeopleField;
  t(key: Parameters<typeof translate>[1], params?: Record<string, string | number>): string;
  /** A kind by its name. */
  nameKind(kind: FacilityKind): string;
  /** Straight or on foot, minutes, walker and year. */
  basis: string;
  /** Straight or on foot, and minutes. */
  way: string;
  /** The same of rows, which have their own minutes. */
  rowBasis: string;
  /** A map of some ground, of all areas where none is given. */
  map(
    scenarioId: string | null,
    show: Partial<Scene['map']['show']>,
    more?: { ruleId?: string | null; box?: Box },
  ): Scene['map'];
}

/** Joins the parts of a line as a basis or a fact is written. */
export function dotted(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

export function makeContext(input: BriefingInput): SceneContext {
  const { project, language, kind } = input;
  const { settings } = project;
  const circle = input.circle ?? settings.circle;
  const t: SceneContext['t'] = (key, params) => translate(language, key, params);
  const walker = networkWalkerById(settings.walkerId)?.name;
  const who = `${(language === 'en' ? walker?.en : walker?.zh) ?? ''} ${formatSpeed(language, settings.speedMps)}`;
  const way = wayMinutes(language, circle, settings.minutes);
  const year =
    settings.year === undefined ? t('year.present') : t('year.of', { year: settings.year });
  const whole = joinBoxes(project.areas.map((area) => boundGeometry(area.geometry)));
  return {
    ...input,
    circle,
    library: libraryWith(project.ownDocuments),
    group: peopleServedBy(kind),
    t,
    nameKind(each) {
      const record = kindRecord(each);
      return record ? (language === 'en' ? record.en : record.zh) : each;
    },
    way,
    basis: dotted([way, who.trim(), year]),
    rowBasis: dotted([t(`slide.rows.${circle}`), who.trim(), year]),
    map: (scenarioId, show, { ruleId = null, box } = {}) => ({
      ...cameraFor(box && box[0] <= box[2] ? box : whole),
      kind,
      scenarioId,
      show: { circles: false, gaps: false, verdicts: false, sites: false, ...show },
      ruleId,
      circle,
    }),
  };
}

/** Ground of some areas and a margin around it, so that what lies next to them is seen. */
export function boxOfAreas({ areas }: Project, ids: ReadonlySet<string>): Box {
  return joinBoxes(
    areas.filter(({ id }) => ids.has(id)).map((area) => boundGeometry(area.geometry)),
  );
}
