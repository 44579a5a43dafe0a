import type { Report } from './wire.ts';

/** What of a report says where its sections are read. */
export type Told = Pick<Report, 'id' | 'version' | 'can'>;

/** Where a section is read: in the draft, by those who write it or know no version; else in the version one may know. */
export function sectionAt({ id, version, can }: Told, section: string): [string, { section?: string }] {
  return version === null || can['write']
    ? [`/report-drafts/${id}`, { section }]
    : [`/reports/${id}/versions/${version}`, {}];
}
