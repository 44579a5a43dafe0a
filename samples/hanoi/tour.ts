// The guided tour: the working session of 7 August 2024, as far as the first rooms can walk it.
import type { TourStep } from './types.ts';

/** The steps, in the order in which they are walked. */
export const TOUR: TourStep[] = [
  {
    key: 'ngay-lam-viec',
    place: '/',
    title_vi: 'Ngày làm việc 07/8/2024',
    title_en: 'The working day, 7 August 2024',
    text_vi:
      'Không gian mẫu mở tại ngày Đoàn khảo sát làm việc với Ban Thường vụ Thành ủy. Mọi số liệu được đếm tại ngày này; có thể chọn ngày khác ở thanh trên.',
    text_en:
      'The sample opens on the day the survey delegation works with the Standing Board. Every figure is counted as of that day; choose another in the top bar.',
  },
  {
    key: 'nghi-quyet',
    place: '/directives',
    title_vi: 'Từ nghị quyết đến chương trình',
    title_en: 'From resolution to programme',
    text_vi:
      'Nghị quyết Đại hội XIII và Nghị quyết Đại hội XVII Đảng bộ Thành phố được cụ thể hóa thành 10 chương trình công tác toàn khóa, ban hành ngày 17/3/2021.',
    text_en:
      'The XIII national and XVII city resolutions were made concrete in ten term-long work programmes, issued on 17 March 2021.',
  },
  {
    key: 'muoi-chuong-trinh',
    place: '/programmes',
    title_vi: '10 chương trình công tác',
    title_en: 'Ten work programmes',
    text_vi:
      'Mỗi chương trình có cơ quan chủ trì và các đề án. Chín chương trình dựa vào Chương trình 01-CTr/TU.',
    text_en: 'Each programme has a lead body and its schemes. Nine of them lean on Programme 01-CTr/TU.',
  },
  {
    key: 'chuong-trinh-01',
    undertaking: 'p01',
    title_vi: 'Chương trình 01-CTr/TU: 30/34 đề án',
    title_en: 'Programme 01-CTr/TU: 30 of 34 schemes',
    text_vi:
      'Đến ngày 07/8/2024 có 30 trong 34 đề án cấp Thành phố hoàn thành, trong đó 26 đề án đã được xác nhận. Bấm vào con số để xem danh sách.',
    text_en:
      'By 7 August 2024, 30 of the 34 city-level schemes are complete, 26 of them verified. Open the figure to see the list.',
  },
  {
    key: 'de-an-qua-han',
    undertaking: 'p01/s31',
    title_vi: 'Một đề án quá hạn',
    title_en: 'A scheme that is late',
    text_vi:
      'Thời hạn đã được điều chỉnh một lần, có lý do; thời hạn cũ vẫn được lưu. Đến ngày làm việc đề án chưa hoàn thành.',
    text_en:
      'Its due date was changed once, with a reason; the old date stays visible. On the working day it is not complete.',
  },
  {
    key: 'bao-cao-va-xac-nhan',
    undertaking: 'p01/s32',
    title_vi: 'Báo cáo chưa phải là xác nhận',
    title_en: 'Reported is not verified',
    text_vi:
      'Đơn vị đã báo cáo hoàn thành; Ủy ban Kiểm tra Thành ủy không xác nhận và nêu lý do. Đề án trở lại trạng thái trả lại.',
    text_en:
      'The unit reported completion; the Inspection Commission rejected it and said why. The scheme stands as returned.',
  },
  {
    key: 'kiem-tra-giam-sat',
    place: '/inspection',
    title_vi: 'Kiểm tra, giám sát đến khi khắc phục xong',
    title_en: 'Inspection, down to what is put right',
    text_vi:
      'Mỗi cuộc được lập kế hoạch, phê duyệt, thông báo; đơn vị giải trình kèm minh chứng; kết luận giao nội dung khắc phục có thời hạn. Đăng nhập là Phó Chủ nhiệm Ủy ban Kiểm tra để tự lập một cuộc.',
    text_en:
      'Each is planned, approved and announced; the unit answers with evidence; the conclusion sets what must be put right by when. Sign in as the deputy head of the Inspection Commission to plan one.',
  },
  {
    key: 'cap-duoi-cu-the-hoa',
    undertaking: 'p01/s15',
    title_vi: 'Cấp dưới cụ thể hóa',
    title_en: 'Lower levels make it concrete',
    text_vi:
      'Quận, huyện, thị xã và xã, phường có hơn 800 nội dung của mình. Cấp trên giao việc, kiểm đếm, góp ý, trả lại; không làm thay.',
    text_en:
      'Districts and communes have more than 800 items of their own. Those above assign, count, comment and return; they do not do it in their place.',
  },
  {
    key: 'mot-quan',
    unit: 'quan-uy-dong-da',
    title_vi: 'Quận ủy Đống Đa',
    title_en: 'Dong Da District Committee',
    text_vi:
      'Số liệu của một đơn vị: đúng hạn, chậm, đã xác nhận. So sánh được với các đơn vị cùng cấp tại cùng một ngày.',
    text_en:
      'One unit’s figures: on time, late, verified. They compare with other units of the level on the same day.',
  },
  {
    key: 'buoi-lam-viec',
    place: '/surveys/sessions?asOf=2024-12-01',
    title_vi: 'Buổi làm việc và những gì tiếp theo',
    title_en: 'The session, and what followed from it',
    text_vi:
      'Gợi ý gửi trước, dự thảo báo cáo tóm tắt được nghe, ý kiến ghi theo từng người, 5 bài học và 8 mô hình được đánh giá cao; thông báo kết luận nêu yêu cầu có thời hạn, mỗi yêu cầu mở đến báo cáo hoàn thiện và buổi khảo sát sâu sau đó.',
    text_en:
      'Prompts sent before, the draft summary report that was heard, words noted by speaker, 5 lessons and 8 models valued; the notice of conclusion makes dated requests, each of which opens to the completed report and to the survey in depth that came later.',
  },
  {
    key: 'bai-hoc-mo-hinh',
    place: '/models',
    title_vi: 'Bài học và mô hình',
    title_en: 'Lessons and models',
    text_vi:
      'Mỗi mô hình nêu vấn đề, cách làm, điều kiện, kết quả; đơn vị khác tự báo việc áp dụng, cấp trên tổ chức thí điểm rồi mới quyết định nhân rộng.',
    text_en:
      'Each model tells its problem, how it works, its conditions and results; other units declare what they adopt, and a superior pilots it before deciding to spread it.',
  },
  {
    key: 'viec-cua-toi',
    place: '/my-work',
    title_vi: 'Việc của tôi',
    title_en: 'My work',
    text_vi:
      'Đăng nhập bằng chức danh khác để thấy việc của đơn vị đó: việc được giao, báo cáo bị trả lại, việc sắp đến hạn.',
    text_en:
      'Sign in as another post to see that unit’s work: what is assigned, what was returned, what falls due.',
  },
  {
    key: 'sap-xep-to-chuc',
    place: '/organisation?asOf=2025-07-01',
    title_vi: 'Sắp xếp tổ chức ngày 01/7/2025',
    title_en: 'The reorganisation of 1 July 2025',
    text_vi:
      '30 đảng bộ cấp huyện kết thúc hoạt động; 126 đảng bộ xã, phường trực thuộc Thành ủy. Số liệu trước và sau vẫn đúng, hồ sơ có đơn vị kế thừa.',
    text_en:
      'Thirty district organisations end; 126 commune and ward organisations stand directly under the city. Counts before and after stay right, and every record has an heir.',
  },
];
