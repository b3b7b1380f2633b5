import { makeHeadline } from '../../core/assess/findings/headline.ts';
import { isEmptyProject } from '../../core/plan/is-empty-project.ts';
import { currentLibrary } from '../../state/library.ts';
import { currentProject } from '../../state/project-store.ts';
import { resultsStore } from '../../state/results-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { openList } from '../lists/list-look.ts';
import { openFirstSample } from '../opening/open-sample.ts';
import { colourByRule, look, select, setTable } from '../view/look.ts';

const findings = () => resultsStore.getState().active?.findings ?? [];

function lookAtUnmetRule(): void {
  const unmet = findings().find(({ inForce, verdict }) => inForce && verdict === 'unmet');
  if (unmet) colourByRule(unmet.rule);
}

function openUnmetRows(): void {
  openList(null);
  setTable({ open: true, standing: 'unmet' });
}

function selectWorstArea(): void {
  const [worst] = makeHeadline(findings(), currentLibrary()).worst;
  const id = worst?.areaId ?? currentProject().areas[0]?.id;
  if (id !== undefined) select({ type: 'area', id });
}

interface Stop {
  /** The control that the stop points at. */
  at: string;
  /** A control as high as the screen leaves room beside it alone. */
  isTall?: true;
  /** Opens what the stop speaks of. */
  open: () => void;
}

/** The guided walk, in the order of the work. */
export const TOUR_STOPS: readonly Stop[] = [
  { at: '.rail', isTall: true, open: () => look({ step: 'present', panelOpen: true }) },
  { at: '.sources', isTall: true, open: () => look({ step: 'data', panelOpen: true }) },
  { at: '.document-block summary', open: () => look({ step: 'standards', panelOpen: true }) },
  { at: '.settings-button', open: () => look({ step: 'present', panelOpen: true }) },
  { at: '.headline', open: () => look({ step: 'present', panelOpen: true }) },
  {
    at: '.rule-line[aria-pressed="true"]',
    open() {
      look({ step: 'present', panelOpen: true });
      lookAtUnmetRule();
    },
  },
  { at: '.table-drawer .verdict-filter', open: openUnmetRows },
  { at: '.card', open: selectWorstArea },
  {
    at: '.panel .draw-site',
    open() {
      setTable({ open: false });
      look({ step: 'scenario', panelOpen: true });
    },
  },
  { at: '.panel .briefing-acts', open: () => look({ step: 'briefing', panelOpen: true }) },
];

/** Goes to a stop, opening what it speaks of. */
export function goToStop(stop: number): void {
  TOUR_STOPS[stop]?.open();
  look({ tour: { stop, leftAt: stop } });
}

/** Begins the walk, or goes on where it was left; on an empty screen with the first sample, else with what is open. */
export async function takeTour(stop: number): Promise<void> {
  if (isEmptyProject(currentProject())) await openFirstSample();
  if (isEmptyProject(currentProject())) return;
  look({ dialog: null, manual: null });
  goToStop(stop);
}

/** Leaves the walk, which can be gone on with; at its end it begins anew. */
export function leaveTour(): void {
  const { stop } = viewStore.getState().tour;
  const isDone = stop === null || stop >= TOUR_STOPS.length - 1;
  look({ tour: { stop: null, leftAt: isDone ? 0 : stop } });
}
