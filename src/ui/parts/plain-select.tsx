import './plain-select.css';

interface PlainSelectProps<T extends string> {
  label: string;
  /** What is shown where nothing is chosen. */
  none: string;
  value: T | undefined;
  options: readonly { value: T; label: string }[];
  className?: string;
  onChange: (value: T | undefined) => void;
}

/** The browser's own list of choices, for places with a list in every column or row: a hundred appear at once. */
export function PlainSelect<T extends string>({
  label,
  none,
  value,
  options,
  className,
  onChange,
}: PlainSelectProps<T>) {
  return (
    <select
      aria-label={label}
      className={['plain-select', className].filter(Boolean).join(' ')}
      value={value ?? ''}
      data-empty={value === undefined || undefined}
      onChange={({ target }) =>
        onChange(options.find((option) => option.value === target.value)?.value)
      }
    >
      <option value="">{none}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
