import { type KeyboardEvent, useId, useRef } from 'react';
import { KINDS } from '../../core/vocabulary/kinds.ts';
import { SERVICES } from '../../core/vocabulary/facility-fields.ts';
import type { ListField } from '../../io/lists/list-fields.ts';
import type { CellFault } from '../../io/lists/read-cell.ts';
import { listChoices } from '../../io/lists/write-cell.ts';
import { useLanguage, usePick, useText } from '../use-text.ts';

interface CellEditorProps {
  label: string;
  field: ListField;
  text: string;
  fault: CellFault | null;
  /** The text is taken; `by` tells which key did it, or that the focus left. */
  onCommit: (text: string, by: 'Enter' | 'Tab' | 'leave') => void;
  onCancel: () => void;
  onType?: () => void;
}

/** Words that a cell of several words is offered, under the field. */
function OfferedWords({ id, field }: { id: string; field: ListField }) {
  const t = useText();
  const pick = usePick();
  const words =
    field.field === 'kinds'
      ? KINDS.map((kind) => pick(kind))
      : SERVICES.map((service) => t(`service.${service}`));
  return (
    <datalist id={id}>
      {words.map((word) => (
        <option key={word} value={word} />
      ))}
    </datalist>
  );
}

/** One value as it is typed or chosen; what is wrong with it stands below and keeps the field open. */
export function CellEditor(props: CellEditorProps) {
  const { label, field, text, fault, onCommit, onCancel, onType } = props;
  const t = useText();
  const language = useLanguage();
  const id = useId();
  const done = useRef(false);
  const choices = listChoices(language, field.field);

  function take(value: string, by: 'Enter' | 'Tab' | 'leave'): void {
    if (!done.current) onCommit(value, by);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>): void {
    // Keys of an input method are its own.
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Escape') {
      done.current = true;
      onCancel();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      take(event.currentTarget.value, event.key);
    }
  }

  const shared = {
    'aria-label': label,
    'aria-invalid': fault !== null,
    'aria-describedby': fault ? `${id}-fault` : undefined,
    className: 'cell-editor',
    defaultValue: text,
    // The planner has asked for this field by opening it.
    ref: (element: HTMLElement | null) => element?.focus(),
    onKeyDown,
    onBlur: (event: React.FocusEvent<HTMLInputElement | HTMLSelectElement>) =>
      take(event.currentTarget.value, 'leave'),
  };
  return (
    <>
      {choices.length > 0 ? (
        <select {...shared}>
          <option value="">—</option>
          {choices.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          list={field.type === 'words' ? id : undefined}
          onInput={onType}
        />
      )}
      {field.type === 'words' ? <OfferedWords id={id} field={field} /> : null}
      {fault ? (
        <span id={`${id}-fault`} role="alert" className="cell-fault">
          {t(`cell.${fault}`)}
        </span>
      ) : null}
    </>
  );
}
