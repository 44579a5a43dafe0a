// An inspection written from the plan to the answered objection, by the people whose work it is, in a real browser. One
// story, told in order.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityFaults, CHROMIUM, openWalk, PHONE, DESK, signedIn, type Walk } from './browser.ts';

const INSPECTOR = 'pho-chu-nhiem-thuong-truc-uy-ban-kiem-tra-thanh-uy';
const SUPERIOR = 'pho-bi-thu-thuong-truc-thanh-uy';
const INSPECTED = 'bi-thu-quan-uy-dong-da';
const UNIT = 'Quận ủy Đống Đa';
const TITLE = 'Kiểm tra việc thực hiện nội dung đã báo cáo hoàn thành';

describe.runIf(CHROMIUM)('an inspection is written in a browser', () => {
  let walk: Walk;
  let inspector: Page;
  let superior: Page;
  let inspected: Page;
  let inspection = '';
  let conclusion = '';
  beforeAll(async () => {
    walk = await openWalk();
    [inspector, superior, inspected] = await Promise.all([
      signedIn(walk, INSPECTOR),
      signedIn(walk, SUPERIOR),
      signedIn(walk, INSPECTED),
    ]);
    for (const page of [inspector, superior, inspected]) page.setDefaultTimeout(15_000);
  }, 120_000);
  afterAll(() => walk?.close());

  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const press = (page: Page, name: string) => {
    const here = page.locator('main, [role=dialog]');
    const [button, link] = (['button', 'link'] as const).map((role) =>
      here.getByRole(role, { name, exact: true }),
    );
    return button!.or(link!).first().click();
  };
  const told = (page: Page, sentence: string) => page.getByText(sentence).first().waitFor();
  const says = (page: Page) => page.locator('main').innerText();
  /** What the page says on paper. */
  const printed = async (page: Page) => {
    await page.emulateMedia({ media: 'print' });
    const words = await page.locator('body').innerText();
    await page.emulateMedia({ media: 'screen' });
    return words.trim();
  };
  const open = async (page: Page, path: string) => {
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=vi`);
    await page.locator('main h1').waitFor();
  };
  /** Types into a field that finds, and chooses what is found. */
  const find = async (page: Page, label: string, text: string) => {
    await page.getByRole('combobox', { name: label }).fill(text);
    await page.getByRole('option', { name: text }).first().click();
  };
  const choose = async (page: Page, label: string, option: string) => {
    await page.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const day = async (page: Page, label: string, text: string) => {
    const field = page.getByRole('textbox', { name: label });
    await field.fill(text);
    await field.press('Tab');
  };
  /** Does what a page's head offers, in the dialog that asks for more. */
  const act = async (
    page: Page,
    verb: string,
    fill?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
  ) => {
    await press(page, verb);
    const dialog = page.getByRole('dialog');
    await fill?.(dialog);
    await dialog.getByRole('button', { name: verb, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  };
  const faultsOf = async (page: Page) => {
    const faults: string[] = [];
    for (const viewport of [PHONE, DESK]) {
      await page.setViewportSize(viewport);
      await page.waitForTimeout(100);
      for (const fault of await accessibilityFaults(page)) faults.push(`${viewport.width}: ${fault}`);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 1) faults.push(`${viewport.width}: is ${over} px too wide`);
    }
    const key = (await says(page)).match(/\b(inspection|problem|web)\.[a-z-]+(\.[a-z-]+)+\b/i);
    return key ? [...faults, `shows the text key ${key[0]}`] : faults;
  };

  test('an inspector writes a plan and an inspection in it; what is missing is said, nothing typed is lost', async () => {
    await open(inspector, '/inspection/plans');
    await press(inspector, 'Lập kế hoạch');
    await inspector.getByLabel('Tên kế hoạch, chương trình').fill('Kế hoạch kiểm tra tháng 8');
    expect(await faultsOf(inspector)).toEqual([]);
    await press(inspector, 'Lưu dự thảo');
    await heading(inspector, 'Kế hoạch kiểm tra tháng 8');
    await press(inspector, 'Thêm cuộc vào kế hoạch');
    await heading(inspector, 'Lập cuộc kiểm tra, giám sát');
    await inspector.getByLabel('Tên cuộc kiểm tra, giám sát').fill(TITLE);
    await press(inspector, 'Lưu dự thảo');
    await inspector.getByText('Cần chọn lĩnh vực').waitFor();
    await inspector.waitForTimeout(600);
    await inspector.reload();
    await press(inspector, 'Khôi phục');
    expect(await inspector.getByLabel('Tên cuộc kiểm tra, giám sát').inputValue()).toBe(TITLE);
    await choose(inspector, 'Lĩnh vực', 'Kiểm tra, giám sát, kỷ luật');
    await find(inspector, 'Đơn vị 1', UNIT);
    await day(inspector, 'Từ ngày', '05/08/2024');
    await day(inspector, 'Đến ngày', '09/08/2024');
    await press(inspector, 'Thêm thành viên');
    await inspector.getByRole('textbox', { name: 'Chức vụ' }).fill('Phó Chủ nhiệm Ủy ban Kiểm tra');
    for (const [n, question] of ['Khó khăn gì?', 'Đã làm gì?'].entries()) {
      await press(inspector, 'Thêm câu hỏi');
      await inspector.getByLabel(`Câu ${n + 1}`, { exact: true }).fill(question);
    }
    await press(inspector, 'Chuyển câu 2 lên');
    expect(
      await inspector.getByLabel('Câu 1', { exact: true }).evaluate((one) => one === document.activeElement),
    ).toBe(true);
    expect(await faultsOf(inspector)).toEqual([]);
    await press(inspector, 'Lưu dự thảo');
    await heading(inspector, TITLE);
    inspection = new URL(inspector.url()).pathname;
    expect(await says(inspector)).toMatch(/Đã làm gì\?\s+Khó khăn gì\?/);
  }, 60_000);

  test('a superior’s leader approves; the inspector announces', async () => {
    await act(inspector, 'Trình');
    await told(inspector, 'Đã trình');
    await open(superior, inspection);
    await act(superior, 'Phê duyệt');
    await open(inspector, inspection);
    await act(inspector, 'Thông báo');
    await told(inspector, 'Đã thông báo');
  }, 60_000);

  test('the unit inspected answers with evidence, and its leader sends it', async () => {
    await open(inspected, inspection);
    await press(inspected, 'Viết giải trình');
    await inspected.getByLabel('1. Đã làm gì?').fill('Đã rà soát toàn bộ.');
    await press(inspected, 'Thêm minh chứng');
    const dialog = inspected.getByRole('dialog');
    await dialog.getByText('Số liệu', { exact: true }).click();
    await dialog.getByRole('textbox').first().fill('12/12 phường đã rà soát');
    await dialog.getByRole('button', { name: 'Thêm minh chứng' }).click();
    await press(inspected, 'Lưu dự thảo');
    await told(inspected, 'Đã lưu');
    await inspected.getByLabel('2. Khó khăn gì?').fill('Thiếu mẫu thống nhất.');
    expect(await faultsOf(inspected)).toEqual([]);
    await act(inspected, 'Gửi giải trình');
    await heading(inspected, TITLE);
    await open(inspector, inspection);
    expect(await says(inspector)).toMatch(/Thiếu mẫu thống nhất[\s\S]*12\/12 phường/);
  }, 60_000);

  test('the team keeps minutes, corrects them, and writes what it found: a rejected claim and a remedy', async () => {
    await act(inspector, 'Bắt đầu tiến hành');
    await press(inspector, 'Ghi biên bản');
    await inspector.getByLabel('Nội dung làm việc').fill('Nghe đơn vị báo cáo.');
    expect(await faultsOf(inspector)).toEqual([]);
    await press(inspector, 'Lưu');
    await heading(inspector, TITLE);
    await press(inspector, 'Đính chính');
    await inspector.getByLabel('Nội dung làm việc').fill('Nghe đơn vị báo cáo, xem hồ sơ.');
    await press(inspector, 'Lưu');
    await inspector.getByText('Đã có bản đính chính').waitFor();
    await press(inspector, 'Ghi kết quả');
    await inspector.getByRole('textbox', { name: 'Nội dung', exact: true }).fill('Minh chứng chưa đủ.');
    await choose(inspector, 'Đối với báo cáo hoàn thành', 'Không xác nhận báo cáo hoàn thành');
    await inspector.getByRole('combobox', { name: 'Nội dung đã báo cáo hoàn thành' }).click();
    await inspector.getByRole('option', { name: 'Đã báo cáo hoàn thành' }).first().click();
    await inspector.getByRole('combobox', { name: 'Phần được xem xét' }).waitFor();
    await inspector.getByLabel(`Yêu cầu ${UNIT} khắc phục`).check();
    await inspector.getByLabel('Nội dung phải khắc phục').fill('Bổ sung minh chứng theo mốc');
    await day(inspector, 'Thời hạn khắc phục', '30/09/2024');
    expect(await faultsOf(inspector)).toEqual([]);
    await press(inspector, 'Lưu');
    await inspector.getByText('Khắc phục: Bổ sung minh chứng theo mốc – thời hạn 30/09/2024').waitFor();
  }, 60_000);

  test('the conclusion is issued, received, objected to once and answered once; the remedy leads back to it', async () => {
    await act(inspector, 'Ban hành kết luận', (dialog) =>
      dialog.getByLabel('Số, ký hiệu').fill('30-KL/UBKTTU'),
    );
    await inspector.waitForURL(/\/inspection\/conclusions\//);
    conclusion = new URL(inspector.url()).pathname;
    await open(inspected, conclusion);
    expect(await printed(inspected)).toMatch(
      /^THÀNH ỦY HÀ NỘI\s.*ĐẢNG CỘNG SẢN VIỆT NAM\s.*Số 30-KL\/UBKTTU\s.*T\/M ỦY BAN KIỂM TRA\s+CHỦ NHIỆM$/su,
    );
    await press(inspected, 'Xác nhận đã nhận');
    await told(inspected, 'Đã xác nhận.');
    await press(inspected, 'Khiếu nại kết luận');
    await inspected.getByRole('dialog').getByLabel('Lý do').fill('Minh chứng đã gửi bổ sung.');
    await press(inspected, 'Gửi khiếu nại');
    await told(inspected, 'Đã gửi khiếu nại.');
    await inspected.getByRole('button', { name: 'Khiếu nại kết luận' }).waitFor({ state: 'detached' });
    await open(inspector, conclusion);
    await press(inspector, 'Trả lời khiếu nại');
    await inspector
      .getByRole('dialog')
      .getByLabel('Nội dung trả lời')
      .fill('Giữ nguyên, hồ sơ chưa có bản gốc.');
    await press(inspector, 'Gửi trả lời');
    await told(inspector, 'Đã trả lời khiếu nại.');
    expect(await faultsOf(inspector)).toEqual([]);
    await open(inspected, conclusion);
    expect(await says(inspected)).toContain('Giữ nguyên, hồ sơ chưa có bản gốc.');
    await inspected
      .locator('main')
      .getByRole('link', { name: 'Bổ sung minh chứng theo mốc' })
      .first()
      .click();
    await heading(inspected, 'Bổ sung minh chứng theo mốc');
    await inspected.locator(`a[href^="${conclusion}"]`).first().click();
    await inspected.waitForURL((url) => url.pathname === conclusion);
  }, 60_000);
});
