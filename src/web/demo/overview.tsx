import { CountBar, CountFigure, Figures, PageHead, Plot, State, Table, type Column, type Counts } from '#web';
interface P {
  id: string;
  name: string;
  lead: string;
  done: number;
  total: number;
  counts: Counts;
}
const rows: P[] = Array.from({ length: 10 }, (_, i) => ({
  id: String(i + 1),
  name: [
    'Tăng cường xây dựng, chỉnh đốn Đảng; nâng cao năng lực lãnh đạo',
    'Đẩy mạnh cơ cấu lại kinh tế gắn với đổi mới mô hình tăng trưởng',
    'Chỉnh trang, phát triển đô thị',
    'Phát triển nông thôn mới',
    'Quy hoạch và quản lý theo quy hoạch',
    'Phát triển văn hoá, nguồn nhân lực',
    'Khoa học công nghệ và đổi mới sáng tạo',
    'An sinh xã hội',
    'Quốc phòng, an ninh',
    'Phòng, chống tham nhũng, tiêu cực',
  ][i]!,
  lead: ['Ban Tổ chức', 'Sở Kế hoạch và Đầu tư', 'Sở Xây dựng'][i % 3]!,
  done: 30 - i,
  total: 34,
  counts: {
    verified: 22 - i,
    claimed: 8,
    in_progress: 2,
    planned: i,
    returned: i === 3 ? 2 : 0,
    late: i % 3,
  },
}));
const columns: Column<P>[] = [
  {
    key: 'code',
    head: 'Số',
    cell: (r) => `0${r.id}-CTr/TU`.slice(-9),
    text: (r) => r.id,
    sort: true,
    card: 'line',
    width: 96,
  },
  { key: 'name', head: 'Chương trình', cell: (r) => r.name, text: (r) => r.name, sort: true, card: 'title' },
  { key: 'lead', head: 'Chủ trì', cell: (r) => r.lead, text: (r) => r.lead, sort: true },
  {
    key: 'count',
    head: 'Hoàn thành',
    cell: (r) => `${r.done}/${r.total}`,
    text: (r) => r.done,
    sort: (r) => r.done / r.total,
    align: 'right',
    card: 'aside',
  },
  {
    key: 'bar',
    head: 'Tiến độ',
    cell: (r) => <CountBar label={r.name} counts={r.counts} />,
    width: 160,
    card: 'line',
  },
];
export default function Overview() {
  return (
    <>
      <PageHead
        title="Tổng quan"
        eyebrow="Thành uỷ Hà Nội"
        description="Kiểm đếm tính đến ngày 07/08/2024"
        action={{ word: 'Lập báo cáo', icon: 'document' }}
        others={[{ word: 'So sánh hai thời điểm', icon: 'split' }]}
      />
      <Figures>
        <CountFigure headline label="đề án của Chương trình 01" done={30} total={34} to="/programmes/1" />
        <CountFigure
          headline
          label="nội dung cụ thể hoá"
          total={1812}
          to="/programmes"
          detail="ở 30 quận, huyện, thị xã"
        />
        <CountFigure
          headline
          label="quá hạn"
          total={2}
          to="/programmes"
          detail={<State state="in_progress" late />}
        />
        <CountFigure headline label="chờ xác nhận" total={6} to="/inspection" />
      </Figures>
      <CountBar
        label="Đề án"
        counts={{ verified: 24, claimed: 6, in_progress: 3, planned: 1, late: 2 }}
        words
        linkTo={() => '/programmes'}
      />
      <h2 style={{ margin: '32px 0 8px' }}>10 chương trình công tác</h2>
      <Table
        label="Chương trình"
        rows={rows}
        columns={columns}
        rowKey={(r) => r.id}
        to={(r) => `/programmes/${r.id}`}
        csv="chuong-trinh"
        xlsx="/api/v1/x.xlsx"
        sortedBy={{ key: 'code', down: false }}
      />
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(320px, 1fr))',
          gap: 48,
          marginTop: 32,
        }}
      >
        <Plot
          kind="lines"
          title="Đề án theo thời gian"
          series={[
            {
              label: 'đã xác nhận',
              values: [
                ['2021-12-31', 2],
                ['2022-06-30', 6],
                ['2022-12-31', 11],
                ['2023-06-30', 16],
                ['2023-12-31', 21],
                ['2024-08-07', 24],
              ].map(([at, value]) => ({ at: at as string, value: value as number })),
            },
            {
              label: 'đã báo cáo',
              values: [
                ['2021-12-31', 3],
                ['2022-06-30', 9],
                ['2022-12-31', 14],
                ['2023-06-30', 21],
                ['2023-12-31', 26],
                ['2024-08-07', 30],
              ].map(([at, value]) => ({ at: at as string, value: value as number })),
            },
            {
              label: 'phải xong',
              values: [
                ['2021-12-31', 4],
                ['2022-06-30', 9],
                ['2022-12-31', 15],
                ['2023-06-30', 22],
                ['2023-12-31', 28],
                ['2024-08-07', 32],
              ].map(([at, value]) => ({ at: at as string, value: value as number })),
            },
          ]}
        />
        <Plot
          kind="bars"
          title="Theo lĩnh vực"
          series={[
            {
              label: 'đã xong',
              values: [
                'Tổ chức xây dựng Đảng',
                'Kiểm tra, giám sát và kỷ luật',
                'Nội chính',
                'Tuyên giáo',
                'Dân vận',
              ].map((at, i) => ({ at, value: [12, 7, 4, 5, 2][i]! })),
            },
          ]}
        />
      </div>
    </>
  );
}
