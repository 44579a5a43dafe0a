import { useState, type KeyboardEvent } from 'react';
import type { Line } from './rows.ts';

interface Walking<Row> {
  lines: Line<Row>[];
  /** Brings a row into sight and gives it the focus. */
  reach: (index: number) => void;
  open: ((line: Line<Row>) => void) | undefined;
  toggle: (line: Line<Row>, open: boolean) => void;
}

const PAGE = 10;

/** Where a key leads from a row; undefined where it leads nowhere. */
function target<Row>(key: string, at: number, lines: Line<Row>[]): number | undefined {
  const last = lines.length - 1;
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: last,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.max(0, Math.min(last, step));
}

/** The row that a row hangs under. */
function parentOf<Row>(at: number, lines: Line<Row>[]): number | undefined {
  const { level } = lines[at]!;
  for (let index = at - 1; index >= 0; index--) if (lines[index]!.level < level) return index;
  return undefined;
}

/**
 * Walking through rows by keyboard: arrows, Home, End and the page keys move, Enter opens, and in a tree → opens or
 * goes in, ← closes or goes out. One row at a time can be reached by Tab.
 */
export function useWalk<Row>({ lines, reach, open, toggle }: Walking<Row>) {
  const [current, setCurrent] = useState<string | null>(null);
  const found = lines.findIndex((line) => line.id === current);
  const go = (index: number): void => {
    setCurrent(lines[index]!.id);
    reach(index);
  };
  const sideways = (key: string, at: number): boolean => {
    const line = lines[at]!;
    if (key === 'ArrowRight' && line.open === false) toggle(line, true);
    else if (key === 'ArrowRight' && line.open && lines[at + 1]?.level === line.level + 1) go(at + 1);
    else if (key === 'ArrowLeft' && line.open) toggle(line, false);
    else if (key === 'ArrowLeft' && parentOf(at, lines) !== undefined) go(parentOf(at, lines)!);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, at: number): void => {
    const within = event.target as HTMLElement;
    if (within.closest('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = target(event.key, at, lines);
    if (next !== undefined) go(next);
    else if (event.key === 'Enter' && within === event.currentTarget && open) open(lines[at]!);
    else if (!sideways(event.key, at)) return;
    event.preventDefault();
  };
  return { current: found < 0 ? 0 : found, setCurrent, onKeyDown };
}
