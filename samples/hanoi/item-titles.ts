// What districts and communes undertake of their own to make the schemes concrete, in their own words. `under` is the
// place of a core scheme (0 for Programme 01 itself) or the number of another programme. In a title {place} is the
// district, {committee} and {party} its committee and party organisation, {lowers} what lies below it, {commune} one
// commune and {two} two of them. `only` says where a title makes sense.

export interface ItemTitle {
  under: number | string;
  title: string;
  only?: 'urban' | 'rural';
}

const group = (under: number | string, ...titles: string[]): ItemTitle[] =>
  titles.map((title) => {
    if (title.startsWith('u:')) return { under, title: title.slice(2), only: 'urban' };
    return title.startsWith('r:') ? { under, title: title.slice(2), only: 'rural' } : { under, title };
  });

/** The first is undertaken by every district. */
// prettier-ignore
export const DISTRICT_ITEMS: ItemTitle[] = [
  ...group(0, 'Chương trình hành động của {committee} thực hiện Chương trình 01-CTr/TU', 'Kiểm đếm nhiệm vụ, đề án của {committee} theo mốc thời gian hằng quý', 'Sơ kết giữa nhiệm kỳ việc thực hiện nghị quyết đại hội {party}'),
  ...group(1, 'Sửa đổi Quy chế làm việc của Ban Chấp hành, Ban Thường vụ {committee} nhiệm kỳ 2020 - 2025', 'Phân công cấp ủy viên {committee} phụ trách cơ sở và chế độ báo cáo'),
  ...group(2, 'Chương trình kiểm tra, giám sát toàn khóa của {committee}', 'Giám sát việc thực hiện quy chế làm việc của cấp ủy cơ sở tại {two}'),
  ...group(3, 'Quán triệt nghị quyết trực tuyến từ {committee} đến các chi bộ', 'Kiện toàn, bồi dưỡng đội ngũ báo cáo viên, tuyên truyền viên cơ sở của {party}'),
  ...group(4, 'Lắp đặt, vận hành điểm cầu trực tuyến tại {lowers} thuộc {place}', 'Hội nghị không giấy tại {committee} và các đảng ủy trực thuộc'),
  ...group(5, 'Đánh giá, xếp loại hằng tháng cán bộ, công chức khối cơ quan {place}', 'Bản cam kết nêu gương của cán bộ diện Ban Thường vụ {committee} quản lý'),
  ...group(6, 'Sắp xếp đầu mối bên trong các cơ quan tham mưu, giúp việc {committee}', 'Sáp nhập, kiện toàn chi bộ khu dân cư tại {commune}', 'Rà soát chức năng, nhiệm vụ các phòng, ban của {place}, khắc phục chồng chéo'),
  ...group(7, 'Đối thoại định kỳ giữa Bí thư {committee} với cán bộ, đảng viên và Nhân dân', 'Giải quyết kiến nghị của Nhân dân sau đối thoại tại {two}'),
  ...group(8, 'Giải quyết các vụ khiếu nại, tố cáo phức tạp, kéo dài trên địa bàn {place}', 'Nền nếp tiếp dân của người đứng đầu cấp ủy, chính quyền {place}', 'Xử lý tồn tại về đất đai phát sinh khiếu kiện tại {commune}'),
  ...group(9, 'Ủy quyền giải quyết thủ tục hành chính cho {lowers} thuộc {place}', 'Quy trình nội bộ giải quyết thủ tục hành chính theo phương án phân cấp tại {place}'),
  ...group(10, 'Bồi dưỡng nghiệp vụ cho ủy viên ủy ban kiểm tra đảng ủy cơ sở thuộc {party}', 'Sổ tay quy trình kiểm tra, giám sát, kỷ luật đảng cho cấp ủy cơ sở {place}'),
  ...group(11, 'Bồi dưỡng kỹ năng cho bí thư chi bộ khu dân cư thuộc {party}', 'Bồi dưỡng nhận thức về Đảng cho quần chúng ưu tú tại {place}'),
  ...group(12, 'Giao ban kiểm đếm nhiệm vụ hằng tháng của Thường trực {committee} với đảng ủy cơ sở', 'Cấp ủy viên {committee} dự sinh hoạt, theo dõi chi bộ tại {commune}', 'Rà soát, giảm hội họp và văn bản trùng lặp trong hoạt động của {committee}'),
  ...group(13, 'Lực lượng nòng cốt đấu tranh phản bác thông tin xấu độc trên mạng của {place}', 'Trang thông tin điện tử của {party} và kênh truyền thông cơ sở', 'Cuộc thi viết chính luận bảo vệ nền tảng tư tưởng của Đảng tại {place}'),
  ...group(14, 'Luân chuyển cán bộ lãnh đạo, quản lý giữa các phòng, ban và {lowers} của {place}', 'Bố trí bí thư đảng ủy không phải là người địa phương tại {two}'),
  ...group(15, 'Nâng cao chất lượng sinh hoạt chi bộ theo chuyên đề trong {party}', 'Xây dựng chi bộ “bốn tốt” tại {commune}', 'Sinh hoạt chi bộ mẫu ở khu dân cư thuộc {party}', 'Sổ tay đảng viên điện tử trong sinh hoạt chi bộ tại {commune}'),
  ...group(16, 'Giám sát đầu tư của cộng đồng đối với công trình phúc lợi tại {two}', 'Phản biện xã hội đối với dự thảo quy hoạch, kế hoạch của {place}', 'Phối hợp giữa Mặt trận Tổ quốc và chính quyền {place} trong tiếp nhận ý kiến Nhân dân'),
  ...group(17, 'Giám sát thường xuyên cán bộ diện Ban Thường vụ {committee} quản lý', 'Giám sát người đứng đầu thực hiện quy định nêu gương tại {commune}'),
  ...group(18, 'Xác minh tài sản, thu nhập theo lựa chọn ngẫu nhiên tại các cơ quan của {place}', 'Công khai bản kê khai tài sản, thu nhập trong {party}'),
  ...group(19, 'Xác định vị trí việc làm của các phòng, ban thuộc {place}', 'Chuyển đổi vị trí công tác định kỳ đối với công chức {lowers} thuộc {place}'),
  ...group(20, 'Bộ phận một cửa hiện đại tại {commune}', 'Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực của {place}', 'Tổ công nghệ số cộng đồng hỗ trợ dịch vụ công trực tuyến tại {two}', 'Nâng tỷ lệ hồ sơ trực tuyến toàn trình trên địa bàn {place}'),
  ...group(21, '“Dân vận khéo” trong giải phóng mặt bằng các dự án qua địa bàn {place}', 'r:Vận động Nhân dân hiến đất mở rộng đường giao thông tại {two}', 'u:Vận động chỉnh trang ngõ phố, xóa điểm chân rác tại {two}', 'u:Vận động Nhân dân đồng thuận cải tạo, chỉnh trang khu tập thể cũ tại {commune}'),
  ...group(22, 'Kiểm tra công vụ đột xuất tại các cơ quan, đơn vị thuộc {place}', 'Thực hiện kết luận sau thanh tra về trật tự xây dựng tại {place}'),
  ...group(23, 'Bồi dưỡng nghiệp vụ văn phòng cho các đảng ủy cơ sở thuộc {party}', 'Chế độ thông tin, báo cáo định kỳ từ cơ sở về {committee}'),
  ...group(24, 'Thành lập tổ chức đảng trong doanh nghiệp ngoài khu vực nhà nước trên địa bàn {place}', 'Tạo nguồn, kết nạp đảng viên là chủ doanh nghiệp, người lao động tại {place}', 'Kết nạp đảng viên trong học sinh, sinh viên thuộc {party}'),
  ...group(25, 'Học tập và làm theo Bác gắn với văn hóa công sở tại {place}', 'Biểu dương người tốt, việc tốt trong {party}', 'Quy tắc ứng xử nơi công sở, nơi công cộng tại {commune}'),
  ...group(26, 'Thực hiện mô hình thí điểm do Thành phố giao tại {commune}', 'u:Đánh giá hoạt động của chính quyền đô thị ở các phường thuộc {place}', 'r:Nhân rộng mô hình bí thư chi bộ đồng thời là trưởng thôn tại {two}'),
  ...group(27, 'Kiểm tra cấp ủy cơ sở lãnh đạo quản lý đất đai, trật tự xây dựng tại {two}', 'Kiểm tra tổ chức đảng trong quản lý tài chính, ngân sách tại các đơn vị thuộc {place}'),
  ...group(28, 'Công khai mua sắm, đầu tư công tại các đơn vị thuộc {place}', 'Phòng ngừa tham nhũng, tiêu cực trong quản lý đất đai ở {lowers} thuộc {place}'),
  ...group(29, 'Thực hiện Chỉ thị 24-CT/TU về kỷ cương, trách nhiệm giải quyết công việc tại {place}', 'Khảo sát mức độ hài lòng của người dân tại {lowers} thuộc {place}', 'Rút ngắn thời gian giải quyết thủ tục về đất đai tại {place}'),
  ...group(30, 'Nắm tình hình Nhân dân qua đội ngũ cộng tác viên dư luận xã hội của {place}', 'Đường dây tiếp nhận ý kiến cán bộ, đảng viên và Nhân dân của {committee}'),
  ...group(31, 'Chữ ký số, văn bản điện tử trong {party}', 'Chuẩn hóa, làm sạch dữ liệu đảng viên của {party}', 'Số hóa hồ sơ đảng viên, tài liệu lưu trữ của {committee}'),
  ...group(32, 'Tinh giản biên chế khối Đảng, Mặt trận Tổ quốc, đoàn thể {place}', 'Giải quyết chế độ cho cán bộ dôi dư sau sắp xếp tại {place}'),
  ...group(33, 'Xây dựng Trung tâm Chính trị {place} đạt chuẩn', 'Kiện toàn giảng viên kiêm nhiệm của Trung tâm Chính trị {place}'),
  ...group(34, 'Đánh giá, xếp loại tổ chức cơ sở đảng theo tiêu chí của {committee}', 'Củng cố tổ chức cơ sở đảng có hạn chế, khó khăn tại {two}'),
];

