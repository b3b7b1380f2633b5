import { Select } from 'antd';
import { setCandidateRole } from '../../commands/siting-look.ts';
import { CANDIDATE_ROLES, type Candidate, type CandidateRole } from '../../core/plan/candidate.ts';
import { kindRecord } from '../../core/plan/kinds.ts';
import { formatNumber } from '../../i18n/format.ts';
import { moneyWords } from '../../i18n/siting-text.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';

/** What a list says of a candidate, in one line. */
export function CandidateFacts({ candidate }: { candidate: Candidate }) {
  const language = useLanguage();
  const pick = usePick();
  const { maxFloorAreaM2, costYuan, owner, kinds } = candidate;
  return [
    ...(maxFloorAreaM2 === undefined ? [] : [`${formatNumber(language, maxFloorAreaM2)} m²`]),
    ...(costYuan === undefined ? [] : [moneyWords(language, costYuan)]),
    ...(owner === undefined ? [] : [owner]),
    ...(kinds ?? []).map((kind) => {
      const record = kindRecord(kind);
      return record ? pick(record) : kind;
    }),
  ].join(' · ');
}

/** Offers, fixes or forbids a candidate of the project's list. */
export function CandidateRoleSelect({ candidate }: { candidate: Candidate }) {
  const t = useText();
  const { id, name, role } = candidate;
  return (
    <Select
      size="small"
      aria-label={t('siting.role-of', { name: name || id })}
      value={role ?? 'candidate'}
      popupMatchSelectWidth={false}
      onChange={(value: CandidateRole) => setCandidateRole(id, value)}
      options={CANDIDATE_ROLES.map((value) => ({ value, label: t(`siting.role.${value}`) }))}
    />
  );
}
