// A backup is a ZIP file that any tool opens: `workspace.json` says what it is of, `tables/schema.table.copy` holds each
// table in PostgreSQL's COPY text format, `files/<sha256>` each uploaded content, and `contents.json`, written last, names
// every part with its checksum. It is the same for both engines: made on one it is restored on the other.

/** What stands at the beginning of a backup. */
export interface Heading {
  format: number;
  /** The version of the program that made it. */
  program: string;
  /** The moment at which the workspace was as it is here. */
  made: string;
  migrations: { name: string; checksum: string }[];
  tables: { name: string; columns: string[] }[];
}

/** One part of a backup: a table's rows are counted. */
export interface Part {
  path: string;
  sha256: string;
  rows?: number;
}

/** What stands at the end: without it a backup is not whole. */
export interface Contents {
  parts: Part[];
  /** Files that the tables name and that were not there to be put in. */
  missing: string[];
}

export const FORMAT = 1;
export const HEADING = 'workspace.json';
export const CONTENTS = 'contents.json';

/** Where a table stands. */
export const tablePath = (name: string): string => `tables/${name}.copy`;

/** Where an uploaded content stands. */
export const filePath = (checksum: string): string => `files/${checksum}`;

/**
 * Left out, since it is of no worth to another day: whoever was signed in signs in again, and a request sent before is
 * not known any more. Migrations stand in the heading.
 */
export const LEFT_OUT = [
  'auth.session',
  'auth.verification',
  'auth.rateLimit',
  'platform.idempotency',
  'platform.migration',
];
