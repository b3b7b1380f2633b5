import './plain-select.css';
import { useState } from 'react';

interface PlainSelectProps<T extends string> {
  label: string;
  /** What is shown where nothing is chosen. */
  none: string;
  value: T | undefined;
  options: readonly { value: T; label: string }[];
  className?: string;
  onChange: (value: T | undefined) => void;
}

/**
 * The browser's own list of choices, for places with a list in every column or row: hundreds appear at once. What can be
 * chosen is written into the page when the pointer or the focus comes.
 */
export function PlainSelect<T extends string>({
  label,
  none,
  value,
  options,
  className,
  onChange,
}: PlainSelectProps<T>) {
  const [near, setNear] = useState(false);
  const comes = () => setNear(true);
  const shown = near ? options : options.filter((option) => option.value === value);
  return (
    <select
      aria-label={label}
      className={['plain-select', className].filter(Boolean).join(' ')}
      value={value ?? ''}
      data-empty={value === undefined || undefined}
      onFocus={comes}
      onPointerEnter={comes}
      onChange={({ target }) =>
        onChange(options.find((option) => option.value === target.value)?.value)
      }
    >
      <option value="">{none}</option>
      {shown.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
