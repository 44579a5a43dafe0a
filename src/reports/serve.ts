// Reports on paper, to be taken away: made while they are sent, from what the asker may read. What was issued is a file.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type, type TSchema } from 'typebox';
import type { Day } from '#kernel/day';
import { Problem } from '#kernel/problem';
import { writeDocx, writePdf, type OfficialDocument } from '#platform/documents';
import type { Db } from '#platform/db';
import { AsOf, Id, type Actor } from '#organisation';
import { collectedOf } from './answers/collected.ts';
import { fileNameOf, paperOf } from './answers/document.ts';
import { newestFor } from './answers/reports.ts';
import { returnNoteOf } from './answers/return-note.ts';
import { collecting } from './collecting.ts';
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
interface Made {
  paper: OfficialDocument;
  name: string;
}

/** A route that answers with a paper. */
interface PaperRoute {
  url: string;
  verb: string;
  summary: string;
  params: Record<string, TSchema>;
  query: Record<string, TSchema>;
  make(actor: Actor, asked: Asked): Promise<Made>;
}

interface Asked {
  id: string;
  nth: number;
  version?: number;
  day: Day;
  onRead?: (read: number, all: number) => void;
}

/** Mounts the routes of reports on paper, of the notes of their returns, and of all of a review together. */
export function servePapers(server: FastifyInstance, { db, asking }: PaperHands): void {
  for (const { url, verb, summary, params, query, make } of papersOf(db))
    server.route<{ Params: { id: string; nth: number }; Querystring: Query }>({
      method: 'GET',
      url: `/api/v1${url}`,
      schema: {
        ...{ operationId: verb, summary, tags: ['reports'], response: reply },
        ...{ params: Type.Object(params), querystring: Type.Object(query) },
      },
      async handler(request, answer) {
        const found = await asking(request);
        if (!found) throw new Problem('platform.sign-in', 401);
        const { format = 'docx', version, asOf, progress } = request.query;
        const day = asOf ?? found.today;
        const underWay = progress ? collecting.begin(progress, null) : null;
        // Whoever leaves stops it.
        const left = new AbortController();
        answer.raw.once('close', () => {
          left.abort();
          if (progress) collecting.end(progress);
        });
        const made = await make(found.actor, {
          ...{ ...request.params, day },
          ...(version ? { version } : {}),
          ...(underWay ? { onRead: underWay.onRead } : {}),
        });
        const signal = AbortSignal.any([left.signal, ...(underWay ? [underWay.signal] : [])]);
        return send(answer, { ...made, format, signal });
      },
    });
}

interface Query {
  format?: Format;
  version?: number;
  asOf?: Day;
  progress?: string;
}

function papersOf(db: Db): PaperRoute[] {
  const id = Id;
  const format = Type.Enum(FORMATS);
  return [
    {
      ...{ url: '/reports/:id/document', verb: 'reports.document', params: { id } },
      summary: 'A report as an official document: the version that one reads, or one’s own unit’s draft',
      query: { format, version: Type.Optional(Type.Integer({ minimum: 1 })), asOf: AsOf },
      async make(actor, { id: reportId, version, day }) {
        const report = await seen(db, actor, reportId);
        const read = version ?? newestFor(actor, report, day);
        const paper = await paperOf(db, actor, { report, version: read, day });
        return { paper, name: await fileNameOf(db, report, day) };
      },
    },
    {
      ...{ url: '/reports/:id/returns/:nth/document', verb: 'reports.return-note' },
      summary: 'The note with which a report was sent back',
      params: { id, nth: Type.Integer({ minimum: 1, maximum: 10_000 }) },
      query: { format },
      async make(actor, { id: reportId, nth }) {
        const report = await seen(db, actor, reportId);
        return { paper: await returnNoteOf(db, actor, { report, nth }), name: `Phiếu trả lại ${nth}` };
      },
    },
    {
      ...{ url: '/reviews/:id/collected', verb: 'reports.collect', params: { id } },
      query: { asOf: AsOf, progress: Type.Optional(Id) },
      summary:
        'Every submitted report within sight in one DOCX, section by section, figures rolled up; streamed, and followed by the name that `progress` gives it',
      async make(actor, { id: reviewId, day, onRead }) {
        const paper = await collectedOf(db, actor, { reviewId, day, ...(onRead ? { onRead } : {}) });
        return { paper, name: 'Tập hợp báo cáo' };
      },
    },
  ];
}

async function send(
  answer: FastifyReply,
  { paper, format, name, signal }: Made & { format: Format; signal: AbortSignal },
) {
  const file = encodeURIComponent(`${name}.${format}`);
  answer.type(MEDIA[format]).headers({
    'content-disposition': `attachment; filename="${format === 'pdf' ? 'bao-cao.pdf' : 'bao-cao.docx'}"; filename*=UTF-8''${file}`,
    'cache-control': 'private, no-cache',
  });
  return answer.send(
    format === 'docx' ? await writeDocx(paper, { signal }) : Buffer.from(await writePdf(paper)),
  );
}
