export { delimiterOf } from './csv.ts';
export { openTable, readTable } from './read.ts';
export { writeWorkbook, type HeadCell, type WrittenSheet } from './write.ts';
export {
  textOf,
  TABLE_LIMITS,
  type Cell,
  type Merge,
  type OpenSheet,
  type Sheet,
  type Table,
} from './table.ts';
export { unzipBounded, type UnzipLimits } from './unzip.ts';
