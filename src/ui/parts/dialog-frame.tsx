import { Modal } from 'antd';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { HelpMark } from './help-mark.tsx';
import { look } from '../../commands/view/look.ts';

export function closeDialog(): void {
  look({ dialog: null });
}

const LIST_FIELD = '[role="combobox"]';

interface DialogFrameProps {
  title: string;
  width?: number;
  footer?: ReactNode;
  onClose?: () => void;
  /** A click beside the dialog does not close it. */
  staysOpen?: boolean;
  /** A question mark that opens the manual at the page about this dialog. */
  help?: boolean;
  children: ReactNode;
}

/**
 * Escape closes an open list alone. From a field whose list is closed it is taken here: the library
 * would give it to that list for as long as the list fades out, and the key would be lost.
 */
function useListsFirst(close: () => void) {
  const wasOpen = useRef(false);
  return {
    onKeyDownCapture: ({ target }: KeyboardEvent) => {
      wasOpen.current = (target as Element).closest(LIST_FIELD)?.ariaExpanded === 'true';
    },
    onKeyDown: (event: KeyboardEvent) => {
      const { key, target, currentTarget, nativeEvent } = event;
      if (key !== 'Escape' || nativeEvent.isComposing) return;
      // Keys of a dialog above this one come up here too, without being in it.
      const field =
        currentTarget.contains(target as Node) && (target as Element).closest(LIST_FIELD);
      if (!field) return;
      event.stopPropagation();
      if (!wasOpen.current) close();
    },
  };
}

/** A dialog with the product's manners: Esc closes a list that is open, else the dialog; the focus stays inside. */
export function DialogFrame({
  title,
  width = 640,
  footer = null,
  onClose = closeDialog,
  staysOpen = false,
  help = true,
  children,
}: DialogFrameProps) {
  const listsFirst = useListsFirst(onClose);
  return (
    <Modal
      open
      centered
      title={title}
      width={width}
      footer={footer && <div {...listsFirst}>{footer}</div>}
      mask={{ closable: !staysOpen }}
      onCancel={onClose}
    >
      {help ? <HelpMark className="dialog-help" /> : null}
      <div {...listsFirst}>{children}</div>
    </Modal>
  );
}
