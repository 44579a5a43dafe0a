// Documents on paper, to be taken away: made while they are sent, from what the asker may read. What was issued is a file.
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type, type TSchema } from 'typebox';
import type { Day } from '#kernel/day';
import { Problem } from '#kernel/problem';
import { writeDocx, writePdf, type OfficialDocument, type Watch } from '#platform/documents';
import { writeWorkbook } from '#platform/tables';
import type { Db } from '#platform/db';
import { AsOf, Id, type Actor } from '#organisation';
import { collectedOf } from './answers/collected.ts';
import { fileNameOf, takenAway } from './answers/document.ts';
import { newestFor } from './answers/reports.ts';
import { returnNoteOf } from './answers/return-note.ts';
import { rolledSheets } from './answers/rolled-sheets.ts';
import { collecting } from './collecting.ts';
import { FORMATS, REPORT_FORMATS, RollUpQuery, SectionId, type ReportFormat } from './contract.ts';
import { writeReport } from './files.ts';
import { seen } from './taken.ts';

/** What papers need from the application. */
export interface PaperHands {
  /** Who asks and on which day; null where nobody is signed in. */
  asking: (request: FastifyRequest) => Promise<{ actor: Actor; today: Day } | null>;
}

/** Every format in which papers leave; each route says which are its own. */
export type PaperFormat = ReportFormat | 'txt' | 'akn';

const MEDIA: Record<PaperFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain; charset=utf-8',
  akn: 'application/akn+xml',
};

const reply = {
  200: {
    description: 'The document',
    content: Object.fromEntries(
      Object.values(MEDIA).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
    ),
  },
};

type Bytes = Promise<Readable | Uint8Array>;
interface Made<F extends PaperFormat> {
  name: string;
  write(format: F, watch: Watch): Bytes;
}

/** A route that answers with a paper. */
export interface PaperRoute<F extends PaperFormat = ReportFormat> {
  url: string;
  verb: string;
  summary: string;
  params: Record<string, TSchema>;
  query: Record<string, TSchema>;
  /** The format where none is asked for. */
  format: F;
  make(actor: Actor, asked: Asked): Promise<Made<F>>;
}

interface Asked extends Omit<Query, 'format' | 'asOf'> {
  id: string;
  nth: number;
  section: string;
  number: number;
  unitId: string;
  day: Day;
  onRead?: (read: number, all: number) => void;
}

/** Mounts routes that answer with papers. */
export function servePapers(
  server: FastifyInstance,
  { asking }: PaperHands,
  routes: PaperRoute<PaperFormat>[],
): void {
  for (const { url, verb, summary, params, query, format: usual, make } of routes)
    server.route<{ Params: Pick<Asked, 'id' | 'nth' | 'section' | 'number' | 'unitId'>; Querystring: Query }>(
      {
        method: 'GET',
        url: `/api/v1${url}`,
        schema: {
          ...{ operationId: verb, summary, tags: [verb.split('.')[0]!], response: reply },
          ...{ params: Type.Object(params), querystring: Type.Object(query) },
        },
        async handler(request, answer) {
          const found = await asking(request);
          if (!found) throw new Problem('platform.sign-in', 401);
          const { format = usual, asOf, progress, ...query } = request.query;
          const underWay = progress ? collecting.begin(progress, null) : null;
          // Whoever leaves stops it.
          const left = new AbortController();
          answer.raw.once('close', () => {
            left.abort();
            if (progress) collecting.end(progress);
          });
          const made = await make(found.actor, {
            ...{ ...request.params, ...query, day: asOf ?? found.today },
            ...(underWay ? { onRead: underWay.onRead } : {}),
          });
          const signal = AbortSignal.any([left.signal, ...(underWay ? [underWay.signal] : [])]);
          return send(answer, { name: made.name, format, bytes: await made.write(format, { signal }) });
        },
      },
    );
}

interface Query {
  format?: PaperFormat;
  version?: number;
  asOf?: Day;
  into?: string;
  level?: string;
  unit?: string;
  progress?: string;
}

/** Writes a document in one of the formats of documents. */
export const written = (paper: OfficialDocument, format: ReportFormat, watch: Watch): Bytes =>
  format === 'pdf' ? writePdf(paper, watch) : writeDocx(paper, watch);

/** Reports on paper, the notes of their returns, and all of a review together. */
export function reportPapers(db: Db): PaperRoute[] {
  const id = Id;
  return [
    {
      ...{ url: '/reports/:id/document', verb: 'reports.document', params: { id }, format: 'docx' },
      summary:
        'A report as an official document, or its figures as XLSX: the version that one reads, or one’s own unit’s draft',
      query: {
        ...{
          format: Type.Optional(Type.Enum(REPORT_FORMATS)),
          version: Type.Optional(Type.Integer({ minimum: 1 })),
        },
        asOf: AsOf,
      },
      async make(actor, { id: reportId, version, day }) {
        const report = await seen(db, actor, reportId);
        const read = version ?? newestFor(actor, report, day);
        const outgoing = await takenAway(db, actor, { report, version: read, day });
        const name = await fileNameOf(db, report, day);
        return { name, write: (format, watch) => writeReport(outgoing, format, watch) };
      },
    },
    {
      ...{ url: '/reports/:id/returns/:nth/document', verb: 'reports.return-note', format: 'docx' },
      summary: 'The note with which a report was sent back',
      params: { id, nth: Type.Integer({ minimum: 1, maximum: 10_000 }) },
      query: { format: Type.Optional(Type.Enum(FORMATS)) },
      async make(actor, { id: reportId, nth }) {
        const report = await seen(db, actor, reportId);
        const paper = await returnNoteOf(db, actor, { report, nth });
        return { name: `Phiếu trả lại ${nth}`, write: (format, watch) => written(paper, format, watch) };
      },
    },
    {
      ...{ url: '/reviews/:id/collected', verb: 'reports.collect', params: { id }, format: 'docx' },
      ...{ query: { asOf: AsOf, progress: Type.Optional(Id) } },
      summary:
        'Every submitted report within sight in one DOCX, section by section, figures rolled up; streamed, and followed by the name that `progress` gives it',
      async make(actor, { id: reviewId, day, onRead }) {
        const paper = await collectedOf(db, actor, { reviewId, day, ...(onRead ? { onRead } : {}) });
        return { name: 'Tập hợp báo cáo', write: (format, watch) => written(paper, format, watch) };
      },
    },
    {
      ...{ url: '/reviews/:id/figures/:section/workbook', verb: 'reports.roll-up-workbook', format: 'xlsx' },
      summary: 'The figures of a section over submitted reports as XLSX: totals, and each unit’s part',
      ...{ params: { id, section: SectionId }, query: RollUpQuery.properties },
      async make(actor, { id: campaignId, section: sectionId, ...read }) {
        const { name, sheets } = await rolledSheets(db, actor, { ...read, campaignId, sectionId });
        return { name, write: () => writeWorkbook(sheets) };
      },
    },
  ];
}

function send(
  answer: FastifyReply,
  { name, format, bytes }: { name: string; format: PaperFormat; bytes: Readable | Uint8Array },
) {
  const file = encodeURIComponent(`${name}.${format}`);
  answer.type(MEDIA[format]).headers({
    'content-disposition': `attachment; filename="van-ban.${format}"; filename*=UTF-8''${file}`,
    'cache-control': 'private, no-cache',
  });
  return answer.send(bytes instanceof Uint8Array ? Buffer.from(bytes) : bytes);
}
