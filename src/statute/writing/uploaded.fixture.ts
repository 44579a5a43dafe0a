// A statute as an office wrote it: everything in it that makes tracked changes in a file of others hard.
import { foreign, p, tbl, tc } from '../../platform/documents/foreign.fixture.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const level = (n: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="${n ? 1 : 3}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${[
  level(0, 'decimal', 'Điều %1.'),
  level(1, 'decimal', '%2.'),
  level(2, 'lowerLetter', '%3)'),
].join('')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Điều"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>`;

/** A run with a look. */
export const run = (text: string, look = '') =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph of runs. */
export const line = (runs: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
const B = '<w:b/>';
const numbered = (text: string, at: number) =>
  line(
    run(text, '<w:sz w:val="26"/>'),
    `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="3"/></w:numPr><w:jc w:val="both"/>`,
  );
const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('5')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** Its paragraphs and tables. */
export const BODY = [
  tbl([tc(p('CƠ QUAN')), tc(p('QUỐC HIỆU'))]),
  line(run('ĐIỀU LỆ', B), '<w:jc w:val="center"/>'),
  line(run('Chương I', B), '<w:jc w:val="center"/>'),
  line(run('ĐẢNG VIÊN', B), '<w:jc w:val="center"/><w:spacing w:after="240"/>'),
  // A word in many runs, as checking of spelling leaves it.
  line(
    run('Đi', B) +
      run('ều 1.', B) +
      run(' Nhiệm ') +
      '<w:proofErr w:type="spellStart"/>' +
      run('v') +
      run('ụ'),
  ),
  line(
    `<w:r><w:t>1.</w:t><w:tab/></w:r>${run('Đảng viên đóng ')}${run('đảng', B)}${run(' phí', '<w:i/>')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>${run(' đủ và đúng hạn.')}`,
    '<w:ind w:firstLine="567"/>',
  ),
  line(''),
  line(
    `${run('2. Đảng viên sinh hoạt ')}<w:bookmarkStart w:id="9" w:name="a"/><w:hyperlink w:anchor="a">${run('chi b', '<w:u w:val="single"/>')}${run('ộ', '<w:color w:val="FF0000"/>')}</w:hyperlink><w:bookmarkEnd w:id="9"/>${run(' mỗi tháng một lần, xem trang ')}${field}${run('.')}`,
  ),
  line(run('Khi cần thì họp bất thường &amp; báo cáo chi bộ.')),
  line(
    `<w:r><w:t>Điều 2. Kỷ luật</w:t><w:br/><w:t>1. Đảng viên vi phạm thì bị:</w:t><w:br/><w:t>a) Khiển trách;</w:t><w:br/><w:t>b) Cảnh cáo.</w:t></w:r>`,
  ),
  line(
    `${run('2. Việc xử lý do ')}<w:ins w:id="40" w:author="Ai đó" w:date="2020-01-01T00:00:00Z">${run('chi bộ cơ sở')}</w:ins><w:del w:id="41" w:author="Ai đó" w:date="2020-01-01T00:00:00Z"><w:r><w:delText>cấp trên</w:delText></w:r></w:del>${run(' quyết định.')}`,
  ),
  tbl([tc(p('Hình thức')), tc(p('Thời hạn') + p('(tháng)'))], [tc(p('Cảnh cáo')), tc(p('12'))]),
  line(run('Chương II', B), '<w:jc w:val="center"/>'),
  line(run('TỔ CHỨC', B), '<w:jc w:val="center"/>'),
  line(run('Chi bộ', B), '<w:pStyle w:val="Dieu"/>'),
  numbered('Chi bộ họp mỗi tháng.', 1),
  numbered('Chi bộ có nhiệm vụ:', 1),
  numbered('Lãnh đạo;', 2),
  numbered('Kiểm tra.', 2),
  numbered('Chi bộ báo cáo đảng ủy.', 1),
  line(run('Hiệu lực', B), '<w:pStyle w:val="Dieu"/>'),
  line(run('Điều lệ có hiệu lực từ ngày công bố.')),
  line(run('Nơi nhận:'), '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'),
  line(run('- Như trên.')),
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
].join('\n');

/** The file. */
export const UPLOADED: Uint8Array = foreign(BODY, {
  members: { 'word/numbering.xml': numbering, 'word/styles.xml': styles },
});
