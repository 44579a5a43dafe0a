// The reference workspace: Hanoi's delivery of the XVII city congress resolution, as the session of 7 August 2024 saw it
// and as it went on until the end of 2025. Pure and the same each time: the loader turns these facts into records.
import { acts } from './acts.ts';
import { plannedCore, plannedProgrammes } from './core.ts';
import { directives } from './directives.ts';
import { plannedItems } from './items.ts';
import type { Book } from './life.ts';
import { plannedOthers } from './other-schemes.ts';
import { people, postsOf } from './people.ts';
import { STUDY_REQUESTS, studies } from './studies.ts';
import { TOUR } from './tour.ts';
import type { Facts } from './types.ts';

const NOTICE =
  'Không gian mẫu mở tại ngày 07/8/2024. Số liệu tổng hợp, tên đơn vị, số và ngày của văn bản Trung ương, của 10 chương trình là thật; tên đề án, nội dung, báo cáo, mốc thời gian mang dấu “minh họa” là dựng để giới thiệu, không đánh giá đơn vị nào. Không nhập tài liệu Mật, Tối mật, Tuyệt mật.';

/** Everything the reference workspace holds. */
export function hanoiFacts(): Facts {
  const planned = [...plannedProgrammes(), ...plannedCore(), ...plannedOthers(), ...plannedItems()];
  const owners = new Set(planned.map(({ undertaking }) => undertaking.owner));
  const everybody = people(owners);
  const book: Book = { histories: [], reports: [], verifications: [], holder: postsOf(everybody) };
  for (const one of planned) one.tell(book);
  return {
    workspace: { name: 'Đảng bộ thành phố Hà Nội (mẫu)', opensOn: '2024-08-07', notice: NOTICE },
    acts: acts(),
    people: everybody,
    directives: directives(),
    studies: studies(),
    studyRequests: STUDY_REQUESTS,
    undertakings: planned.map(({ undertaking }) => undertaking),
    histories: book.histories,
    reports: book.reports,
    verifications: book.verifications,
    tour: TOUR,
  };
}
