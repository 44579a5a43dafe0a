import { CountBar, CountFigure, PageHead, State, Thread, useParam } from '#web';
export default function ObjectPage() {
  const id = useParam('id');
  return (
    <Thread
      whole="/thread/1"
      above={[
        {
          to: '/directives/1',
          kind: 'Nghị quyết',
          icon: 'document',
          title: 'Nghị quyết Đại hội XIII của Đảng',
        },
        {
          to: '/directives/2',
          kind: 'Nghị quyết',
          icon: 'document',
          title: 'Nghị quyết Đại hội XVII Đảng bộ thành phố',
        },
      ]}
      current={{
        to: `/programmes/${id}`,
        kind: 'Chương trình',
        icon: 'layers',
        title: 'Chương trình 01-CTr/TU',
        state: 'in_progress',
      }}
      below={[
        {
          to: '/p/1',
          kind: 'Đề án',
          icon: 'flag',
          title: 'Đề án 01: Nâng cao chất lượng sinh hoạt chi bộ',
          state: 'verified',
        },
        {
          to: '/p/2',
          kind: 'Đề án',
          icon: 'flag',
          title: 'Đề án 02: Xây dựng đội ngũ cán bộ',
          state: 'claimed',
        },
        {
          to: '/p/3',
          kind: 'Đề án',
          icon: 'flag',
          title: 'Đề án 03: Cải cách hành chính',
          state: 'in_progress',
          late: true,
        },
      ]}
      more={{ count: 31, to: '/programmes' }}
    >
      <PageHead
        eyebrow="Chương trình · 01-CTr/TU"
        title="Tăng cường xây dựng, chỉnh đốn Đảng; đẩy mạnh cải cách hành chính giai đoạn 2021–2025"
        description="Chương trình nòng cốt, chỗ dựa của các chương trình khác. Ban hành ngày 17/03/2021, thực hiện đến 31/12/2025."
        action={{ word: 'Báo cáo tiến độ' }}
        others={[{ word: 'Tạm dừng', icon: 'close' }]}
      >
        <State state="in_progress" />
      </PageHead>
      <CountFigure headline label="đề án đã hoàn thành" done={30} total={34} to="/programmes" />
      <CountBar
        label="Đề án"
        counts={{ verified: 24, claimed: 6, in_progress: 3, planned: 1, late: 2 }}
        words
        linkTo={() => '/programmes'}
      />
      <h2 style={{ margin: '32px 0 4px' }}>Nội dung</h2>
      <p style={{ maxWidth: 680 }}>
        Đổi mới nội dung, phương thức lãnh đạo của các cấp uỷ; xây dựng đội ngũ cán bộ, đảng viên; tăng cường
        kiểm tra, giám sát; cải cách hành chính, xây dựng chính quyền gần dân, phục vụ nhân dân.
      </p>
    </Thread>
  );
}
