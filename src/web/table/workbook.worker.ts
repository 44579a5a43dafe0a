// Makes workbooks beside the page, which stays at hand meanwhile.
import { workbookOf, type Naming } from './workbook.ts';
import type { Sheet } from './sheet.ts';

/** A table and how it is named; answered by its workbook, or by why there is none. */
export type Wanted = [Sheet, Naming];
export type Made = { workbook: Blob } | { fault: string };

addEventListener('message', ({ data }: MessageEvent<Wanted>) => {
  workbookOf(...data).then(
    (workbook) => postMessage({ workbook } satisfies Made),
    (error: unknown) => postMessage({ fault: String(error) } satisfies Made),
  );
});
