// For each verb of a reply's `can`, the request that its button sends, with a body that would be right: what then refuses it
// is the right, or the state of the thing.
import { newId } from '#kernel/id';
import type { ScenePerson } from './scene/scene.ts';
import type { Reply, Sending } from './session.ts';

/** Who tries what on which thing, as they last read it. */
export interface Attempt {
  person: ScenePerson;
  // Replies of every shape are looked into.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  view: any;
  /** A file of a unit, made for the asking. */
  fileOf(unit: string): Promise<string>;
  /** Other things of the scene that may be named. */
  others: string[];
  /** A day after all earlier ones. */
  nextDay(): string;
}

type Try = (attempt: Attempt) => Promise<Reply | null>;

const post = ({ session }: ScenePerson, path: string, body: unknown = {}) => session.post(path, body);
const put = (
  { session }: ScenePerson,
  path: string,
  { body, revision }: { body: unknown; revision: number },
) => session.put(path, body, { 'if-match': `"${revision}"` });

// The first that is allowed; where none is, a refusal: for what was sent rather than for want of a right; null where there is
// nothing to try.
async function any(tries: (() => Promise<Reply>)[]): Promise<Reply | null> {
  let refused: Reply | null = null;
  for (const one of tries) {
    const reply = await one();
    if (reply.status < 300) return reply;
    if (!refused || reply.status !== 403) refused = reply;
  }
  return refused;
}

const unitsOf = ({ posts }: ScenePerson) => [...new Set(posts.map((one) => one.unitId))];

/** A draft that the person begins, in whichever unit's name they may. */
function begun({ person, view }: Attempt): Promise<Reply | null> {
  const owners = [...unitsOf(person), view.owner.id];
  return any(
    owners.map((ownerUnitId) => () => {
      const body = {
        kind: 'item',
        parentId: view.id,
        ownerUnitId,
        title: `Việc ${newId()}`,
        field: 'economy',
        milestones: [{ title: 'Bước', dueOn: '2025-01-01' }],
      };
      return post(person, '/undertakings', body);
    }),
  );
}

/** A report's content that claims what can be claimed: the whole and the milestone. */
function content(claimable: { milestoneId: string | null; state: string | null }[]): object {
  const claims = claimable
    .filter(({ state }) => ['planned', 'in_progress', 'returned'].includes(state ?? ''))
    .map(({ milestoneId }) => ({ milestoneId, done: true }));
  return { holdsOn: '2024-08-07', narrative: 'Đã xong.', claims, actuals: [], evidence: [] };
}

const act =
  (name: string, more: object = {}): Try =>
  ({ person, view }) =>
    post(person, `/undertakings/${view.id}/acts`, { act: name, ...more });

const reason = 'Lý do';

const undertakings: Record<string, Try> = {
  edit: ({ person, view }) =>
    put(person, `/undertakings/${view.id}`, { body: { title: `Tên ${newId()}` }, revision: view.revision }),
  issue: ({ person, view }) => post(person, `/undertakings/${view.id}/issue`),
  withdraw: ({ person, view }) => post(person, `/undertakings/${view.id}/withdraw`, { reason }),
  assign: ({ person, view }) => {
    const now = view.assignments.find(
      (one: { unit: { id: string }; endedOn: string | null }) =>
        one.unit.id === view.owner.id && one.endedOn === null,
    );
    const part = now?.part === 'support' ? 'lead' : 'support';
    return post(person, `/undertakings/${view.id}/assignments`, { unitId: view.owner.id, part });
  },
  addBelow: begun,
  report: ({ person, view }) => {
    const milestone = { milestoneId: view.milestones[0].id, state: view.milestones[0].state };
    const body = content([{ milestoneId: null, state: view.state }, milestone]);
    return post(person, `/undertakings/${view.id}/reports`, body);
  },
  start: act('start'),
  suspend: act('suspend', { reason }),
  resume: act('resume'),
  cancel: act('cancel', { reason }),
  reschedule: act('reschedule', { reason, dueOn: '2026-01-01' }),
  comment: ({ person, view }) => post(person, `/undertakings/${view.id}/comments`, { text: 'Nhận xét' }),
  verify: ({ person, view }) =>
    post(person, `/undertakings/${view.id}/verifications`, { verdict: 'rejected', note: 'Chưa đủ' }),
  reopen: ({ person, view }) =>
    post(person, `/undertakings/${view.id}/verifications`, { verdict: 'reopened', note: reason }),
};

