import { lazy, Suspense } from 'react';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { EditableFields } from './editable-fields.tsx';
import { CandidateRoleSelect } from '../siting/candidate-facts.tsx';

const ToProject = lazy(() => import('../delivery/to-project.tsx'));

/** Asked of every idle building, known or not. */
const ALWAYS = ['name', 'maxFloorAreaM2'];

/** An idle building or plot: what is known of it, and whether plans must or must not use it. */
export function CandidateCard({ id }: { id: string }) {
  const t = useText();
  const candidate = useProject(({ candidates }) => candidates?.find((each) => each.id === id));
  if (!candidate) return <p className="empty">{t('card.gone')}</p>;
  return (
    <>
      <h2>{candidate.name || id}</h2>
      <EditableFields list="candidates" record={candidate} always={ALWAYS} />
      <div className="form">
        <label>
          <span>{t('siting.role')}</span>
          <CandidateRoleSelect candidate={candidate} />
        </label>
      </div>
      <p className="hint">{t('siting.role-hint')}</p>
      <Suspense fallback={null}>
        <ToProject of="candidate" id={id} />
      </Suspense>
    </>
  );
}
