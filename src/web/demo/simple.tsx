import { CountBar, CountFigure, Empty, PageHead, useText } from '#web';
export default function Simple() {
  const t = useText();
  return (
    <>
      <PageHead title={t('demo.work')} description="Việc được giao cho đơn vị, theo hạn." />
      <CountFigure label="đề án" done={30} total={34} to="/programmes" headline />
      <CountBar label="x" counts={{ verified: 24, claimed: 6, in_progress: 4, late: 2 }} words />
      <Empty
        title="Chưa có việc nào được giao"
        detail="Khi cấp trên giao nhiệm vụ hoặc yêu cầu báo cáo, việc sẽ hiện ở đây theo hạn hoàn thành."
        step={{ word: 'Xem các chương trình', to: '/programmes' }}
      />
    </>
  );
}