/** The same on the undertaking's one milestone, whose `can` stands in `view.milestones`. */
const milestones: Record<string, Try> = {
  reschedule: ({ person, view }) =>
    post(person, `/undertakings/${view.id}/acts`, {
      act: 'reschedule',
      milestoneId: view.milestones[0].id,
      reason,
      dueOn: '2026-01-01',
    }),
  verify: ({ person, view }) =>
    post(person, `/undertakings/${view.id}/verifications`, {
      milestoneId: view.milestones[0].id,
      verdict: 'confirmed',
      note: 'Đã đủ',
    }),
  reopen: ({ person, view }) =>
    post(person, `/undertakings/${view.id}/verifications`, {
      milestoneId: view.milestones[0].id,
      verdict: 'reopened',
      note: reason,
    }),
};

const reports: Record<string, Try> = {
  edit: ({ person, view }) =>
    put(person, `/progress-reports/${view.id}`, { body: content([]), revision: view.revision }),
  submit: ({ person, view }) => post(person, `/progress-reports/${view.id}/submit`),
  withdraw: ({ person, view }) => post(person, `/progress-reports/${view.id}/withdraw`, { reason }),
  return: ({ person, view }) => post(person, `/progress-reports/${view.id}/return`, { reason }),
  comment: async ({ person, view }) => {
    const submissionId = view.submissions.at(-1)?.id;
    if (!submissionId) return null;
    const body = { text: 'Nhận xét', submissionId };
    return post(person, `/undertakings/${view.undertaking.id}/comments`, body);
  },
};

const directives: Record<string, Try> = {
  edit: ({ person, view }) => {
    const { number, type, issuer, issuedOn, summary, fields, audience } = view;
    const body = { number, type, issuer, issuedOn, summary, fields, audience, title: `Văn bản ${newId()}` };
    return put(person, `/directives/${view.id}`, { body, revision: view.revision });
  },
  // The newer one rests on the older one, so that no circle comes of it.
  relate: async ({ person, view, others }) => {
    const known = new Set(view.relations.map((one: { directive: { id: string } }) => one.directive.id));
    for (const toId of others.filter((id) => id < view.id && !known.has(id))) {
      if ((await person.session.get(`/directives/${toId}`)).status === 200)
        return post(person, `/directives/${view.id}/relations`, { kind: 'based_on', toId });
    }
    return null;
  },
  attach: async ({ person, view, fileOf }) =>
    post(person, `/directives/${view.id}/attachments`, { fileId: await fileOf(view.owner.id) }),
  withdraw: ({ person, view }) => post(person, `/directives/${view.id}/withdraw`, { reason }),
};

const studied = { heldOn: '2024-02-02', form: 'online', invited: 5, present: 5, materials: '', fileIds: [] };

/** A directive's study, which names the directive in `view.of`. */
const dissemination: Record<string, Try> = {
  record: ({ person, view }) =>
    any(
      unitsOf(person).map((unitId) => () => {
        const body = { unitId, ...studied, note: '' };
        return post(person, `/directives/${view.of}/studies`, body);
      }),
    ),
  request: ({ person, view }) =>
    any(
      unitsOf(person).map((unitId) => () => {
        const levels = ['nation', 'city', 'district', 'commune', 'base', 'cell'];
        const body = { unitId, levels, dueOn: '2024-12-31', note: '' };
        return post(person, `/directives/${view.of}/study-requests`, body);
      }),
    ),
};

