import { Select } from 'antd';
import { setCandidateRole, setPlaceRole } from '../../commands/siting/siting-look.ts';
import type { Candidate } from '../../core/plan/records/candidate.ts';
import { CANDIDATE_ROLES, type CandidateRole } from '../../core/vocabulary/candidate-roles.ts';
import { kindRecord } from '../../core/vocabulary/kinds.ts';
import { formatValue } from '../../i18n/format.ts';
import { moneyWords } from '../../i18n/siting-text.ts';
import { useProject } from '../use-stores.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';
import { useSiting } from './use-siting.ts';

/** What a list says of a candidate, in one line. */
export function CandidateFacts({ candidate }: { candidate: Candidate }) {
  const language = useLanguage();
  const pick = usePick();
  const { maxFloorAreaM2, costYuan, owner, kinds } = candidate;
  return [
    ...(maxFloorAreaM2 === undefined ? [] : [formatValue(language, maxFloorAreaM2, 'm2')]),
    ...(costYuan === undefined ? [] : [moneyWords(language, costYuan)]),
    ...(owner === undefined ? [] : [owner]),
    ...(kinds ?? []).map((kind) => {
      const record = kindRecord(kind);
      return record ? pick(record) : kind;
    }),
  ].join(' · ');
}

interface RoleSelectProps {
  name: string;
  role: CandidateRole;
  onChange: (role: CandidateRole) => void;
}

/** Whether plans may, must or must not use a place. */
export function RoleSelect({ name, role, onChange }: RoleSelectProps) {
  const t = useText();
  return (
    <Select
      size="small"
      aria-label={t('siting.role-of', { name })}
      value={role}
      popupMatchSelectWidth={false}
      onChange={onChange}
      options={CANDIDATE_ROLES.map((value) => ({ value, label: t(`siting.role.${value}`) }))}
    />
  );
}

/** Offers, fixes or forbids a candidate of the project's list. */
export function CandidateRoleSelect({ candidate }: { candidate: Candidate }) {
  const { id, name, role = 'candidate' } = candidate;
  return (
    <RoleSelect name={name || id} role={role} onChange={(value) => setCandidateRole(id, value)} />
  );
}

/** The same for any place of a plan: those that the question found by itself are kept with the question. */
export function PlaceRoleSelect({ id, name }: { id: string; name: string }) {
  const candidate = useProject(({ candidates }) => candidates?.find((each) => each.id === id));
  const role = useSiting(({ draft }) => draft.fixedPlaces[id] ?? 'candidate');
  if (candidate) return <CandidateRoleSelect candidate={candidate} />;
  return <RoleSelect name={name} role={role} onChange={(value) => setPlaceRole(id, value)} />;
}
