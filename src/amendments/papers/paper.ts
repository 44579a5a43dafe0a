// The papers of a drive as official documents: of which type, about what, in which formats. Pure.
import type { Block, Form } from '#platform/documents';
import type { WrittenSheet } from '#platform/tables';
import { comparisonBlocks, comparisonSheets } from './comparison-paper.ts';
import { comparisonOf, type Comparison } from './comparison.ts';
import { consolidatedBlocks, consolidatedSheets } from './consolidated-paper.ts';
import { consolidatedOf, type Consolidated } from './consolidated.ts';
import { explanationBlocks, explanationSheets } from './explanation-paper.ts';
import { explanationOf, type Explanation } from './explanation.ts';
import { issueBlocks, issueSheets } from './issues-paper.ts';
import { issuesOf, type Issues } from './issues.ts';
import type { PaperMaterial } from './material.ts';

export const PAPER_KINDS = ['comparison', 'consolidated', 'explanation', 'issues'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** What a paper says, by its kind. */
export type PaperContent =
  | ({ kind: 'comparison' } & Comparison)
  | ({ kind: 'consolidated' } & Consolidated)
  | ({ kind: 'explanation' } & Explanation)
  | ({ kind: 'issues' } & Issues);

/** What a paper of a kind says. */
export function contentOf(kind: PaperKind, material: PaperMaterial): PaperContent {
  if (kind === 'comparison') return { kind, ...comparisonOf(material) };
  if (kind === 'consolidated') return { kind, ...consolidatedOf(material) };
  if (kind === 'explanation') return { kind, ...explanationOf(material) };
  return { kind, ...issuesOf(material) };
}

const REPORT = { letters: 'BC', name: 'Báo cáo' };

/** The letters and the name of the type of document that a paper is, and what it is about. */
export function headingOf({ kind, statute }: PaperContent): {
  type: { letters: string; name: string };
  abstract: string;
} {
  if (kind === 'consolidated')
    return { type: { letters: 'VBHN', name: 'Văn bản hợp nhất' }, abstract: statute };
  const abstract = {
    comparison: `so sánh ${statute} hiện hành và nội dung đề xuất sửa đổi, bổ sung`,
    explanation: `tiếp thu, giải trình ý kiến về sửa đổi, bổ sung ${statute}`,
    issues: `những vấn đề xin ý kiến quyết định về sửa đổi, bổ sung ${statute}`,
  }[kind];
  return { type: REPORT, abstract };
}

/** The blocks of a paper; a consolidated text clean with notes, or `marked`. */
export function blocksOf(content: PaperContent, form: Form, marked = false): Iterable<Block> {
  if (content.kind === 'comparison') return comparisonBlocks(content);
  if (content.kind === 'consolidated') return consolidatedBlocks(content, marked);
  if (content.kind === 'explanation') return explanationBlocks(content, form);
  return issueBlocks(content, form);
}

/** A paper as sheets. */
export function sheetsOf(content: PaperContent): WrittenSheet[] {
  if (content.kind === 'comparison') return comparisonSheets(content);
  if (content.kind === 'consolidated') return consolidatedSheets(content);
  return content.kind === 'explanation' ? explanationSheets(content) : issueSheets(content);
}

/** Whether a paper tells of voices that are in no proposal. */
export const tellsOfOpen = (kind: PaperKind) => kind === 'explanation';

/** Whether a paper has nothing to say. */
export function isEmpty(content: PaperContent): boolean {
  if (content.kind === 'comparison') return content.rows.length === 0;
  if (content.kind === 'explanation') return content.all === 0;
  return content.kind === 'issues' && content.issues.length === 0;
}
