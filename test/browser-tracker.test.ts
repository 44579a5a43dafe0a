// The page on which a tracker comes in, in a real browser: what was said of its words and columns, once, and after a reload.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, openWalk, signedIn, type Walk } from './browser.ts';

const TABLE =
  'STT;Nội dung nhiệm vụ;Chủ trì;Phối hợp;Hạn HT;Tình trạng\n' +
  '1;Rà soát quy chế làm việc;Quận ủy Ba Đình;Trường Đại học Y;30/9/2024;KHT\n' +
  '2;Sơ kết chuyên đề năm;Từ Liêm;;30/9/2024;Lùi thời hạn\n';

describe.runIf(CHROMIUM)('in a browser', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await openWalk();
  }, 120_000);
  afterAll(() => walk?.close());

  test('what is said of a tracker’s words and columns outlives a reload, with the file; each name stands there once', async () => {
    const page = await signedIn(walk, 'pho-bi-thu-thuong-truc-thanh-uy');
    await page.goto('/trackers/import?lang=vi');
    const buffer = Buffer.from(TABLE);
    await page.locator('input[type=file]').setInputFiles({ name: 'bang.csv', mimeType: 'text/csv', buffer });
    const said = (text: string) => page.getByLabel(new RegExp(`ghi là «${text}»`));
    await said('Trường Đại học Y').selectOption({ label: 'Không phải đơn vị' });
    const chosen = (text: string, meaning: string) =>
      page.getByRole('listitem').filter({ hasText: text }).getByRole('button', { name: meaning });
    await chosen('Trường Đại học Y', 'Không phải đơn vị').waitFor();
    await said('KHT').selectOption({ label: 'Đang thực hiện' });
    await chosen('KHT', 'Đang thực hiện').waitFor();
    await said('Lùi thời hạn').selectOption({ label: 'Để trống' });
    await chosen('Lùi thời hạn', 'Để trống').waitFor();
    await said('Từ Liêm').selectOption({ label: 'Quận ủy Nam Từ Liêm' });
    await page.getByRole('button', { name: 'Nhập 2 dòng' }).waitFor();
    await page.getByLabel('Ý nghĩa của cột STT').selectOption({ label: 'Đánh dấu: đang thực hiện' });
    await page.getByLabel('Ghi nhớ cách đọc bảng').fill('Sổ tháng');

    await page.reload();
    await page.getByRole('button', { name: 'Khôi phục' }).click();
    await chosen('Trường Đại học Y', 'Không phải đơn vị').waitFor();
    await chosen('Từ Liêm', 'Quận ủy Nam Từ Liêm').waitFor();
    await chosen('KHT', 'Đang thực hiện').waitFor();
    await chosen('Lùi thời hạn', 'Để trống').waitFor();
    await page.getByText('bang.csv').waitFor();
    expect(await page.getByLabel('Ghi nhớ cách đọc bảng').inputValue()).toBe('Sổ tháng');
    const select = page.getByLabel('Ý nghĩa của cột STT');
    expect(await select.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]!.text)).toBe(
      'Đánh dấu: đang thực hiện',
    );
    await select.selectOption({ label: 'Số thứ tự' });
    await page.getByRole('button', { name: 'Nhập 2 dòng' }).click();
    await page.getByText('Kết quả nhập').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
    expect(await page.getByRole('button', { name: 'Khôi phục' }).count()).toBe(0);
    await page.context().close();
  }, 180_000);

  test('on a phone a name that is not clear stands there once, and every meaning of a column can be read', async () => {
    const page = await signedIn(walk, 'pho-bi-thu-thuong-truc-thanh-uy');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/trackers/import?lang=vi');
    const buffer = Buffer.from(TABLE.replace('Từ Liêm', 'Phòng chưa ai biết'));
    await page.locator('input[type=file]').setInputFiles({ name: 'moi.csv', mimeType: 'text/csv', buffer });
    const names = page.locator('section', { hasText: 'Tên đơn vị chưa rõ' });
    await names.getByText('Phòng chưa ai biết').waitFor();
    expect((await names.innerText()).split('Phòng chưa ai biết')).toHaveLength(2);
    const beyond = await page
      .getByLabel(/Ý nghĩa của cột/)
      .evaluateAll(
        (all) =>
          all.filter((one) => one.getBoundingClientRect().right > innerWidth || one.clientWidth < 190).length,
      );
    expect(beyond).toBe(0);
    await page.context().close();
  }, 120_000);
});
