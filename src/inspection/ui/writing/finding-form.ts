import { emptyOf, type Choice, type Missing } from '#web';
import type { Finding, FindingBody } from '../wire.ts';
import { chosen } from './form.ts';

/** Stands for the whole of an undertaking among its milestones. */
export const WHOLE = 'whole';

/** A finding as it is being written. */
export interface FindingForm {
  unitId: string;
  kind: Finding['kind'];
  text: string;
  cause: string;
  verdict: Finding['verdict'];
  undertaking: Choice | null;
  /** Which claim the verdict is about: a milestone's, or the whole's. */
  part: string | null;
  /** Whether something must be put right. */
  demands: boolean;
  remedy: string;
  remedyDueOn: string | null;
}

/** A finding at a unit in which nothing is written yet. */
export function blankFinding(unitId: string): FindingForm {
  return {
    ...{ unitId, kind: 'shortcoming', text: '', cause: '', verdict: null, undertaking: null },
    ...{ part: null, demands: false, remedy: '', remedyDueOn: null },
  };
}

/** What was written before, for writing on. */
export function formOf(finding: Finding): FindingForm {
  const { unitId, kind, text, cause, verdict, milestoneId, remedy, remedyDueOn } = finding;
  return {
    ...{ unitId, kind, text, cause, verdict, remedyDueOn },
    part: verdict && (milestoneId ?? WHOLE),
    undertaking: chosen(finding.undertaking),
    demands: remedy !== null,
    remedy: remedy ?? '',
  };
}

const asks = ({ kind, demands }: FindingForm): boolean => kind === 'shortcoming' && demands;

/** What is missing, by the server's name of the field; the value is the key of the sentence. */
export function missingIn(form: FindingForm): Missing {
  const { text, remedy, remedyDueOn, verdict, undertaking, part } = form;
  return {
    ...emptyOf({ text }, { text: 'inspection.finding.text.missing' }),
    ...(verdict
      ? emptyOf(
          { undertakingId: undertaking?.id, ...(undertaking ? { milestoneId: part } : {}) },
          {
            undertakingId: 'problem.inspection.verdict-on-nothing',
            ...(undertaking ? { milestoneId: 'inspection.finding.claim.none' } : {}),
          },
        )
      : {}),
    ...(asks(form)
      ? emptyOf(
          { remedy, remedyDueOn },
          { remedy: 'inspection.finding.remedy.missing', remedyDueOn: 'inspection.act.day.missing' },
        )
      : {}),
  };
}

/** What is sent; a strength has no cause and asks for nothing. */
export function bodyOf(form: FindingForm): FindingBody {
  const { unitId, kind, text, cause, verdict, undertaking, part, remedy, remedyDueOn } = form;
  return {
    ...{ unitId, kind, text: text.trim(), verdict },
    cause: kind === 'shortcoming' ? cause.trim() : '',
    undertakingId: undertaking?.id ?? null,
    milestoneId: undertaking && verdict && part !== WHOLE ? part : null,
    remedy: asks(form) ? remedy.trim() : null,
    remedyDueOn: asks(form) ? remedyDueOn : null,
  };
}
