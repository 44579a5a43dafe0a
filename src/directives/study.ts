// Pure rules of a session in which a unit studied a directive.
import type { Day } from '#kernel/day';
import { invalid, type FieldProblem } from '#kernel/problem';
import type { StudyContent } from './contract/dissemination.ts';

/** A session as it is kept. */
export function tidiedStudy(content: StudyContent): StudyContent {
  const { heldOn, form, invited, present, materials, fileIds, note } = content;
  return {
    ...{ heldOn, form, invited, present, fileIds: [...fileIds].sort() },
    ...{ materials: written(materials), note: written(note) },
  };
}

/** Words of several lines as they are kept. */
export function written(text: string): string {
  return text.normalize('NFC').trim();
}

/**
 * @throws Problem where the day has not come or lies before the directive was issued, or where more were present than were
 * invited: who came beside those invited is counted as invited
 */
export function mustBeHeld(
  { heldOn, invited, present }: StudyContent,
  { issuedOn, today }: { issuedOn: Day; today: Day },
): void {
  const errors: FieldProblem[] = [
    ...(heldOn > today ? [{ field: 'heldOn', code: 'directives.study-to-come' }] : []),
    ...(heldOn < issuedOn
      ? [{ field: 'heldOn', code: 'directives.study-before-issue', values: { day: issuedOn } }]
      : []),
    ...(present > invited ? [{ field: 'present', code: 'directives.more-than-invited' }] : []),
  ];
  const [first] = errors;
  if (first) throw invalid(first.code, errors, first.values);
}

/** Whether two wordings of a session say the same. */
export function sameStudy(one: StudyContent, other: StudyContent): boolean {
  return (Object.keys(one) as (keyof StudyContent)[]).every(
    (key) => JSON.stringify(one[key]) === JSON.stringify(other[key]),
  );
}
