import { STEPS } from '../../state/view-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { redoNext, undoLast } from '../project/change-project.ts';
import { look, setTable } from '../view/look.ts';
import { openManual, pageInFront } from '../view/manual.ts';
import { putRulerDown, takeMeasuredBack } from '../map/measure.ts';
import { putNetworkToolDown, takeCornerBack } from '../scenario/network-tool.ts';
import { presentByKey } from '../briefing/present.ts';

/** Inputs without a text. */
const TICKED: ReadonlySet<string> = new Set(['checkbox', 'radio', 'range', 'button', 'submit']);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const field = target.closest('input, textarea, [contenteditable]');
  // A box that is ticked holds no text to be undone.
  return field !== null && !(field instanceof HTMLInputElement && TICKED.has(field.type));
}

function onKey(event: KeyboardEvent): void {
  const view = viewStore.getState();
  if (event.key === 'F1') {
    event.preventDefault();
    openManual(pageInFront(event.target));
    return;
  }
  if (view.presenting !== null) {
    if (presentByKey(event.key)) event.preventDefault();
    return;
  }
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && key === 'z' && !isTyping(event.target)) {
    event.preventDefault();
    if (event.shiftKey) redoNext();
    else if (!takeMeasuredBack() && !takeCornerBack()) undoLast();
    return;
  }
  if (event.altKey && key === 't') {
    event.preventDefault();
    setTable({ open: !view.table.open });
    return;
  }
  const step = event.altKey ? STEPS[Number(event.key) - 1] : undefined;
  if (step) {
    event.preventDefault();
    look({ step, panelOpen: true });
    return;
  }
  if (event.key === 'Backspace' && !isTyping(event.target) && takeCornerBack()) {
    event.preventDefault();
    return;
  }
  if (
    event.key === 'Escape' &&
    view.dialog === null &&
    view.manual === null &&
    !isTyping(event.target)
  ) {
    if (putRulerDown() || putNetworkToolDown()) return;
    if (view.tool !== 'select') look({ tool: 'select' });
    else if (view.selection) look({ selection: null });
  }
}

/** Starts to listen for the product's own keys; gives the function that stops it. */
export function listenForKeys(): () => void {
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
