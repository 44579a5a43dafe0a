import { PageHead, State, Table, Timeline, SidePanel, CountBar, type Column, type StateName } from '#web';
import { useState } from 'react';
interface U {
  id: string;
  kind: string;
  name: string;
  lead: string;
  due: string;
  state: StateName;
  late?: boolean;
  below?: U[];
}
const S: StateName[] = [
  'verified',
  'claimed',
  'in_progress',
  'planned',
  'returned',
  'suspended',
  'cancelled',
];
const tree: U[] = [1, 2, 3].map((p) => ({
  id: `p${p}`,
  kind: 'Chương trình',
  name: `Chương trình 0${p}-CTr/TU: Tăng cường xây dựng, chỉnh đốn Đảng; cải cách hành chính giai đoạn 2021–2025`,
  lead: 'Thành uỷ Hà Nội',
  due: '31/12/2025',
  state: 'in_progress',
  below: [1, 2, 3, 4, 5, 6, 7].map((s) => ({
    id: `p${p}s${s}`,
    kind: 'Đề án',
    name: `Đề án 0${s}: Nâng cao chất lượng sinh hoạt chi bộ`,
    lead: 'Ban Tổ chức Thành uỷ',
    due: '30/06/2024',
    state: S[s - 1]!,
    late: s === 3,
    below: [1, 2].map((n) => ({
      id: `p${p}s${s}n${n}`,
      kind: 'Nội dung',
      name: 'Kế hoạch của quận về sinh hoạt chi bộ theo chuyên đề',
      lead: 'Quận uỷ Ba Đình',
      due: '31/12/2024',
      state: 'planned' as StateName,
    })),
  })),
}));
const columns: Column<U>[] = [
  { key: 'name', head: 'Tên', cell: (r) => r.name, text: (r) => r.name, sort: true },
  { key: 'lead', head: 'Chủ trì', cell: (r) => r.lead, text: (r) => r.lead, sort: true, width: 190 },
  { key: 'due', head: 'Hạn', cell: (r) => r.due, text: (r) => r.due, align: 'right', width: 100 },
  {
    key: 'state',
    head: 'Trạng thái',
    cell: (r) => <State state={r.state} late={r.late} />,
    text: (r) => r.state,
    width: 200,
    card: 'aside',
  },
];
export default function List() {
  const [shown, show] = useState<U | null>(null);
  return (
    <>
      <PageHead
        title="Chương trình công tác toàn khoá"
        description="10 chương trình, 34 đề án của Chương trình 01 và nội dung cụ thể hoá ở các cấp."
        action={{ word: 'Thêm đề án', icon: 'plus' }}
      />
      <Table
        label="Chương trình"
        rows={tree}
        columns={columns}
        rowKey={(r) => r.id}
        onOpen={show}
        selected={shown?.id}
        tree={{ children: (r) => r.below, open: (_r, level) => level === 1 }}
        csv="cay"
      />
      <h2 style={{ margin: '32px 0 8px' }}>Mốc thời gian</h2>
      <Timeline
        label="Mốc thời gian"
        asOf="2024-08-07"
        rows={[
          {
            id: 'a',
            title: 'Chương trình 01-CTr/TU',
            to: '/programmes/1',
            from: '2021-03-17',
            until: '2025-12-31',
            state: 'in_progress',
            steps: [
              { id: '1', day: '2021-03-17', title: 'Ban hành', state: 'verified', to: '/programmes/1' },
              {
                id: '2',
                day: '2023-06-30',
                title: 'Sơ kết giữa nhiệm kỳ',
                state: 'verified',
                to: '/programmes/1',
              },
              { id: '3', day: '2025-12-31', title: 'Tổng kết', state: 'planned', to: '/programmes/1' },
            ],
          },
          {
            id: 'b',
            level: 2,
            title: 'Đề án 05: Nâng cao chất lượng sinh hoạt chi bộ',
            to: '/programmes/1',
            from: '2022-01-01',
            until: '2024-06-30',
            state: 'claimed',
            late: true,
            steps: [
              { id: '1', day: '2022-06-30', title: 'Khảo sát', state: 'verified', to: '/x' },
              { id: '2', day: '2023-03-31', title: 'Trình', state: 'claimed', to: '/x' },
              { id: '3', day: '2024-06-30', title: 'Hoàn thành', state: 'in_progress', late: true, to: '/x' },
            ],
          },
        ]}
      />
      <SidePanel open={shown !== null} title={shown?.name ?? ''} onClose={() => show(null)}>
        <State state={shown?.state ?? 'planned'} />
        <CountBar label="x" counts={{ verified: 3, planned: 2 }} words />
      </SidePanel>
    </>
  );
}
