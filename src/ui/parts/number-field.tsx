import { InputNumber, type InputNumberProps } from 'antd';
import { useEffect, useRef } from 'react';

/** A field for a number. The library calls its two steps in English only; arrow keys do the same, so they are for the mouse alone. */
export function NumberField(props: InputNumberProps<number>) {
  const field = useRef<React.ComponentRef<typeof InputNumber>>(null);
  useEffect(() => {
    for (const step of field.current?.nativeElement.querySelectorAll('[role=button]') ?? []) {
      step.removeAttribute('aria-label');
      step.removeAttribute('role');
      step.setAttribute('aria-hidden', 'true');
    }
  }, []);
  return <InputNumber<number> ref={field} {...props} />;
}
