import { countInForce, type Assessment } from '../core/assess/findings/assessment.ts';
import { boundGeometry, joinBoxes } from '../core/geo/box.ts';
import { networkWalkerById } from '../core/network/network-model.ts';
import { kindRecord, type FacilityKind } from '../core/vocabulary/kinds.ts';
import type { Project, Scenario, Scene } from '../core/plan/project.ts';
import { libraryWith } from '../core/standards/library.ts';
import type { Language } from '../i18n/catalogue.ts';
import { formatSpeed } from '../i18n/format.ts';
import { translate } from '../i18n/translate.ts';
import { wayName } from '../i18n/way-text.ts';
import { cameraFor } from './camera-for.ts';
import { coverageLines, coverageShare } from './coverage-lines.ts';
import {
  headlineLines,
  shortfallBasisLines,
  shortfallLines,
  verdictLine,
} from './shortfall-lines.ts';

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
  /** Year of today, by which target years have passed where the settings look at none. */
  yearNow?: number;
}

const MOST_SITES_LISTED = 5;
/** Shortfalls left that are named beside the effect: a slide is read, not studied. */
const LEFT_LISTED = 2;

/** The first scenes of a briefing: title, present state, gaps, their basis, proposed sites, effect; the last two need a scenario. */
export function makeBriefing(input: BriefingInput): Scene[] {
  const { project, scenario, baseline, active, kind, language } = input;
  const library = libraryWith(project.ownDocuments);
  const t = (key: Parameters<typeof translate>[1], params?: Record<string, string | number>) =>
    translate(language, key, params);
  const record = kindRecord(kind);
  const kindName = record ? (language === 'en' ? record.en : record.zh) : kind;
  const camera = cameraFor(joinBoxes(project.areas.map((area) => boundGeometry(area.geometry))));
  const { minutes, circle, walkerId, speedMps } = project.settings;
  const way = wayName(language, circle);
  const walker = networkWalkerById(walkerId)?.name;
  const map = (scenarioId: string | null, show: Partial<Scene['map']['show']>): Scene['map'] => ({
    ...camera,
    kind,
    scenarioId,
    ruleId: null,
    show: { circles: false, gaps: false, verdicts: false, sites: false, ...show },
  });
  const figureLabel = t('briefing.figure-label', { minutes, kind: kindName, way });
  const present = coverageShare(baseline.coverage, kind, language);
  const worst = worstRule(baseline);
  const basis = shortfallBasisLines(
    baseline.findings,
    language,
    { ...project, ...(input.yearNow !== undefined && { yearNow: input.yearNow }) },
    library,
  );

  const scenes: Omit<Scene, 'id'>[] = [
    {
      title: t('briefing.title', { place: placeOf(project), minutes }),
      points: [
        t('briefing.facilities', { n: project.facilities.length }),
        t('briefing.standards', { n: project.settings.standardIds.length }),
        ...headlineLines(baseline.findings, language, library),
        t(`briefing.way-${circle}`, {
          walker: (language === 'en' ? walker?.en : walker?.zh) ?? '',
          speed: formatSpeed(language, speedMps),
        }),
        verdictLine(baseline.findings, language),
      ],
      map: map(null, {}),
    },
    {
      title: t('briefing.present-title'),
      ...(present ? { figure: present, figureLabel } : {}),
      points: coverageLines(baseline.coverage, language),
      map: map(null, { circles: true, gaps: true }),
    },
    {
      title: t('briefing.gaps-title'),
      figure: String(unmet(baseline)),
      figureLabel: t('briefing.unmet-label'),
      points: shortfallLines(baseline.findings, language, library),
      map: { ...map(null, { verdicts: true }), ruleId: worst },
    },
    ...(basis.length === 0
      ? []
      : [
          {
            title: t('briefing.basis-title'),
            points: basis,
            map: { ...map(null, { verdicts: true }), ruleId: worst },
          },
        ]),
  ];
  if (!scenario) return numbered(scenes);

  const listed = scenario.sites.slice(0, MOST_SITES_LISTED).map((site) => {
    return site.reason
      ? t('briefing.site-line', { name: site.name, reason: site.reason })
      : site.name;
  });
  const left = scenario.sites.length - listed.length;
  const after = coverageShare(active.coverage, kind, language);
  const closed = closedFindings(baseline, active);
  scenes.push(
    {
      title: t('briefing.sites-title', { scenario: scenario.name }),
      figure: String(scenario.sites.length),
      figureLabel: t('briefing.sites-label'),
      points: left > 0 ? [...listed, t('briefing.sites-more', { n: left })] : listed,
      map: map(scenario.id, { circles: true, sites: true }),
    },
    {
      title: t('briefing.effect-title'),
      // A share that stands still says nothing of what was gained.
      ...(present && after && present !== after
        ? { figure: `${present} → ${after}`, figureLabel }
        : {
            figure: `${unmet(baseline)} → ${unmet(active)}`,
            figureLabel: t('briefing.unmet-label'),
          }),
      points: [
        t('briefing.closed', { n: closed }),
        verdictLine(active.findings, language),
        ...shortfallLines(active.findings, language, library).slice(0, LEFT_LISTED),
      ],
      map: { ...map(scenario.id, { verdicts: true, sites: true }), ruleId: worst },
    },
  );
  return numbered(scenes);
}

function numbered(scenes: readonly Omit<Scene, 'id'>[]): Scene[] {
  return scenes.map((scene, at) => ({ id: `scene-${at + 1}`, ...scene }));
}

/** What a briefing is about: the project's name, else the one area that holds all others. */
function placeOf({ title, areas }: Project): string {
  const tops = areas.filter((area) => area.parentId === undefined);
  return title.trim() || (tops.length === 1 ? tops[0]!.name : '');
}

/** The standard that most areas fall short of; null when none is unmet. */
function worstRule({ findings }: Assessment): string | null {
  const counts = new Map<string, number>();
  for (const { rule, verdict, inForce } of findings) {
    if (inForce && verdict === 'unmet') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  let worst: string | null = null;
  for (const [rule, count] of counts) {
    if (worst === null || count > counts.get(worst)!) worst = rule;
  }
  return worst;
}

function unmet({ findings }: Assessment): number {
  return countInForce(findings).unmet;
}

function closedFindings(before: Assessment, after: Assessment): number {
  const key = ({ rule, part, areaId }: Assessment['findings'][number]) =>
    `${rule}/${part ?? ''}/${areaId}`;
  const unmet = new Set(
    before.findings.filter((each) => each.inForce && each.verdict === 'unmet').map(key),
  );
  return after.findings.filter((each) => each.verdict === 'met' && unmet.has(key(each))).length;
}
