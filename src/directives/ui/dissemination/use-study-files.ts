import { newKey, useSend } from '#web';
import type { StudyRow } from '../wire.ts';

/** Puts files up in a unit's name, one after the other, before the session that they belong to is recorded. */
export function useStudyFiles(unitId: string, onAdded: (files: StudyRow['files']) => void) {
  const sending = useSend<{ id: string }>();
  const upload = async (files: File[]): Promise<void> => {
    const added: StudyRow['files'] = [];
    for (const file of files) {
      const body = new FormData();
      body.append('unitId', unitId);
      body.append('file', file);
      const sent = await sending.act({ method: 'POST', path: '/files', body, idempotencyKey: newKey() });
      if (!sent) break;
      added.push({ fileId: sent.body.id, name: file.name, size: file.size });
    }
    onAdded(added);
  };
  return { upload, busy: sending.busy, problem: sending.problem };
}
