import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, Id, read } from '#organisation';
import { fillDraft } from '../actions/import-report.ts';
import { previewImport } from '../answers/placing.ts';
import * as shape from '../contract.ts';

/** Reports written in Word, read into the sections of a draft. */
export function importRoutes(dataFolder: string): Route[] {
  return [
    read({
      path: '/report-drafts/:id/imports/:file',
      verb: 'reports.preview-import',
      summary: 'What an uploaded DOCX would put into the sections of the draft, and what it could not place',
      contract: { params: Type.Object({ id: Id, file: Id }), reply: shape.PlacedShape },
      answer: async ({ db, actor, params }) => previewImport(db, actor, { ...params, dataFolder }),
    }),
    act({
      path: '/report-drafts/:id/imports',
      verb: 'reports.import',
      summary: 'Put an uploaded DOCX into the sections of the draft, behind what they say',
      contract: { params: Type.Object({ id: Id }), body: shape.ReportFile, reply: shape.Imported },
      async act({ tx, params, body, ...acting }) {
        const { id } = params;
        const { contents, unplaced } = await previewImport(tx, acting.actor, {
          id,
          file: body.file,
          dataFolder,
        });
        const done = await fillDraft(tx, { reportId: id, contents }, acting);
        return { ...done, unplaced: unplaced.length };
      },
    }),
  ];
}
