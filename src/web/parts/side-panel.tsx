import { useEffect, useId, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from '../icons.tsx';
import button from '../layout/bar-button.module.css';
import { useText } from '../text.tsx';
import css from './side-panel.module.css';

interface SidePanelProps {
  open: boolean;
  title: string;
  onClose: () => void;
  /** Stays in sight at the foot: the acts. */
  foot?: ReactNode;
  children: ReactNode;
}

/**
 * The detail of one thing beside the list it came from. Not modal: the list stays usable, and choosing another row
 * changes the panel. Escape closes it and gives the focus back.
 */
export function SidePanel({ open, ...rest }: SidePanelProps) {
  return open ? createPortal(<OpenPanel {...rest} />, document.body) : null;
}

function OpenPanel({ title, onClose, foot, children }: Omit<SidePanelProps, 'open'>) {
  const t = useText();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && panel.current === null) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div
      ref={panel}
      className={css.panel}
      data-side-panel=""
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          className={button.button}
          aria-label={t('web.close')}
          title={t('web.close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <div className={css.body}>{children}</div>
      {foot && <div className={css.foot}>{foot}</div>}
    </div>
  );
}
