import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  ApiProblem,
  DayField,
  Failure,
  FormProblem,
  KeptDraftNotice,
  Loading,
  PageHead,
  ReasonDialog,
  SaveState,
  tell,
  useFaults,
  useKeptDraft,
} from '#web';
const problem = new ApiProblem(422, {
  code: 'x',
  title: 'Báo cáo chưa đủ nội dung',
  errors: [{ field: 'title', code: 'x', detail: 'Cần ghi tên đề án' }],
});
export default function Forms() {
  const [text, setText] = useState('');
  const [day, setDay] = useState<string | null>('2024-08-07');
  const [open, setOpen] = useState(false);
  const kept = useKeptDraft('demo', text);
  const fault = useFaults(problem);
  return (
    <div style={{ maxWidth: 640, display: 'grid', gap: 16 }}>
      <PageHead title="Báo cáo tiến độ" print={false}>
        <SaveState saving={false} savedAt="2024-08-07T07:30:00Z" changed={false} />
      </PageHead>
      <KeptDraftNotice draft={kept} onRestore={setText} />
      <FormProblem problem={problem} />
      <TextInput label="Tên đề án" required {...fault('title')} />
      <Select label="Lĩnh vực" data={['Tổ chức', 'Nội chính']} />
      <DayField label="Ngày hoàn thành" value={day} onChange={setDay} />
      <Textarea
        label="Kết quả"
        autosize
        minRows={3}
        value={text}
        onChange={(e) => setText(e.currentTarget.value)}
      />
      <div style={{ display: 'flex', gap: 8 }}>
        <Button onClick={() => tell('Đã trình báo cáo')}>Trình</Button>
        <Button variant="default" onClick={() => setOpen(true)}>
          Trả lại
        </Button>
        <Button variant="light">Lưu tạm</Button>
        <Button variant="subtle">Bỏ</Button>
      </div>
      <Loading />
      <Failure
        problem={new ApiProblem(0)}
        kept="Nội dung đã nhập được giữ trên máy này."
        again={() => undefined}
      />
      <ReasonDialog
        open={open}
        title="Trả lại báo cáo"
        detail="Đơn vị sẽ nhận lý do và bổ sung."
        verb="Trả lại"
        onClose={() => setOpen(false)}
        onAct={() => setOpen(false)}
      />
    </div>
  );
}
