import type { TimeBandsQuestion } from '../../core/assess/walking/time-bands.ts';
import { objectUrl, releaseUrl } from '../../platform/object-url.ts';
import { bandsStore, type ShownBands } from '../../state/bands-store.ts';
import { networkStore } from '../../state/network-store.ts';
import { projectStore } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { walkingLookStore } from '../../state/walking-look-store.ts';
import { engines, slowEngine } from '../engines.ts';
import type { Row } from '../follow.ts';
import { makeNetworkKey } from '../network-files.ts';
import { reportIssue } from '../view/report-issue.ts';
import { type AssessQuestion, assessQuestionNow } from '../assess-request.ts';

interface BandsQuestion extends AssessQuestion {
  bands: TimeBandsQuestion;
  style: ShownBands['style'];
  /** Everything that the bands depend on, compared by reference. */
  inputs: readonly unknown[];
}

function wants(): BandsQuestion | null {
  const question = assessQuestionNow();
  const { project, request, kind } = question;
  const { areas, facilities, demand, settings } = project;
  const { ground, streets, minutes, style } = walkingLookStore.getState();
  const walks = networkStore.getState().status === 'ready';
  const onStreets = streets && walks;
  const onGround = ground && (walks || settings.circle === 'straight');
  if (!(onGround || onStreets) || minutes.length === 0) return null;
  const { selection } = viewStore.getState();
  const isPlace = selection?.type === 'facility' || selection?.type === 'site';
  const placeId = isPlace ? selection.id : undefined;
  return {
    ...question,
    bands: {
      kind,
      minutes,
      ...(placeId !== undefined && { placeId }),
      ground: onGround ? style : 'none',
      streets: onStreets,
    },
    style,
    inputs: [
      ...[areas, facilities, demand, request.scenario, settings, makeNetworkKey(project)],
      ...[kind, minutes, placeId, style, onGround, onStreets],
    ],
  };
}

function show(shown: ShownBands | null): void {
  const { shown: before } = bandsStore.getState();
  if (before === shown) return;
  bandsStore.setState({ shown });
  releaseUrl(before?.groundUrl ?? null);
  releaseUrl(before?.streetsUrl ?? null);
}

/** Bands of walking time follow when the hand rests, so that a drag never waits for them. */
export const bandsRow: Row<BandsQuestion> = {
  session: () => engines().slow,
  watches: [projectStore, networkStore, viewStore, walkingLookStore],
  wants,
  same: (a, b) => a.inputs.every((input, at) => input === b.inputs[at]),
  restMs: 350,
  // What was drawn answers another question.
  changed: () => show(null),
  async ask({ project, request, bands: question, style }, overtaken) {
    bandsStore.setState({ busy: true });
    const engine = await slowEngine(project);
    const { kind, bands, ground, streets } = await engine.timeBands(request, question);
    if (overtaken()) return;
    const urlOf = (bytes: Uint8Array | null) => bytes && objectUrl(bytes, 'application/geo+json');
    const urls = { groundUrl: urlOf(ground), streetsUrl: urlOf(streets) };
    show({ kind, placeId: question.placeId ?? null, style, bands, ...urls });
  },
  idle: () => bandsStore.setState({ busy: false }),
  failed: reportIssue,
};
