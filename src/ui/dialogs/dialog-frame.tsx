import { Modal } from 'antd';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { look } from '../../commands/view/look.ts';

export function closeDialog(): void {
  look({ dialog: null });
}

interface DialogFrameProps {
  title: string;
  width?: number;
  footer?: ReactNode;
  onClose?: () => void;
  /** A click beside the dialog does not close it. */
  staysOpen?: boolean;
  children: ReactNode;
}

/** Keeps Escape from the dialog while a list is open: the list alone closes, and it does so before the key comes up here. */
function useListsFirst() {
  const wasOpen = useRef(false);
  return {
    onKeyDownCapture: ({ target }: KeyboardEvent) => {
      wasOpen.current =
        (target as Element).closest('[aria-expanded="true"][role="combobox"]') !== null;
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape' && wasOpen.current) event.stopPropagation();
    },
  };
}

/** A dialog with the product's manners: Esc closes a list that is open, else the dialog; the focus stays inside. */
export function DialogFrame({
  title,
  width = 640,
  footer = null,
  onClose,
  staysOpen = false,
  children,
}: DialogFrameProps) {
  const listsFirst = useListsFirst();
  return (
    <Modal
      open
      centered
      title={title}
      width={width}
      footer={footer && <div {...listsFirst}>{footer}</div>}
      mask={{ closable: !staysOpen }}
      onCancel={onClose ?? closeDialog}
    >
      <div {...listsFirst}>{children}</div>
    </Modal>
  );
}
