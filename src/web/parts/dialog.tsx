import { Modal } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
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

/** Gives the focus back to what had it, also where the dialog goes as soon as it is closed. */
function useReturn(open: boolean): void {
  const from = useRef<HTMLElement | null>(null);
  if (open) from.current ??= document.activeElement as HTMLElement | null;
  else from.current = null;
  useEffect(() => {
    if (!open) return undefined;
    const back = from.current;
    return () => {
      // What opened it may have gone with what the dialog changed.
      setTimeout(() => {
        if (document.activeElement === document.body && back?.isConnected) back.focus();
      });
    };
  }, [open]);
}

/**
 * A dialog above the page. Mantine's, so that its inputs' lists open above it; the way out
 * stands last, so that the first field takes the focus.
 */
export function Dialog({ open, title, onClose, children, wide = false }: DialogProps) {
  const t = useText();
  useReturn(open);
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
