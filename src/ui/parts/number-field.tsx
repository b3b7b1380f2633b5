import { InputNumber, type InputNumberProps } from 'antd';
import { useEffect, useRef } from 'react';

/**
 * A field for a number. The library calls its two steps in English only; arrow keys do the same, so they are for the
 * mouse alone. Leaving the field is no change: the library would give the value back cut to the decimals that are shown.
 */
export function NumberField({ onChange, ...props }: InputNumberProps<number>) {
  const { value, precision } = props;
  const isSeen = (next: number | null) =>
    precision === undefined ||
    typeof value !== 'number' ||
    next === null ||
    Number(next) !== Number(value.toFixed(precision));
  const field = useRef<React.ComponentRef<typeof InputNumber>>(null);
  useEffect(() => {
    for (const step of field.current?.nativeElement.querySelectorAll('[role=button]') ?? []) {
      step.removeAttribute('aria-label');
      step.removeAttribute('role');
      step.setAttribute('aria-hidden', 'true');
    }
  }, []);
  return (
    <InputNumber<number>
      ref={field}
      {...props}
      onChange={(next) => {
        if (isSeen(next)) onChange?.(next);
      }}
    />
  );
}
