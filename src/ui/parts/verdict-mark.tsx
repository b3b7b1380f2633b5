import type { Outcome } from '../../core/assess/findings/assessment.ts';
import { useText } from '../use-text.ts';

const SIGNS: Record<Outcome, string> = {
  met: '✓',
  unmet: '✕',
  unassessed: '–',
  'not-applicable': '○',
};

/** A verdict as sign, hatch and word, so that it survives a projector and colour-blind eyes. */
export function VerdictMark({ verdict, short = false }: { verdict: Outcome; short?: boolean }) {
  const t = useText();
  const word = t(`verdict.${verdict}`);
  return (
    <span className={`verdict verdict-${verdict}`} title={short ? word : undefined}>
      <span
        className="verdict-sign"
        aria-hidden={!short}
        aria-label={short ? word : undefined}
        role={short ? 'img' : undefined}
      >
        {SIGNS[verdict]}
      </span>
      {short ? null : word}
    </span>
  );
}
