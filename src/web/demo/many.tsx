import { PageHead, State, Table, STATES } from '#web';
const rows = Array.from({ length: 5000 }, (_, i) => ({
  id: String(i),
  name: `Chi bộ số ${i + 1}`,
  n: (i * 7919) % 400,
  s: STATES[i % 7]!,
}));
export default function Many() {
  return (
    <>
      <PageHead title="Tổ chức" />
      <Table
        label="Tổ chức"
        rows={rows}
        rowKey={(r) => r.id}
        csv="to-chuc"
        to={(r) => `/units/${r.id}`}
        columns={[
          { key: 'name', head: 'Tên', cell: (r) => r.name, text: (r) => r.name, sort: true },
          { key: 'n', head: 'Đảng viên', cell: (r) => r.n, text: (r) => r.n, sort: true, align: 'right' },
          {
            key: 's',
            head: 'Trạng thái',
            cell: (r) => <State state={r.s} />,
            text: (r) => r.s,
            card: 'aside',
          },
        ]}
      />
    </>
  );
}
