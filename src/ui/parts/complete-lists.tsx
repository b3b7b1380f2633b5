import { Checkbox } from 'antd';
import { KINDS, type FacilityKind } from '../../core/vocabulary/kinds.ts';
import { usePick, useText } from '../use-text.ts';

interface CompleteListsProps {
  complete: readonly FacilityKind[];
  onChange: (complete: FacilityKind[]) => void;
}

/** One question: of which branches the lists hold all there is, so that what they do not name is not there. */
export function CompleteLists({ complete, onChange }: CompleteListsProps) {
  const t = useText();
  const pick = usePick();
  const shown = KINDS.filter(({ id, parents }) => parents.length === 0 || complete.includes(id));
  return (
    <fieldset className="complete-lists">
      <legend>{t('lists.question')}</legend>
      {shown.map((kind) => (
        <Checkbox
          key={kind.id}
          checked={complete.includes(kind.id)}
          onChange={(event) =>
            onChange(
              event.target.checked
                ? [...complete, kind.id]
                : complete.filter((id) => id !== kind.id),
            )
          }
        >
          {pick(kind)}
        </Checkbox>
      ))}
      <p className="hint">{t('lists.hint')}</p>
    </fieldset>
  );
}
