// What is said of the work under each of the 34 core schemes, by those who carry it out at any level: the scheme's owner
// and the lower units that make it concrete. {n} stands for a small number, {m} for a large one, {p} for a percentage.

/** By the place of the scheme, from 1. */
// prettier-ignore
export const SCHEME_WORK: string[][] = [
  ['Quy chế làm việc đã phân định rõ thẩm quyền của tập thể, trách nhiệm của người đứng đầu và {n} nhóm việc phải đưa ra thảo luận tập thể.', 'Chương trình làm việc toàn khóa được chia theo năm, theo quý, có người phụ trách từng nội dung.', 'Đã lấy ý kiến {n} cơ quan, đơn vị; {p}% ý kiến được tiếp thu, phần còn lại có giải trình.'],
  ['Chương trình toàn khóa xác định {n} chuyên đề trọng tâm, phân kỳ theo từng năm.', 'Đã hoàn thành {n} cuộc kiểm tra, giám sát theo kế hoạch, ban hành thông báo kết quả đúng thời hạn.', '{p}% tổ chức đảng được kiểm tra đã báo cáo khắc phục bằng văn bản.'],
  ['Đã tổ chức {n} hội nghị quán triệt bằng hình thức trực tuyến với {m} lượt đảng viên tham dự.', 'Tài liệu học tập được gửi trước; {p}% chi bộ thảo luận và ghi nhận ý kiến vào sổ nghị quyết.', 'Đội ngũ báo cáo viên được bồi dưỡng cách trình bày ngắn gọn, có liên hệ với cơ sở.'],
  ['Đã lắp đặt, kiểm tra đường truyền tại {n} điểm cầu; hình ảnh, âm thanh bảo đảm yêu cầu.', 'Cán bộ phụ trách kỹ thuật tại cơ sở được hướng dẫn vận hành và xử lý sự cố thường gặp.', '{p}% hội nghị của cấp ủy trong kỳ tổ chức theo hình thức trực tuyến hoặc kết hợp.'],
  ['Việc đánh giá hằng tháng gắn với sản phẩm công việc; {p}% cán bộ, công chức được xếp loại đúng hạn.', 'Bản cam kết nêu gương được đăng ký, theo dõi và kiểm điểm cuối năm.', 'Đã điều chỉnh {n} tiêu chí chấm điểm theo góp ý của các chi bộ.'],
  ['Đã giảm {n} đầu mối bên trong, phân công lại nhiệm vụ và bố trí cán bộ phù hợp.', 'Chức năng, nhiệm vụ sau sắp xếp được quy định lại, không còn {n} việc chồng chéo đã nêu khi rà soát.', 'Tư tưởng cán bộ ổn định; chế độ, chính sách được giải quyết kịp thời.'],
  ['Đã tổ chức {n} hội nghị đối thoại với {m} lượt người tham dự.', '{p}% kiến nghị sau đối thoại đã có văn bản trả lời, công khai tại trụ sở và nhà văn hóa.', 'Các kiến nghị về môi trường, giao thông, quản lý đất đai được giao rõ người giải quyết và thời hạn.'],
  ['Đã tiếp {m} lượt công dân; {p}% đơn thuộc thẩm quyền được giải quyết đúng hạn.', 'Tập trung giải quyết {n} vụ việc phức tạp, kéo dài; không để phát sinh điểm nóng.', 'Người đứng đầu trực tiếp tiếp dân theo lịch, kết luận sau tiếp dân được theo dõi đến cùng.'],
  ['{m} thủ tục được rà soát, công bố thẩm quyền giải quyết mới; quy trình nội bộ ban hành kèm theo.', 'Thời gian giải quyết trung bình giảm {n} ngày so với trước khi phân cấp, ủy quyền.', 'Đã tập huấn cho công chức nhận ủy quyền; {p}% hồ sơ giải quyết đúng và trước hạn.'],
  ['Đã mở {n} lớp bồi dưỡng nghiệp vụ kiểm tra, giám sát và kỷ luật đảng cho {m} lượt cán bộ.', 'Tài liệu được biên soạn theo tình huống, kèm mẫu văn bản của từng bước.', 'Sau bồi dưỡng, {p}% cuộc kiểm tra thực hiện đủ các bước theo quy trình.'],
  ['Đã mở {n} lớp với {m} lượt học viên; thời lượng thảo luận tình huống tăng so với chương trình cũ.', '{p}% học viên đánh giá nội dung sát với công việc ở cơ sở.', 'Giảng viên đi thực tế tại {n} chi bộ trước khi lên lớp.'],
  ['Giao ban kiểm đếm được duy trì hằng tháng; {p}% nhiệm vụ hoàn thành đúng mốc.', 'Mỗi nhiệm vụ nêu rõ việc, người chịu trách nhiệm, thời hạn và sản phẩm; cấp trên không làm thay cấp dưới.', 'Cấp ủy viên dự sinh hoạt tại {n} chi bộ, trực tiếp giải đáp kiến nghị của cơ sở.'],
  ['Nhóm nòng cốt được kiện toàn, đăng tải và chia sẻ {m} tin, bài trong kỳ.', 'Đã phối hợp xử lý {n} trường hợp đăng tải thông tin sai sự thật.', 'Các bài viết chính luận được lựa chọn, giới thiệu trong sinh hoạt chi bộ.'],
  ['Đã luân chuyển, điều động {n} cán bộ; cán bộ được bố trí có kế hoạch theo dõi, giúp đỡ.', '{p}% cán bộ luân chuyển được nơi đến đánh giá hoàn thành tốt nhiệm vụ trở lên.', 'Phương án nhân sự được tập thể thường vụ thảo luận, bỏ phiếu theo đúng quy trình.'],
  ['{p}% chi bộ tổ chức sinh hoạt chuyên đề ít nhất mỗi quý một lần.', 'Đã chọn {n} chi bộ làm điểm, rút kinh nghiệm về cách chuẩn bị nội dung và điều hành.', 'Nghị quyết chi bộ ngắn gọn, nêu rõ việc và người làm; cấp ủy cấp trên dự và góp ý.'],
  ['Mặt trận Tổ quốc và các đoàn thể chủ trì {n} cuộc giám sát, gửi {n} kiến nghị đến cơ quan có thẩm quyền.', 'Đã tổ chức hội nghị phản biện đối với {n} dự thảo; {p}% ý kiến được tiếp thu hoặc giải trình.', 'Ban giám sát đầu tư của cộng đồng được hướng dẫn, bảo đảm kinh phí hoạt động.'],
  ['Đã phân công cấp ủy viên, ủy viên ủy ban kiểm tra theo dõi {n} tổ chức đảng.', 'Qua giám sát đã nhắc nhở, chấn chỉnh {n} việc ngay từ khi mới phát sinh.', '{p}% cán bộ thuộc diện quản lý được giám sát ít nhất một lần trong kỳ.'],
  ['Việc kê khai, công khai tài sản, thu nhập thực hiện đúng đối tượng, đúng thời hạn.', 'Đã xác minh {n} trường hợp được lựa chọn ngẫu nhiên; kết luận được gửi đến nơi quản lý cán bộ.', 'Bản kê khai được niêm yết tại {n} cơ quan, đơn vị; chưa có phản ánh, khiếu nại.'],
  ['Đã hoàn thành danh mục vị trí việc làm của {n} cơ quan, đơn vị, kèm bản mô tả và khung năng lực.', '{p}% công chức, viên chức được bố trí phù hợp với vị trí việc làm.', 'Đã chuyển đổi vị trí công tác đối với {n} trường hợp theo quy định.'],
  ['Tỷ lệ hồ sơ trực tuyến toàn trình trong kỳ đạt {p}%; người dân được hỗ trợ tại chỗ.', 'Đã số hóa {m} kết quả giải quyết còn hiệu lực, tái sử dụng khi tiếp nhận hồ sơ.', '{n} tổ công nghệ số cộng đồng hoạt động thường xuyên tại khu dân cư.'],
  ['Đã vận động {m} hộ bàn giao mặt bằng; không phải tổ chức cưỡng chế trên diện rộng.', 'Tổ vận động có đại diện cấp ủy, Mặt trận Tổ quốc, đoàn thể và người có uy tín ở khu dân cư.', '{n} mô hình “Dân vận khéo” được công nhận, cách làm được phổ biến rộng rãi.'],
  ['Kiểm tra công vụ đột xuất tại {n} đơn vị; các tồn tại được chấn chỉnh ngay sau kiểm tra.', '{p}% kết luận sau thanh tra đã thực hiện xong; phần còn lại có lộ trình.', 'Trách nhiệm tập thể, cá nhân được làm rõ, kiểm điểm theo quy định.'],
  ['Đã mở {n} lớp nghiệp vụ văn phòng cấp ủy cho {m} lượt cán bộ.', 'Báo cáo định kỳ được rút gọn, thống nhất mẫu; {p}% gửi đúng hạn.', 'Thông tin đột xuất được báo cáo trong ngày, giúp thường trực cấp ủy chỉ đạo kịp thời.'],
  ['Đã khảo sát {m} doanh nghiệp, xác định {n} nơi đủ điều kiện thành lập tổ chức đảng.', 'Đã kết nạp {n} đảng viên là chủ doanh nghiệp, người lao động và học sinh, sinh viên ưu tú.', '{p}% chi bộ hoàn thành chỉ tiêu phát triển đảng viên được giao.'],
  ['{p}% chi bộ xây dựng kế hoạch học tập và làm theo gắn với nhiệm vụ chuyên môn.', 'Quy tắc ứng xử được niêm yết tại nơi làm việc, nơi công cộng; có theo dõi, nhắc nhở.', 'Đã biểu dương {n} tập thể, cá nhân tiêu biểu; gương tốt được đăng tải thường xuyên.'],
  ['Mô hình thí điểm được theo dõi hằng tháng, có so sánh với nơi chưa thí điểm.', 'Đã tổ chức {n} buổi rút kinh nghiệm; {n} vướng mắc được báo cáo cấp có thẩm quyền.', '{p}% cán bộ, đảng viên và Nhân dân được hỏi đồng tình với cách làm mới.'],
  ['Đã kiểm tra {n} tổ chức đảng; chỉ rõ trách nhiệm trong quản lý đất đai, trật tự xây dựng và tài chính.', '{m} trường hợp vi phạm được rà soát, phân loại, có biện pháp xử lý.', '{p}% kết luận kiểm tra đã được thực hiện xong.'],
  ['{p}% gói thầu mua sắm thực hiện qua mạng; kết quả được công khai theo quy định.', 'Đã rà soát {n} khâu dễ phát sinh tiêu cực, bổ sung quy trình kiểm soát nội bộ.', 'Công tác tự kiểm tra được tiến hành tại {n} đơn vị; tồn tại được khắc phục trong kỳ.'],
  ['Các chỉ tiêu về kỷ cương được giao đến từng bộ phận; {p}% hồ sơ đúng và trước hạn.', 'Khảo sát {m} người dân cho thấy mức độ hài lòng tăng so với kỳ trước.', 'Đã nhắc nhở, phê bình {n} trường hợp chậm giải quyết công việc.'],
  ['Đội ngũ cộng tác viên dư luận xã hội gồm {m} người, báo cáo hằng tuần theo mẫu thống nhất.', 'Đã tiếp nhận {m} ý kiến của Nhân dân; {p}% được chuyển và trả lời đúng hạn.', 'Những vấn đề Nhân dân quan tâm được tổng hợp, báo cáo thường trực cấp ủy kịp thời.'],
  ['Văn bản điện tử được ký số, gửi nhận liên thông; tỷ lệ văn bản giấy giảm còn {n}%.', 'Đã rà soát, làm sạch {m} hồ sơ dữ liệu đảng viên.', 'Mạng và thiết bị được kiểm tra an toàn thông tin trước khi kết nối; {n} điểm phải khắc phục thêm.'],
  ['Đã thẩm định phương án của {n} đơn vị; số biên chế giảm được đối chiếu với danh sách chi trả.', 'Đã giải quyết chế độ cho {n} trường hợp theo quy định, bảo đảm công khai.', 'Việc bố trí cán bộ dôi dư gắn với vị trí việc làm và quy hoạch.'],
  ['Cơ sở vật chất, đội ngũ giảng viên được rà soát theo bộ tiêu chí; {p}% tiêu chí đã đạt.', 'Đã bổ sung {n} giảng viên kiêm nhiệm, tổ chức dự giờ và góp ý bài giảng.', 'Trung tâm mở {n} lớp trong kỳ, nội dung gắn với yêu cầu của cấp ủy cơ sở.'],
  ['Bộ tiêu chí được chấm thử tại {n} tổ chức đảng, điều chỉnh theo góp ý của cơ sở.', 'Kết quả xếp loại phản ánh sát hơn tình hình; {p}% cấp ủy cơ sở đồng thuận.', 'Tổ chức đảng có hạn chế được cử cấp ủy viên giúp đỡ, đăng ký thời hạn khắc phục.'],
];

/** The sentences of a scheme, or of the scheme that an item makes concrete; undefined outside the core schemes. */
export function schemeWork(key: string): string[] | undefined {
  const place = /^p01\/s(\d\d)$/.exec(key)?.[1];
  return place ? SCHEME_WORK[Number(place) - 1] : undefined;
}
