// The papers of a drive to be taken away as drafts; what was issued are files.
import { Type } from 'typebox';
import { writeWorkbook } from '#platform/tables';
import type { Db } from '#platform/db';
import { AsOf, Id } from '#organisation';
import { written, type PaperRoute } from '#reports';
import { draftAkn, draftPaper, seenMaterial, trackedFile } from './answers/papers.ts';
import { contentOf, sheetsOf, type PaperKind } from './papers/paper.ts';

type Format = 'docx' | 'pdf' | 'xlsx' | 'akn';

interface Served {
  kind: PaperKind;
  /** The last part of the address and of the verb. */
  as: string;
  name: string;
  summary: string;
  formats: Format[];
}

const SERVED: Served[] = [
  {
    ...{ kind: 'comparison', as: 'comparison', name: 'Bản so sánh', formats: ['docx', 'pdf', 'xlsx'] },
    summary: 'The comparison table as an official document, or as XLSX',
  },
  {
    ...{ kind: 'comparison', as: 'tracked', name: 'Theo dõi sửa đổi', formats: ['docx'] },
    summary: 'The statute’s own text with the amendments as tracked changes by drafting unit',
  },
  {
    ...{ kind: 'consolidated', as: 'consolidated', name: 'Văn bản hợp nhất' },
    ...{
      formats: ['docx', 'pdf', 'xlsx', 'akn'],
      summary: 'The consolidated draft, clean with notes, or as XLSX or Akoma Ntoso',
    },
  },
  {
    ...{ kind: 'consolidated', as: 'marked', name: 'Văn bản hợp nhất có đánh dấu', formats: ['docx', 'pdf'] },
    summary: 'The consolidated draft with what goes and comes marked',
  },
  {
    ...{ kind: 'explanation', as: 'explanation', name: 'Báo cáo tiếp thu, giải trình' },
    ...{
      formats: ['docx', 'pdf', 'xlsx'],
      summary: 'The acceptance-and-explanation report with every voice',
    },
  },
  {
    ...{ kind: 'issues', as: 'issues', name: 'Những vấn đề xin ý kiến', formats: ['docx', 'pdf', 'xlsx'] },
    summary: 'The list of issues for decision, or as XLSX',
  },
];

/** The papers of drives as files, for whoever sees the drive. */
export function amendmentsPapers(db: Db, dataFolder: string): PaperRoute<Format>[] {
  return SERVED.map(({ kind, as, name, summary, formats }) => ({
    ...{ url: `/amendment-drives/:id/papers/${as}/document`, verb: `amendments.${as}-document`, summary },
    ...{ params: { id: Id }, format: 'docx' as const },
    query: { format: Type.Optional(Type.Enum(formats)), asOf: AsOf },
    async make(actor, { id, day }) {
      const { drive, material } = await seenMaterial(db, actor, { id, day, kind });
      const content = contentOf(kind, material);
      return {
        name: `${name} - ${drive.title}`,
        async write(format, watch) {
          if (as === 'tracked') {
            const date = `${day}T00:00:00Z`;
            return trackedFile(db, { drive, material, date, dataFolder });
          }
          if (format === 'akn') return draftAkn(db, { drive, material, day });
          if (format === 'xlsx') return writeWorkbook(sheetsOf(content));
          const marked = as === 'marked';
          return written(await draftPaper(db, { drive, content, day, marked }), format, watch);
        },
      };
    },
  }));
}
