import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, type ReactNode, type Ref, type RefObject } from 'react';
import css from './table.module.css';

const ROW_HEIGHT = 37;

/** Draws the row at an index; `measure` learns its height. */
export type DrawRow = (index: number, measure: Ref<HTMLTableRowElement>) => ReactNode;

/** What a long table's body is drawn from. */
export interface VirtualBodyProps {
  count: number;
  /** What scrolls. */
  scroll: HTMLDivElement;
  /** Where the way to bring a row into sight is put. */
  scrollTo: RefObject<((index: number) => void) | null>;
  draw: DrawRow;
}

/** The rows of a long table: only those in sight are drawn, between two gaps that keep the place of the others. */
export default function VirtualBody({ count, scroll, scrollTo, draw }: VirtualBodyProps) {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroll,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  useEffect(() => {
    scrollTo.current = (index) => virtualizer.scrollToIndex(index);
    return () => {
      scrollTo.current = null;
    };
  }, [scrollTo, virtualizer]);
  const seen = virtualizer.getVirtualItems();
  return (
    <>
      <Gap height={seen[0]?.start ?? 0} />
      {seen.map(({ index }) => draw(index, virtualizer.measureElement))}
      <Gap height={virtualizer.getTotalSize() - (seen.at(-1)?.end ?? 0)} />
    </>
  );
}

function Gap({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden="true" className={css.gap} style={{ height }} /> : null;
}
