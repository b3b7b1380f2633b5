import { issue } from '../../core/base/issue.ts';
import type { TimeBandsQuestion } from '../../core/assess/walking/time-bands.ts';
import type { Project } from '../../core/plan/project.ts';
import type { AssessRequest } from '../../engine/assessing/engine-api.ts';
import { Latest } from '../../engine/session/latest.ts';
import { objectUrl, releaseUrl } from '../../platform/object-url.ts';
import { bandsStore, type ShownBands } from '../../state/bands-store.ts';
import { networkStore } from '../../state/network-store.ts';
import { activeScenario, currentProject, projectStore } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { walkingLookStore } from '../../state/walking-look-store.ts';
import { makeNetworkKey } from '../network/network-files.ts';
import { toAssessRequest } from './assess-request.ts';
import { reportIssue } from '../view/report-issue.ts';
import { secondEngineFor } from './second-engine.ts';

/** Bands follow when the hand rests, so that a drag never waits for them. */
const ASK_AFTER_MS = 350;

interface Wanted {
  project: Project;
  request: AssessRequest;
  question: TimeBandsQuestion;
  style: ShownBands['style'];
  /** Everything that the bands depend on, compared by reference. */
  inputs: readonly unknown[];
}

function wantedNow(): Wanted | null {
  const project = currentProject();
  const { areas, facilities, demand, settings } = project;
  const { ground, streets, minutes, style } = walkingLookStore.getState();
  const walks = networkStore.getState().status === 'ready';
  const onStreets = streets && walks;
  const onGround = ground && (walks || settings.circle === 'straight');
  if (!(onGround || onStreets) || minutes.length === 0) return null;
  const { kind, selection } = viewStore.getState();
  const scenario = activeScenario(project);
  const isPlace = selection?.type === 'facility' || selection?.type === 'site';
  const placeId = isPlace ? selection.id : undefined;
  return {
    project,
    request: toAssessRequest(project, scenario),
    question: {
      kind,
      minutes,
      ...(placeId !== undefined && { placeId }),
      ground: onGround ? style : 'none',
      streets: onStreets,
    },
    style,
    inputs: [
      ...[areas, facilities, demand, scenario, settings, makeNetworkKey(project)],
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

/** What was asked for last; null: nothing is to be drawn. */
let asked: Wanted | null = null;

async function draw(wanted: Wanted): Promise<void> {
  const { project, request, question, style } = wanted;
  bandsStore.setState({ busy: true });
  try {
    const engine = await secondEngineFor(project);
    const { kind, bands, ground, streets } = await engine.timeBands(request, question);
    if (asked !== wanted) return;
    const urlOf = (bytes: Uint8Array | null) => bytes && objectUrl(bytes, 'application/geo+json');
    const placeId = question.placeId ?? null;
    const urls = { groundUrl: urlOf(ground), streetsUrl: urlOf(streets) };
    show({ kind, placeId, style, bands, ...urls });
  } catch (error) {
    console.error(error);
    reportIssue(issue('engine-failed', 'error', {}, { what: String(error) }));
  }
}

/** Starts to keep the bands of walking time in step with what is looked at; gives the function that stops it. */
export function keepBands(): () => void {
  const latest = new Latest(draw, () => bandsStore.setState({ busy: false }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    const wanted = wantedNow();
    const same = wanted
      ? asked?.inputs.every((input, at) => input === wanted.inputs[at])
      : asked === null;
    if (same) return;
    asked = wanted;
    clearTimeout(timer);
    // What was drawn answers another question.
    show(null);
    if (wanted) timer = setTimeout(() => latest.ask(wanted), ASK_AFTER_MS);
  };
  const stops = [projectStore, networkStore, viewStore, walkingLookStore].map((store) =>
    store.subscribe(follow),
  );
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
  };
}
