import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { CandidateFacts, CandidateRoleSelect } from './candidate-facts.tsx';

/** An idle building or plot: what is known of it, and whether plans must or must not use it. */
export function CandidateCard({ id }: { id: string }) {
  const t = useText();
  const candidate = useProject(({ candidates }) => candidates?.find((each) => each.id === id));
  if (!candidate) return <p className="empty">{t('card.gone')}</p>;
  return (
    <>
      <h2>{candidate.name || id}</h2>
      <p>
        <CandidateFacts candidate={candidate} />
      </p>
      <div className="form">
        <label>
          <span>{t('siting.role')}</span>
          <CandidateRoleSelect candidate={candidate} />
        </label>
      </div>
      <p className="hint">{t('siting.role-hint')}</p>
    </>
  );
}