const studies: Record<string, Try> = {
  revise: ({ person, view }) =>
    put(person, `/studies/${view.id}`, {
      body: { ...studied, note: `Ghi ${newId()}` },
      revision: view.revision,
    }),
  withdraw: ({ person, view }) => post(person, `/studies/${view.id}/withdraw`, { reason }),
};

/** One of the requests to study a directive. */
const studyRequests: Record<string, Try> = {
  withdraw: ({ person, view }) => post(person, `/study-requests/${view.id}/withdraw`, { reason }),
};

const units: Record<string, Try> = {
  act: ({ person, view, nextDay }) =>
    post(person, '/acts', {
      type: 'renaming',
      holdsOn: nextDay(),
      directive: '02-QĐ',
      changes: [{ rename: { unit: view.id, name: `Đơn vị ${newId()}` } }],
    }),
  appoint: async ({ person, view }) => {
    const body = { name: 'Người mới', email: `${newId()}@x.example` };
    const added = await post(person, '/people', body);
    if (added.status !== 201) return added;
    return post(person, `/people/${added.body.id}/posts`, { unitId: view.id, title: 'x', role: 'viewer' });
  },
  addPerson: ({ person }) => post(person, '/people', { name: 'Người mới', email: `${newId()}@x.example` }),
  import: async ({ person, view, nextDay }) => {
    const administered = person.posts.find((one) => one.role === 'administrator')?.unitId;
    const form = new FormData();
    form.set('unitId', administered ?? view.id);
    const row = `Mã,Tên,Cấp\n${newId()},Chi bộ mới,chi bộ\n`;
    form.set('file', new Blob([row], { type: 'text/csv' }), 'don-vi.csv');
    const file = await person.session.send('POST', '/files', { body: form } satisfies Sending);
    if (file.status !== 201) return file;
    const body = { file: file.body.id, holdsOn: nextDay(), directive: '03-QĐ', under: view.id };
    return post(person, '/unit-imports', body);
  },
};

/** One line of an undertaking's history, which names the undertaking in `view.of`. */
const facts: Record<string, Try> = {
  withdraw: ({ person, view }) =>
    post(person, `/undertakings/${view.of}/facts/${view.id}/withdraw`, { reason }),
};

/** A claim in a list, or one that was drawn: `view` names the undertaking and maybe its milestone. */
const claims: Record<string, Try> = {
  verify: ({ person, view }) =>
    post(person, `/undertakings/${view.undertaking.id}/verifications`, {
      milestoneId: view.milestone?.id ?? null,
      verdict: 'confirmed',
      note: 'Đã đủ',
    }),
};

const samples: Record<string, Try> = {
  draw: ({ person, view }) =>
    any(
      unitsOf(person).flatMap((unitId) =>
        view.units.map((ofUnitId: string) => () => {
          const of = { unitId, ofUnitId, underId: null, kind: null, field: null };
          return post(person, '/inspection-samples', { ...of, seed: newId(), size: 5 });
        }),
      ),
    ),
};

const YEAR = { startsOn: '2023-01-01', endsOn: '2023-12-31' };
/** The whole list of totals, or one of its rows, which names its unit. */
const discipline: Record<string, Try> = {
  enter: ({ person, view }) =>
    any(
      (view.unit ? [view.unit.id] : unitsOf(person)).map((unitId: string) => () => {
        const totals = [{ target: 'member', form: 'warning', total: 1 }];
        return post(person, '/discipline', { unitId, ...YEAR, totals });
      }),
    ),
};

/** Every verb that a kind of thing tells of. */
export const ATTEMPTS = {
  ...{ facts, undertakings, milestones, 'progress-reports': reports, directives, units },
  ...{ dissemination, studies, 'study-requests': studyRequests },
  ...{ claims, drawn: claims, samples, discipline, 'discipline-rows': discipline },
};
