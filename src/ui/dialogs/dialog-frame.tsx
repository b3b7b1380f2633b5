import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { look } from '../../commands/look.ts';

export function closeDialog(): void {
  look({ dialog: null });
}

interface DialogFrameProps {
  title: string;
  width?: number;
  footer?: ReactNode;
  onClose?: () => void;
  children: ReactNode;
}

/** A dialog with the product's manners: Esc closes, the focus stays inside. */
export function DialogFrame({
  title,
  width = 640,
  footer = null,
  onClose,
  children,
}: DialogFrameProps) {
  return (
    <Modal
      open
      centered
      title={title}
      width={width}
      footer={footer}
      onCancel={onClose ?? closeDialog}
    >
      {children}
    </Modal>
  );
}
