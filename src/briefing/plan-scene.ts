import type { FacilityKind } from '../core/vocabulary/kinds.ts';
import type { Scene } from '../core/plan/scene.ts';
import { findModel } from '../core/siting/question/models.ts';
import type { PlanAnswer, PlannedSite } from '../core/siting/question/plan-answer.ts';
import type { SitingQuestion } from '../core/siting/question/question.ts';
import type { Language } from '../i18n/catalogue.ts';
import { formatShare } from '../i18n/format.ts';
import {
  assumedLines,
  kindName,
  leftWords,
  planWords,
  proofWords,
  stageLines,
} from '../i18n/plan-text.ts';
import { ratioLine } from '../i18n/ratio-text.ts';
import { findingWords, moneyWords, siteReasonLines } from '../i18n/siting-text.ts';
import { translate } from '../i18n/translate.ts';
import { wayName } from '../i18n/way-text.ts';
import type { Camera } from './camera-for.ts';

export interface PlanSceneInput {
  id: string;
  answer: PlanAnswer;
  question: SitingQuestion;
  /** Kind whose circles the map shows. */
  kind: FacilityKind;
  camera: Camera;
  /** The scenario that holds the plan. */
  scenarioId: string | null;
  /** Where those live whom the plan leaves out, most first. */
  left: readonly { areaName: string; people: number }[];
  language: Language;
}

const SITES_LISTED = 4;

/** The first thing to be said for a site: whom it reaches, else what it closes. */
function firstReason(language: Language, site: PlannedSite, answer: PlanAnswer): string {
  const [first, second] = siteReasonLines(language, site, answer);
  const reaches = site.reason.newlyWithin.some(({ people }) => people !== null && people >= 0.5);
  return (reaches || site.reason.standardsClosed.length === 0 ? first : second) ?? '';
}

/** A slide about a plan: how many more are served, which sites and why, who is left out, and how good the plan is. */
export function planScene(input: PlanSceneInput): Scene {
  const { id, answer, question, kind, camera, scenarioId, left, language } = input;
  const t = (key: Parameters<typeof translate>[1], params?: Record<string, string | number>) =>
    translate(language, key, params);
  const { today, plan, chosen, closed } = answer;
  const named = kindName(language, kind);
  const { ratio } = answer;
  const share = ({ peopleWithin, peopleServed, peopleTotal }: typeof today) =>
    formatShare(
      language,
      (ratio ? peopleServed : peopleWithin) ?? undefined,
      peopleTotal ?? undefined,
    );
  const { about } = findModel(question.model);
  const closes = about === 'standards';
  const figure = closes
    ? `${today.verdicts.unmet} → ${plan.verdicts.unmet}`
    : `${share(today)} → ${share(plan)}`;
  const sites = chosen.slice(0, SITES_LISTED).map((site, at) => {
    const name = site.name || t('site.default-name', { n: at + 1 });
    return `${name}: ${firstReason(language, site, answer)}`;
  });
  const more = chosen.length - sites.length;
  return {
    id,
    title: t(`siting.scene-title.${question.model}`, { n: chosen.length, kind: named }),
    figure,
    figureLabel: closes
      ? t('briefing.unmet-label')
      : t(ratio ? 'siting.scene-served' : 'siting.scene-within', {
          kind: named,
          way: wayName(language, answer.circle),
        }),
    points: [
      planWords(language, answer),
      ...(ratio ? [ratioLine(language, ratio, answer.group)] : []),
      ...stageLines(language, answer),
      ...sites,
      ...(more > 0 ? [t('briefing.sites-more', { n: more })] : []),
      ...(closed.length > 0
        ? [t('siting.why.closes', { rows: findingWords(language, closed) })]
        : []),
      t('siting.scene-cost', { money: moneyWords(language, answer.costYuan) }),
      ...assumedLines(language, answer),
      ...(plan.peopleTotal === null ? [] : [leftWords(language, answer, left)]),
      proofWords(language, answer),
    ],
    map: {
      ...camera,
      kind,
      scenarioId,
      show: { circles: true, gaps: !closes, verdicts: closes, sites: true },
      ruleId: null,
    },
  };
}
