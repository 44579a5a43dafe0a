import { Type, type Static } from 'typebox';
import { conflict, forbidden, invalid, notFound, type FieldProblem } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { PageQuery, type ProgressBoard, type Route } from '#platform/http';
import { act, Id, isSystem, read, uploadedFile, word, type Acting, type Actor } from '#organisation';
import { importUndertakings } from '../actions/import-undertakings.ts';
import { undoImport } from '../actions/undo-import.ts';
import { mayImport } from '../actions/weighing-scales.ts';
import { previewTracker, readBatch, readBatches } from '../answers/trackers.ts';
import * as shape from '../contract.ts';
import type { RowOutcome } from '../imports/outcome.ts';
import { sourceOfBytes } from '../imports/source.ts';
import { mappingsOf } from '../store.ts';

/** What the routes of imports need: where uploaded files are kept, and where the progress of an import is told. */
export interface TrackerHands {
  dataFolder: string;
  board: ProgressBoard;
}

const byId = Type.Object({ id: Id });

/** Trackers in: what a file would do, doing it, and undoing it as a whole. */
export function trackerRoutes(hands: TrackerHands): Route[] {
  return [...importing(hands), ...madeImports(), mappings()];
}

interface Sent {
  file: string;
  unit: string;
  mappingName?: string | null;
  mapping?: Static<typeof shape.MappingBody>;
}

async function commandOf(
  tx: Tx,
  { sent, actor, today, dataFolder }: { sent: Sent; actor: Actor; today: string; dataFolder: string },
) {
  const { bytes, name } = await uploadedFile(tx, actor, { id: sent.file, dataFolder });
  const { unit: under, mappingName = null, mapping } = sent;
  return {
    source: await sourceOfBytes(bytes, name),
    file: name,
    holdsOn: today,
    under,
    mappingName,
    mapping,
  };
}

function importing({ dataFolder, board }: TrackerHands): Route[] {
  return [
    act({
      path: '/undertaking-imports/preview',
      verb: 'delivery.preview-import',
      summary: 'What each row of an uploaded tracker or plan would do; nothing is written',
      contract: { body: shape.PreviewBody, reply: shape.PreviewReply },
      act: async ({ tx, body: { outcome, from, ...sent }, ...acting }) =>
        previewTracker(
          tx,
          { ...(await commandOf(tx, { sent, ...acting, dataFolder })), outcome, from },
          acting,
        ),
    }),
    act({
      path: '/undertaking-imports',
      verb: 'delivery.import',
      summary: 'Import an uploaded tracker or plan as one batch of the unit that keeps it',
      status: 201,
      contract: { body: shape.ImportBody, reply: shape.BatchView },
      act: ({ tx, body, ...acting }) => imported(tx, { body, dataFolder, board }, acting),
    }),
    read({
      path: '/import-progress/:id',
      verb: 'delivery.import-progress',
      summary: 'How far an import under way has come, by the name that its sender made up',
      open: true,
      contract: { params: byId, reply: shape.ProgressView },
      answer: async ({ params }) => {
        const progress = board.find(params.id);
        if (!progress) throw notFound();
        return progress;
      },
    }),
    word({
      path: '/import-progress/:id/stop',
      verb: 'delivery.stop-import',
      summary: 'Stop an import under way, by the name that its sender made up; nothing of it is written',
      open: true,
      contract: { params: byId, reply: Type.Object({ id: Id }) },
      hear: async ({ params: { id } }) => {
        if (!board.stop(id, conflict('delivery.import-stopped'))) throw notFound();
        return { id };
      },
    }),
  ];
}

async function imported(
  tx: Tx,
  { body, dataFolder, board }: TrackerHands & { body: Static<typeof shape.ImportBody> },
  acting: Acting,
): Promise<shape.BatchView> {
  const { skipErrors = false, progress, ...sent } = body;
  const { actor, today } = acting;
  const command = await commandOf(tx, { sent, actor, today, dataFolder });
  if (!isSystem(actor) && !actor.units.includes(sent.unit)) throw notFound();
  if (!mayImport({ actor }, sent.unit)) throw forbidden('delivery.leader-imports');
  const underWay = progress ? board.begin(progress, command.source.total) : {};
  const faults: FieldProblem[] = [];
  const tell = ({ row, problems }: RowOutcome) => {
    for (const { column, code, values } of problems)
      if (faults.length < 200)
        faults.push({ field: `rows.${row}.${column}`, code, ...(values && { values }) });
  };
  try {
    const { batchId } = await importUndertakings(tx, { ...command, ...underWay, skipErrors, tell }, acting);
    return await readBatch(tx, actor, { id: batchId, today });
  } catch (error) {
    throw withRows(error, faults);
  } finally {
    if (progress) board.end(progress);
  }
}

// A refused import says which rows are at fault, like every other refusal of what was sent.
function withRows(error: unknown, faults: FieldProblem[]): unknown {
  const { code, values } = error as { code?: string; values?: Record<string, string | number> };
  return code === 'delivery.import-refused' ? invalid('delivery.import-refused', faults, values) : error;
}

function madeImports(): Route[] {
  return [
    read({
      path: '/undertaking-imports',
      verb: 'delivery.imports',
      summary: 'The imports of one’s own units, the newest first',
      contract: { query: Type.Object(PageQuery), reply: shape.BatchPage },
      answer: ({ db, actor, query, today }) => readBatches(db, actor, { ...query, today }),
    }),
    read({
      path: '/undertaking-imports/:id',
      verb: 'delivery.view-import',
      summary: 'One import of one’s own units',
      contract: { params: byId, reply: shape.BatchView },
      answer: ({ db, actor, params, today }) => readBatch(db, actor, { id: params.id, today }),
    }),
    act({
      path: '/undertaking-imports/:id/undo',
      verb: 'delivery.undo-import',
      summary:
        'Undo an import as a whole, with a reason: what it made is withdrawn, what it recorded taken back',
      contract: { params: byId, body: shape.Reason, reply: shape.UndoReply },
      act: ({ tx, params, body, ...acting }) =>
        undoImport(tx, { id: params.id, reason: body.reason }, acting),
    }),
  ];
}

function mappings(): Route {
  return read({
    path: '/import-mappings',
    verb: 'delivery.mappings',
    summary: 'What a unit of one’s own remembers of its trackers: columns and names',
    contract: {
      query: Type.Object({ unit: Id }),
      reply: Type.Object({ rows: Type.Array(shape.MappingView) }),
    },
    answer: async ({ db, actor, query }) => {
      if (!actor.units.includes(query.unit)) throw notFound();
      return { rows: (await mappingsOf(db, query.unit)) as [] };
    },
  });
}
