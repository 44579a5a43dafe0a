// Run by tests as a process of its own: prints the hash of a sample, or how many blocks were written and the most memory taken.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Block } from './content.ts';
import { writeDocx } from './docx.ts';
import { para, report } from './sample.fixture.ts';

const TEXT =
  'Trong kỳ, đơn vị đã triển khai đầy đủ các nội dung của chương trình công tác, tổ chức quán triệt tới toàn thể cán bộ, đảng viên; kết quả đạt được cơ bản đáp ứng yêu cầu. ';

function* bodies(count: number): Generator<Block> {
  for (let at = 0; at < count; at++) {
    yield { kind: 'heading', level: 2, runs: [{ text: `${at + 1}. Đơn vị ${at + 1}` }] };
    for (let n = 0; n < 3; n++) yield para(TEXT.repeat(4) + at);
  }
}

// In KiB. Linux lets a process begin with the most that its parent took (maxrss outlives exec); VmHWM is its own.
function mostTaken(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))![1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

const asked = process.argv[2]!;
let blocks = 0;
const changes = asked === 'hash' ? {} : { body: bodies(Number(asked)) };
const out = await writeDocx(report('party', '2026-07-08', changes), {
  onProgress: (count) => (blocks = count),
});
const hash = createHash('sha256');
for await (const chunk of out) hash.update(chunk as Buffer);
console.log(
  asked === 'hash' ? hash.digest('hex') : JSON.stringify({ blocks, mebibytes: mostTaken() / 1024 }),
);
