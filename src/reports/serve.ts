// Reports on paper, to be taken away: made while they are sent, from what the asker may read. What was issued is a file.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Day } from '#kernel/day';
import { Problem } from '#kernel/problem';
import { writeDocx, writePdf, type OfficialDocument } from '#platform/documents';
import type { Db } from '#platform/db';
import { AsOf, Id, type Actor } from '#organisation';
import { fileNameOf, paperOf } from './answers/document.ts';
import { newestFor } from './answers/reports.ts';
import { returnNoteOf } from './answers/return-note.ts';
import { FORMATS } from './contract.ts';
import { seen } from './taken.ts';

/** What papers need from the application. */
export interface PaperHands {
  db: Db;
  /** Who asks and on which day; null where nobody is signed in. */
  asking: (request: FastifyRequest) => Promise<{ actor: Actor; today: Day } | null>;
}

type Format = (typeof FORMATS)[number];

const MEDIA: Record<Format, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

const reply = {
  200: {
    description: 'The document',
    content: Object.fromEntries(
      Object.values(MEDIA).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
    ),
  },
};
const asked = { format: Type.Enum(FORMATS) };

/** Mounts `GET /api/v1/reports/:id/document` and the notes of its returns. */
export function servePapers(server: FastifyInstance, { db, asking }: PaperHands): void {
  const askedBy = async (request: FastifyRequest) => {
    const found = await asking(request);
    if (!found) throw new Problem('platform.sign-in', 401);
    return found;
  };
  server.route<{ Params: { id: string }; Querystring: { format: Format; version?: number; asOf?: Day } }>({
    method: 'GET',
    url: '/api/v1/reports/:id/document',
    schema: {
      operationId: 'reports.document',
      summary: 'A report as an official document: the version that one reads, or one’s own unit’s draft',
      tags: ['reports'],
      params: Type.Object({ id: Id }),
      querystring: Type.Object({
        ...asked,
        version: Type.Optional(Type.Integer({ minimum: 1 })),
        asOf: AsOf,
      }),
      response: reply,
    },
    async handler(request, answer) {
      const { actor, today } = await askedBy(request);
      const report = await seen(db, actor, request.params.id);
      const { format, version, asOf } = request.query;
      const day = asOf ?? today;
      const paper = await paperOf(db, actor, {
        report,
        version: version ?? newestFor(actor, report, day),
        day,
      });
      return send(answer, { paper, format, name: await fileNameOf(db, report, day) });
    },
  });
  server.route<{ Params: { id: string; nth: number }; Querystring: { format: Format } }>({
    method: 'GET',
    url: '/api/v1/reports/:id/returns/:nth/document',
    schema: {
      operationId: 'reports.return-note',
      summary: 'The note with which a report was sent back',
      tags: ['reports'],
      params: Type.Object({ id: Id, nth: Type.Integer({ minimum: 1, maximum: 10_000 }) }),
      querystring: Type.Object(asked),
      response: reply,
    },
    async handler(request, answer) {
      const { actor } = await askedBy(request);
      const { id, nth } = request.params;
      const paper = await returnNoteOf(db, actor, { report: await seen(db, actor, id), nth });
      return send(answer, { paper, format: request.query.format, name: `Phiếu trả lại ${nth}` });
    },
  });
}

async function send(
  answer: FastifyReply,
  { paper, format, name }: { paper: OfficialDocument; format: Format; name: string },
) {
  const file = encodeURIComponent(`${name}.${format}`);
  answer.type(MEDIA[format]).headers({
    'content-disposition': `attachment; filename="${format === 'pdf' ? 'bao-cao.pdf' : 'bao-cao.docx'}"; filename*=UTF-8''${file}`,
    'cache-control': 'private, no-cache',
  });
  return answer.send(format === 'docx' ? await writeDocx(paper) : Buffer.from(await writePdf(paper)));
}
