import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../icons.tsx';
import button from '../layout/bar-button.module.css';
import { useText } from '../text.tsx';
import css from './dialog.module.css';

interface DialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Wider, for forms with more than a few fields. */
  wide?: boolean;
}

/**
 * A dialog above the page. Mantine's, so that its inputs' lists open above it; the way out
 * stands last, so that the first field takes the focus.
 */
export function Dialog({ open, title, onClose, children, wide = false }: DialogProps) {
  const t = useText();
  return (
    <Modal.Root opened={open} onClose={onClose} size={wide ? 720 : 480} centered>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content>
        <Modal.Title className={css.title}>{title}</Modal.Title>
        <Modal.Body className={css.body}>{children}</Modal.Body>
        <button
          type="button"
          className={`${button.button} ${css.close}`}
          aria-label={t('web.close')}
          title={t('web.close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </Modal.Content>
    </Modal.Root>
  );
}
