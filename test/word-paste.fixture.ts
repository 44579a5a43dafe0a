/** A clipboard as Word writes it, in words of our own: a heading, a line with looks, lists in two levels, a table, an empty line. */
export const WORD_CLIPBOARD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta charset="utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Times New Roman"} @list l0 {mso-list-id:1} --></style></head>
<body lang=VI><!--StartFragment-->
<h2 style='mso-list:none'><b>Kết quả học tập</b><o:p></o:p></h2>
<p class=MsoNormal style='text-align:justify'>Mở <b>ba lớp</b>, <i style='mso-bidi-font-style:normal'>một chuyên đề</i>, <span style='color:red'>chữ đỏ</span>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Cấp uỷ trực thuộc<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>Chi bộ phường<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>Chi bộ cơ quan<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Đoàn thể<o:p></o:p></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-border-alt:solid windowtext .5pt'>
<tr><td width=100 valign=top><p class=MsoNormal>Năm<o:p></o:p></p></td><td><p class=MsoNormal>Số lớp<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>2024<o:p></o:p></p></td><td><p class=MsoNormal>3<o:p></o:p></p></td></tr></table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="h1"></v:shape><![endif]--><img width=10 height=10 src="file:///C:/tam/anh.png">Hết.<o:p></o:p></p>
<!--EndFragment--></body></html>`;
