import { Select } from 'antd';
import { memo } from 'react';
import { dropCandidates, setCandidateRole } from '../../commands/siting-look.ts';
import { CANDIDATE_ROLES, type Candidate, type CandidateRole } from '../../core/plan/candidate.ts';
import { kindRecord } from '../../core/plan/kinds.ts';
import { formatNumber } from '../../i18n/format.ts';
import { moneyWords } from '../../i18n/siting-text.ts';
import { mapView } from '../map/map-handle.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';

const MOST_SHOWN = 300;

const CandidateLine = memo(function CandidateLine({ candidate }: { candidate: Candidate }) {
  const t = useText();
  const language = useLanguage();
  const pick = usePick();
  const { id, name, lng, lat, maxFloorAreaM2, costYuan, owner, kinds, role } = candidate;
  const facts = [
    ...(maxFloorAreaM2 === undefined ? [] : [`${formatNumber(language, maxFloorAreaM2)} m²`]),
    ...(costYuan === undefined ? [] : [moneyWords(language, costYuan)]),
    ...(owner === undefined ? [] : [owner]),
    ...(kinds ?? []).map((kind) => {
      const record = kindRecord(kind);
      return record ? pick(record) : kind;
    }),
  ];
  return (
    <li>
      <button type="button" onClick={() => mapView()?.showBox([lng, lat, lng, lat])}>
        <b>{name || id}</b>
        <small>{facts.join(' · ')}</small>
      </button>
      <Select
        size="small"
        aria-label={t('siting.role-of', { name: name || id })}
        value={role ?? 'candidate'}
        popupMatchSelectWidth={false}
        onChange={(value: CandidateRole) => setCandidateRole(id, value)}
        options={CANDIDATE_ROLES.map((value) => ({ value, label: t(`siting.role.${value}`) }))}
      />
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