/** Here {place}, {committee} and {party} are the commune's own. */
// prettier-ignore
export const COMMUNE_ITEMS: ItemTitle[] = [
  ...group(7, 'u:Đối thoại giữa Bí thư {committee} với Nhân dân về trật tự đô thị', 'r:Đối thoại giữa Bí thư {committee} với Nhân dân về môi trường và giao thông nông thôn'),
  ...group(8, 'Hòa giải ở cơ sở và tiếp công dân thường xuyên tại {place}'),
  ...group(10, 'Kiểm tra chi bộ chấp hành chế độ đảng phí, quản lý đảng viên tại {place}'),
  ...group(12, 'Đảng ủy viên dự sinh hoạt, giúp đỡ chi bộ tại {place}'),
  ...group(13, 'Nhóm truyền thông của các chi bộ {place} trên mạng xã hội'),
  ...group(15, 'Nghị quyết chuyên đề về nâng cao chất lượng sinh hoạt chi bộ của {committee}'),
  ...group(20, 'Hỗ trợ người cao tuổi nộp hồ sơ trực tuyến tại {place}'),
  ...group(21, '“Dân vận khéo” chỉnh trang tuyến đường kiểu mẫu tại {place}'),
  ...group(24, 'Giao chỉ tiêu kết nạp đảng viên cho từng chi bộ thuộc {party}'),
  ...group(25, 'u:Tổ dân phố văn hóa, quy tắc ứng xử nơi công cộng ở {place}', 'r:Thôn văn hóa, hương ước và quy tắc ứng xử ở {place}'),
  ...group(29, '“Ngày không hẹn trả sau” trong giải quyết thủ tục hành chính tại {place}'),
  ...group(30, 'Sổ theo dõi, trả lời ý kiến Nhân dân của {committee}'),
  ...group(31, 'Rà soát, cập nhật dữ liệu đảng viên của {party}'),
  ...group(34, 'Đánh giá chất lượng chi bộ hằng tháng trong {party}'),
];

