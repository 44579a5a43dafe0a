// The city's own full report, a draft: where it judges, it takes over what districts said, with where it comes from; its figures
// are those of the submitted reports together. The sentences between are made for this sample.
import type { Section } from '#review';
import { rolledUp } from '#review';
import type { SectionContent } from '#reports';
import { chanceOf } from '../chance.ts';
import { OUTLINE_2 } from '../review-outline.ts';
import type { Told } from './district.ts';
import { insight, paragraph, words, written } from './writing.ts';

/** A report that was submitted, as the city reads it. */
export interface Submitted {
  name: string;
  reportId: string;
  version: number;
  submittedOn: string;
  told: Told[];
}

/** The years over which the review's figures run. */
const YEARS = Array.from({ length: 15 }, (_one, n) => 2011 + n);

/** Sections that nobody in the city's office has written yet. */
const UNWRITTEN = new Set(['quan_triet_2', 'dao_duc_ket_qua', 'quan_diem', 'huong_dan']);

const OPENINGS = [
  'Qua báo cáo của các đảng bộ trực thuộc, nội dung này được thực hiện nghiêm túc, có chuyển biến rõ ở cả khu vực nội thành và ngoại thành.',
  'Tổng hợp từ các đảng bộ trực thuộc cho thấy kết quả khá đồng đều, mỗi nơi có cách làm riêng phù hợp địa bàn.',
  'Thành ủy chỉ đạo thống nhất, cấp dưới chủ động cụ thể hoá; số liệu và dẫn chứng dưới đây lấy từ báo cáo của đơn vị.',
];

/** How many insights of each kind the city takes over into one section. */
const TAKEN: Record<string, number> = { lesson: 5, model: 8, recommendation: 6 };

/** The draft, from the reports that were accepted; figures from all that were submitted. */
export function cityReportOf(accepted: Submitted[], submitted: Submitted[]): Told[] {
  const answered = OUTLINE_2.sections.filter(({ kind, id }) => kind !== 'group' && !UNWRITTEN.has(id));
  return answered.map((section, n): Told => {
    // Each section begins at another unit, so that all of them are heard.
    const order = [...accepted.slice(n % accepted.length), ...accepted.slice(0, n % accepted.length)];
    return { sectionId: section.id, content: contentOf(section, order, submitted) };
  });
}

function contentOf(section: Section, accepted: Submitted[], submitted: Submitted[]): SectionContent {
  if (section.table) {
    const parts = submitted.map(({ reportId: id, submittedOn: on, told }) => ({
      ...{ id, on, values: saidIn(told, section.id)?.figures ?? {} },
    }));
    return { text: null, figures: rolledUp(section.table, YEARS, parts) };
  }
  return section.insights ? judged(section, accepted) : told(section, accepted);
}

function saidIn(report: Told[], section: string): SectionContent | undefined {
  return report.find(({ sectionId }) => sectionId === section)?.content;
}

function told({ id }: Section, accepted: Submitted[]): SectionContent {
  const opening = chanceOf(`report/city/${id}`).of(OPENINGS);
  const examples = accepted.slice(0, 2).map(({ name, reportId, version, told: report }) => {
    const first = saidIn(report, id)!.text!.content![0]!.content![0]!.text!;
    return paragraph([words(`${name}: ${first}`)], `${reportId}:${version}:${id}`);
  });
  return written(paragraph([words(opening)]), ...examples);
}

function judged({ id, insights }: Section, accepted: Submitted[]): SectionContent {
  const found = accepted.flatMap((one) => markedIn(saidIn(one.told, id)!).map((mark) => ({ ...mark, one })));
  const taken = insights!.kinds.flatMap((kind) => {
    // What several units say alike, but for their numbers, is taken over once.
    const ofKind = found.filter((mark) => mark.kind === kind);
    const each = ofKind.filter(({ text }, n) => ofKind.findIndex((other) => isAlike(other.text, text)) === n);
    return each.slice(0, TAKEN[kind] ?? 1);
  });
  return written(
    ...taken.map(({ one: { reportId, version }, kind, text, provision, insightId }, n) =>
      paragraph(
        [insight(`${id}-${n + 1}`, kind, [text, provision])],
        `${reportId}:${version}:${id}:${insightId}`,
      ),
    ),
  );
}

function isAlike(a: string, b: string): boolean {
  return a.replaceAll(/[\d.]/g, '') === b.replaceAll(/[\d.]/g, '');
}

function markedIn({ text }: SectionContent) {
  return text!.content!.flatMap(({ content }) =>
    content!.flatMap(({ marks, text: said }) => {
      const { id, kind, provision } = (marks?.[0]?.attrs ?? {}) as Record<string, string>;
      return id && kind ? [{ insightId: id, kind, provision: provision ?? '', text: said! }] : [];
    }),
  );
}
