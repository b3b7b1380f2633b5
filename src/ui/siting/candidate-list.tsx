import { memo } from 'react';
import { dropCandidates } from '../../commands/siting/siting-look.ts';
import type { Candidate } from '../../core/plan/records/candidate.ts';
import type { CandidateRole } from '../../core/vocabulary/candidate-roles.ts';
import { mapView } from '../parts/map-handle.ts';
import { useText } from '../use-text.ts';
import { CandidateFacts, CandidateRoleSelect } from './candidate-facts.tsx';

const MOST_SHOWN = 300;

const CandidateLine = memo(function CandidateLine({ candidate }: { candidate: Candidate }) {
  const { id, name, lng, lat } = candidate;
  return (
    <li>
      <button type="button" onClick={() => mapView()?.showBox([lng, lat, lng, lat])}>
        <b>{name || id}</b>
        <small>
          <CandidateFacts candidate={candidate} />
        </small>
      </button>
      <CandidateRoleSelect candidate={candidate} />
    </li>
  );
});

/** The project's own candidates, each to be offered, fixed or forbidden. */
export function CandidateList({ candidates }: { candidates: readonly Candidate[] }) {
  const t = useText();
  const count = (role: CandidateRole) => candidates.filter((each) => each.role === role).length;
  const required = count('required');
  const forbidden = count('forbidden');
  return (
    <details className="siting-candidates">
      <summary>
        {t('siting.list', { n: candidates.length })}
        {required > 0 ? (
          <span className="count">{t('siting.required', { n: required })}</span>
        ) : null}
        {forbidden > 0 ? (
          <span className="count">{t('siting.forbidden', { n: forbidden })}</span>
        ) : null}
      </summary>
      <ul className="plain-list">
        {candidates.slice(0, MOST_SHOWN).map((candidate) => (
          <CandidateLine key={candidate.id} candidate={candidate} />
        ))}
      </ul>
      {candidates.length > MOST_SHOWN ? (
        <p className="hint">{t('siting.list-more', { n: candidates.length - MOST_SHOWN })}</p>
      ) : null}
      <button type="button" className="link" onClick={dropCandidates}>
        {t('siting.list-drop')}
      </button>
    </details>
  );
}
