// Conclusions to be taken away as files, by whoever may read them.
import { Type } from 'typebox';
import type { Db } from '#platform/db';
import { Id } from '#organisation';
import { written, type PaperRoute } from '#reports';
import { readDocument } from './answers/conclusion.ts';
import type { Document } from './contract.ts';
import { conclusionFileName, conclusionPaper } from './paper.ts';

/** The conclusion issued to a unit as an official document. */
export function inspectionPapers(db: Db): PaperRoute[] {
  return [
    {
      ...{ url: '/conclusions/:id/documents/:unitId/paper', verb: 'inspection.conclusion-document' },
      summary: 'The conclusion as it was issued to a unit, as an official document',
      params: { id: Id, unitId: Id },
      query: { format: Type.Optional(Type.Enum(['docx', 'pdf'] as const)) },
      format: 'docx',
      async make(actor, { id, unitId }) {
        const { document: text } = await readDocument(db, actor, { id, unitId, today: actor.day });
        const document = JSON.parse(text) as Document;
        const paper = conclusionPaper(document);
        return {
          name: conclusionFileName(document),
          write: (format, watch) => written(paper, format, watch),
        };
      },
    },
  ];
}
