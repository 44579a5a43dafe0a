// What the facts of an inspection are made of, and what many of them share.
import { getDistrict } from '../districts.ts';
import type { Day, Evidence, Field } from '../types.ts';

/** What the unit told inspection on a day, and inspection's word on it. */
export interface Put {
  on: Day;
  text: string;
  judged?: { on: Day; verdict: 'confirmed' | 'rejected'; note: string };
}

export interface InspectionFinding {
  kind: 'strength' | 'shortcoming';
  text: string;
  cause?: string;
  /** The title of the unit's own item that it is about. */
  about?: string;
  /** What it makes of the claim that the item is done; `again` is the unit's later claim of the same. */
  verdict?: 'confirmed' | 'rejected' | 'reopened';
  again?: Put;
  /** What must be put right by when, and each time the unit reported that it was. */
  remedy?: { text: string; dueOn: Day; reports?: Put[] };
}

/** An inspection at one of its units. */
export interface SampleVisit {
  unit: string;
  /** What the unit said to the questions, in their order, after the first day where it was late. */
  answer?: { on: Day; texts: string[]; remark?: string; evidence: Evidence[] };
  minutes?: { on: Day; place: string; present: string; text: string };
  findings?: InspectionFinding[];
  objection?: {
    on: Day;
    reason: string;
    answered?: { on: Day; outcome: 'upheld' | 'accepted' | 'partly-accepted'; text: string };
  };
}

export interface SampleInspection {
  year: number;
  form: 'inspection' | 'regular-supervision' | 'thematic-supervision';
  title: string;
  /** What is looked at, and the stretch of time. */
  content: string;
  field: Field;
  /** The key of the programme or scheme, and of the directive, whose carrying out it looks at. */
  undertaking?: string;
  directive?: string;
  startsOn: Day;
  endsOn: Day;
  questions: string[];
  /** Not yet told to its units where there is none. */
  announcedOn?: Day;
  rescheduled?: { on: Day; startsOn: Day; endsOn: Day; reason: string };
  openedOn?: Day;
  concludedOn?: Day;
  number?: string;
  visits: SampleVisit[];
  cancelled?: { on: Day; reason: string };
}

/** The committee of a district. */
export const unit = (key: string): string => getDistrict(key).unit;

/** Evidence that leads nowhere but to the sample's own address. */
export const link = (text: string, key: string): Evidence => ({
  kind: 'link',
  text,
  url: `https://mau.xuyensuot.example/giai-trinh/${key}`,
});

/** Evidence in figures. */
export const figure = (text: string): Evidence => ({ kind: 'figure', text });

/** What was good; `about` is the title of an item, `verdict` what it makes of its claim. */
export const strength = (
  text: string,
  more: Pick<InspectionFinding, 'about' | 'verdict'> = {},
): InspectionFinding => ({ kind: 'strength', text, ...more });
