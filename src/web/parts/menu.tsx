import { useClickOutside } from '@mantine/hooks';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { Icon, type IconName } from '../icons.tsx';
import { Link } from '../moving.tsx';
import css from './menu.module.css';

/** Something to choose from a menu: goes somewhere, downloads something or acts. */
export interface MenuItem {
  word: string;
  icon?: IconName | undefined;
  detail?: string | undefined;
  to?: string | undefined;
  href?: string | undefined;
  act?: (() => void) | undefined;
  disabled?: boolean | undefined;
  /** One of several of which one holds. */
  checked?: boolean | undefined;
}

/** What the button of a menu must be given. */
export interface MenuButton {
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  onClick: () => void;
}

interface MenuProps {
  label: string;
  items: MenuItem[];
  head?: ReactNode;
  button: (given: MenuButton) => ReactElement;
}

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** Room that is left between a sheet and the edge of the window. */
const EDGE = 8;

/** Moves what hangs on a button back into the window where it would stand out of it. */
function useWithinWindow(open: boolean) {
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!open || !sheet.current) return;
    const { left, right } = sheet.current.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const shift = left < EDGE ? EDGE - left : Math.min(0, width - EDGE - right);
    sheet.current.style.translate = `${shift}px`;
  }, [open]);
  return sheet;
}

/**
 * A button with a menu below it. Arrow keys, Home and End walk, Escape and Tab leave. Made by hand: it hangs on its
 * button in the page, needs no placing, and weighs a twentieth of the library's.
 */
export function Menu({ label, items, head, button }: MenuProps) {
  const [open, setOpen] = useState(false);
  const box = useClickOutside<HTMLDivElement>(() => setOpen(false));
  const list = useRef<HTMLDivElement>(null);
  const sheet = useWithinWindow(open);
  const entries = (): HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? []),
  ];
  useEffect(() => {
    if (open) entries()[0]?.focus();
  }, [open]);
  const leave = (): void => {
    setOpen(false);
    box.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return setOpen(false);
    const all = entries();
    const next = STEPS[event.key]?.(all.indexOf(document.activeElement as HTMLElement), all.length);
    if (next !== undefined) all[next]?.focus();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={box} className={css.box}>
      {button({ 'aria-haspopup': 'menu', 'aria-expanded': open, onClick: () => setOpen(!open) })}
      {open && (
        <div ref={sheet} className={css.sheet}>
          {head && <div className={css.head}>{head}</div>}
          <div ref={list} role="menu" aria-label={label} onKeyDown={onKeyDown}>
            {items.map((item) => (
              <Entry key={item.word + (item.detail ?? '')} item={item} onChoose={leave} />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

function Entry({ item, onChoose }: { item: MenuItem; onChoose: () => void }) {
  const face = (
    <>
      <span className={css.sign}>
        {item.checked && <Icon name="check" size={14} />}
        {item.icon && <Icon name={item.icon} size={14} />}
      </span>
      <span>
        {item.word}
        {item.detail && <span className={css.detail}>{item.detail}</span>}
      </span>
    </>
  );
  const given = { className: css.entry, tabIndex: -1, role: 'menuitem' };
  if (item.to) {
    return (
      <Link {...given} to={item.to} onClick={onChoose}>
        {face}
      </Link>
    );
  }
  if (item.href) {
    return (
      <a {...given} href={item.href} download onClick={onChoose}>
        {face}
      </a>
    );
  }
  const choose = (): void => {
    onChoose();
    item.act?.();
  };
  const radio = item.checked !== undefined && { role: 'menuitemradio', 'aria-checked': item.checked };
  return (
    <button type="button" {...given} {...radio} disabled={item.disabled} onClick={choose}>
      {face}
    </button>
  );
}
