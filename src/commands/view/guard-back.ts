import { issue } from '../../core/base/issue.ts';
import { viewStore } from '../../state/view-store.ts';
import { select } from './look.ts';
import { reportIssue, withdrawIssue } from './report-issue.ts';

const CODE = 'back-leaves';
const GUARD = { kequan: 'guard' };
/** Within this time after the word was said another step back leaves. */
const LEAVE_MS = 6000;

/**
 * Keeps a step back in the browser from leaving without a word: it closes what is open, and then says what another one does.
 * Gives the function that stops it.
 */
export function guardBack(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A browser goes back over what was put there without the hand of a person.
  const put = () => {
    if (history.state?.kequan !== GUARD.kequan) history.pushState(GUARD, '');
  };
  const said = () => {
    put();
    withdrawIssue(CODE);
  };
  const onBack = () => {
    const { dialog, selection } = viewStore.getState();
    if (dialog === null && selection) {
      select(null);
      put();
      return;
    }
    reportIssue(issue(CODE, 'info'));
    clearTimeout(timer);
    timer = setTimeout(said, LEAVE_MS);
  };
  const first = () => put();
  window.addEventListener('pointerdown', first, { once: true });
  window.addEventListener('keydown', first, { once: true });
  window.addEventListener('popstate', onBack);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('pointerdown', first);
    window.removeEventListener('keydown', first);
    window.removeEventListener('popstate', onBack);
  };
}
