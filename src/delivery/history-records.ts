// Whole histories as records, for what comes in at once: the reference workspace, generated organisations.
import type { ReportContent } from './contract.ts';
import type { FactType } from './facts.ts';

type By = { recordedAt: string; recordedBy?: string | null };

/** Everything that makes up some undertakings; identifiers are given. Events stand in the order of recording. */
export interface HistoryRecords {
  undertakings: (By & {
    id: string;
    kind: 'programme' | 'scheme' | 'item';
    parentId: string | null;
    path: string[];
    ownerUnitId: string;
    code: string | null;
    title: string;
    summary: string;
    field: string;
    startsOn: string | null;
    dueOn: string | null;
    audience: string;
    directiveId: string | null;
    position: number;
    illustrative: boolean;
    batchId?: string | null;
  })[];
  leanings: { undertakingId: string; onId: string }[];
  assignments: {
    id: string;
    undertakingId: string;
    unitId: string;
    part: 'lead' | 'support';
    holdsOn: string;
    note: string;
    byUnitId: string;
  }[];
  milestones: { id: string; undertakingId: string; title: string; dueOn: string; position: number }[];
  indicators: {
    id: string;
    undertakingId: string;
    name: string;
    measure: string;
    baseline: number;
    baselineOn: string;
    target: number;
    targetOn: string;
    direction: string;
    position: number;
  }[];
  events: (By & {
    id: string;
    undertakingId: string;
    milestoneId: string | null;
    fact: FactType;
    holdsOn: string;
    dueOn: string | null;
    reason: string | null;
    sourceId: string | null;
    byUnitId: string;
  })[];
  reports: {
    id: string;
    submissionId: string;
    undertakingId: string;
    unitId: string;
    submittedAt: string;
    submittedBy?: string | null;
    content: ReportContent;
    returned: { holdsOn: string; byUnitId: string; reason: string; recordedAt: string } | null;
    comments: { id: string; byUnitId: string; text: string; recordedAt: string }[];
  }[];
  verifications: {
    id: string;
    undertakingId: string;
    milestoneId: string | null;
    claimId: string;
    verdict: string;
    byUnitId: string;
    note: string;
    holdsOn: string;
    recordedAt: string;
  }[];
}
