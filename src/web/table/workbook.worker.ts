// Makes workbooks beside the page, which stays at hand meanwhile.
import type { Heading, Sheet } from './sheet.ts';
import { workbookOf } from './workbook.ts';

/** A table and what stands above it; answered by its workbook, or by why there is none. */
export type Wanted = [Sheet, Heading];
export type Made = { workbook: Blob } | { fault: string };

addEventListener('message', ({ data }: MessageEvent<Wanted>) => {
  workbookOf(...data).then(
    (workbook) => postMessage({ workbook } satisfies Made),
    (error: unknown) => postMessage({ fault: String(error) } satisfies Made),
  );
});
