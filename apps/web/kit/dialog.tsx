import './dialog.css';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface Props {
  readonly title: string;
  /** A dialog in the middle, or a sheet at the side (the whole of a phone). */
  readonly as?: 'dialog' | 'sheet';
  readonly dark?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Over the page, with the focus kept inside and given back afterwards. Load it lazily: it brings react-aria-components. */
export default function Dialog({ title, as = 'dialog', dark, onClose, children }: Props) {
  const className = ['overlay', as === 'sheet' && 'side', dark && 'hall'].filter(Boolean).join(' ');
  return (
    <ModalOverlay className={className} isOpen isDismissable onOpenChange={onClose}>
      <Modal className="sheet dialog">
        <AriaDialog>
          <Heading slot="title">{title}</Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
