import type { People, PeopleField } from '../../core/vocabulary/people.ts';
import { NumberField } from '../parts/number-field.tsx';
import { useText } from '../use-text.ts';

const GROUPS = ['residents', 'age60plus', 'age0to3'] as const satisfies readonly PeopleField[];

interface PeopleTotalsProps {
  totals: People;
  onChange: (totals: People) => void;
}

/** Totals of people; an empty field is unknown. */
export function PeopleTotals({ totals, onChange }: PeopleTotalsProps) {
  const t = useText();
  const change = (group: PeopleField, value: number | null) => {
    const next = { ...totals };
    if (value === null) delete next[group];
    else next[group] = value;
    onChange(next);
  };
  return (
    <div className="osm-totals">
      {GROUPS.map((group) => (
        <label key={group}>
          <span>{t(`osm.${group}`)}</span>
          <NumberField
            min={0}
            precision={0}
            controls={false}
            value={totals[group] ?? null}
            onChange={(value) => change(group, value)}
          />
        </label>
      ))}
    </div>
  );
}