/** What districts add under the first scheme of the other programmes' fields. */
// prettier-ignore
export const OTHER_ITEMS: ItemTitle[] = [
  ...group('02', 'Hỗ trợ hộ kinh doanh chuyển đổi thành doanh nghiệp tại {place}', 'Cải tạo chợ dân sinh tại {two}', 'Tháo gỡ vướng mắc, giải ngân vốn đầu tư công của {place}'),
  ...group('03', 'u:Chỉnh trang, hạ ngầm đường dây trên các tuyến phố thuộc {place}', 'Nâng cấp hè, đường và chiếu sáng tại {two}', 'Cải tạo vườn hoa, sân chơi tại {commune}'),
  ...group('04', 'r:Xây dựng xã đạt chuẩn nông thôn mới nâng cao trên địa bàn {place}', 'r:Phát triển sản phẩm OCOP của {place}', 'r:Vùng sản xuất rau an toàn tại {two}'),
  ...group('05', 'Phân loại rác tại nguồn tại {two}', 'Cải tạo ao, hồ, kênh thoát nước trên địa bàn {place}', 'Cập nhật hồ sơ địa chính tại {commune}'),
  ...group('06', 'Xây dựng, cải tạo nhà văn hóa khu dân cư tại {two}', 'Trường học đạt chuẩn quốc gia trên địa bàn {place}', 'Tu bổ di tích, phát huy lễ hội truyền thống tại {commune}'),
  ...group('07', 'Dữ liệu dùng chung phục vụ quản lý, điều hành của {place}', 'Hỗ trợ thanh niên {place} khởi nghiệp sáng tạo'),
  ...group('08', 'Sửa chữa nhà ở cho người có công, hộ khó khăn tại {place}', 'Khám sức khỏe định kỳ cho người cao tuổi tại {two}', 'Phiên giao dịch việc làm lưu động tại {commune}'),
  ...group('09', 'Tổ liên gia an toàn phòng cháy, chữa cháy tại {two}', 'Camera an ninh do Nhân dân đóng góp tại {commune}', 'Huấn luyện dân quân tự vệ {place}'),
  ...group('10', 'Tự kiểm tra, phòng ngừa tham nhũng trong các cơ quan {place}', 'Xử lý trụ sở, công trình công chưa sử dụng trên địa bàn {place}', 'Tiết kiệm chi thường xuyên trong các đơn vị thuộc {place}'),
];
