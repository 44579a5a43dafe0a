// What districts say in the sections of words: for each, sentences that begin, that tell what was done, and that judge it.
// `{12-40}` is a number drawn between the two, `{ban}`, `{dang_bo}`, `{co_so}` are what the unit and those below it are called.
// All of it is illustrative.

/** Sentences to choose one of each from, in the order in which they are said. */
export type Narrative = [begins: string[], tells: string[], judges: string[]];

/** By the section that they answer. */
export const NARRATIVES: Record<string, Narrative> = {
  quan_triet_1: [
    [
      'Ngay sau mỗi kỳ đại hội, {ban} ban hành kế hoạch học tập Điều lệ và phân công cấp uỷ viên trực tiếp truyền đạt.',
      '{ban} đã tổ chức {18-46} hội nghị học tập, quán triệt Điều lệ và các quy định thi hành.',
      'Việc học tập Điều lệ được đưa vào chương trình toàn khoá, mở đầu bằng hội nghị báo cáo viên và kết thúc bằng bài thu hoạch.',
    ],
    [
      'Trong cả thời kỳ có {9200-31000} lượt đảng viên học tập trực tiếp, {4100-12000} lượt học qua hội nghị trực tuyến đến điểm cầu {co_so}.',
      'Từ năm {2016-2021}, việc học chuyển dần sang trực tuyến kết hợp thảo luận ở chi bộ; tỷ lệ đảng viên dự học đạt {93-99}%.',
      'Mỗi năm các chi bộ dành một kỳ sinh hoạt để đọc lại những điều về nhiệm vụ, quyền của đảng viên; {61-88}% chi bộ giữ được nền nếp này.',
    ],
    [
      'Nhận thức của cán bộ chủ chốt được nâng lên, song việc kiểm tra kết quả học tập ở một số chi bộ còn hình thức.',
      'Qua kiểm tra {24-70} tổ chức đảng, phần lớn đảng viên nắm được nội dung cơ bản; đảng viên làm việc lưu động tiếp cận chậm hơn.',
      'So với đầu kỳ, số chi bộ phải nhắc nhở về việc học tập giảm {35-70}%.',
    ],
  ],
  quan_triet_2: [
    [
      'Từ năm 2011 đến nay, {dang_bo} đã ban hành {46-120} văn bản cụ thể hoá Điều lệ, trong đó có {6-15} quy chế làm việc.',
      '{ban} ban hành quy chế làm việc vào đầu mỗi nhiệm kỳ và sửa đổi khi Trung ương, Thành ủy có quy định mới.',
    ],
    [
      'Hằng năm Văn phòng cùng các ban rà soát toàn bộ văn bản; đã thay thế {11-34}, bãi bỏ {5-18} văn bản không còn phù hợp.',
      'Mỗi văn bản mới đều nêu rõ việc, thời hạn và đơn vị theo dõi, nên việc kiểm đếm kết quả thuận lợi hơn trước.',
      'Từ năm {2018-2022}, dự thảo được gửi lấy ý kiến cấp uỷ {co_so} trước khi ban hành; có {120-480} ý kiến được tiếp thu.',
    ],
    [
      'Danh mục văn bản kèm theo báo cáo; còn {2-6} văn bản ban hành chậm vì phải chờ hướng dẫn.',
      'Việc cụ thể hoá ở {co_so} chưa đều: có nơi chép lại văn bản cấp trên, ít nội dung riêng của đơn vị mình.',
    ],
  ],
  chinh_tri_ket_qua: [
    [
      '{dang_bo} giữ vững nguyên tắc tập trung dân chủ; những việc lớn đều được tập thể thảo luận và quyết định theo đa số.',
      'Nghị quyết của đại hội các nhiệm kỳ được {ban} chuyển thành {7-12} chương trình công tác với lộ trình từng năm.',
    ],
    [
      'Chế độ sinh hoạt, hội ý, giao ban được duy trì đúng quy chế; mỗi năm {ban} làm việc trực tiếp với {14-30} tổ chức đảng trực thuộc.',
      'Trước khi quyết định các chủ trương về đất đai, ngân sách, cán bộ, cấp uỷ đều lấy ý kiến cơ quan tham mưu và Mặt trận Tổ quốc.',
      'Việc tự phê bình và phê bình cuối năm gắn với gợi ý kiểm điểm của cấp trên; đã gợi ý {16-52} lượt tập thể.',
    ],
    [
      'So với đầu kỳ, tỷ lệ nghị quyết chuyên đề được sơ kết đúng hạn tăng từ {52-66}% lên {88-97}%.',
      'Năng lực dự báo, đề ra chủ trương của một số cấp uỷ {co_so} còn hạn chế.',
    ],
  ],
  tu_tuong_ket_qua: [
    [
      'Công tác tư tưởng bám sát nhiệm vụ từng năm, lấy việc nắm và giải quyết tâm tư của đảng viên, nhân dân làm trọng tâm.',
      '{ban} duy trì giao ban dư luận xã hội hằng tháng với {20-45} cộng tác viên ở {co_so}.',
    ],
    [
      'Đã mở {90-240} lớp bồi dưỡng lý luận cho {5200-14000} lượt đảng viên mới, cấp uỷ viên và bí thư chi bộ.',
      'Từ năm {2017-2021}, bản tin sinh hoạt chi bộ được phát hành bằng cả bản in và bản điện tử, kèm {4-10} chuyên đề mỗi năm.',
      'Các vấn đề dư luận quan tâm được trả lời tại hội nghị báo cáo viên; trung bình {30-85} vấn đề mỗi năm.',
    ],
    [
      'Sự đồng thuận trong Đảng và nhân dân được củng cố, nhất là khi giải phóng mặt bằng và sắp xếp tổ chức.',
      'Việc nắm tình hình trên không gian mạng còn chậm, lực lượng làm công tác này phần lớn kiêm nhiệm.',
    ],
  ],
  dao_duc_ket_qua: [
    [
      'Quy định về trách nhiệm nêu gương được cụ thể hoá thành cam kết hằng năm của từng đảng viên, có xác nhận của chi bộ.',
      '{ban} ban hành chuẩn mực đạo đức của cán bộ, đảng viên {dang_bo} gồm {8-15} nội dung ngắn gọn, dễ nhớ.',
    ],
    [
      'Cấp uỷ viên đăng ký việc làm cụ thể ở nơi cư trú; đến nay có {310-860} việc đã hoàn thành và được công khai.',
      'Hằng năm có {280-940} tập thể, cá nhân điển hình được biểu dương; {40-130} gương được phổ biến để học tập.',
    ],
    [
      'Tác phong, lề lối làm việc có chuyển biến; phản ánh về thái độ của cán bộ tiếp dân giảm {25-60}% so với năm {2015-2018}.',
      'Cam kết ở một số nơi còn giống nhau, chưa gắn với vị trí công tác của từng người.',
    ],
  ],
  to_chuc_ket_qua: [
    [
      'Bộ máy của cấp uỷ và cơ quan tham mưu được sắp xếp tinh gọn, rõ chức năng; đầu mối bên trong giảm {18-40}%.',
      'Thực hiện chủ trương sắp xếp tổ chức, {dang_bo} đã giảm {9-28} đầu mối và hợp nhất một số cơ quan có chức năng tương đồng.',
    ],
    [
      'Quy chế phối hợp giữa các ban, văn phòng được ban hành lại, mỗi việc giao cho một đơn vị chủ trì.',
      'Đã thực hiện mô hình bí thư đồng thời là chủ tịch hội đồng nhân dân ở {60-100}% {co_so} có đủ điều kiện.',
      'Biên chế khối Đảng, đoàn thể giảm {10-16}% so với năm 2015; chức danh kiêm nhiệm ở {co_so} tăng lên {3-6} chức danh.',
    ],
    [
      'Hoạt động của bộ máy sau sắp xếp ổn định, thời gian xử lý văn bản nội bộ rút ngắn trung bình {2-5} ngày.',
      'Sau sắp xếp, khối lượng việc của cán bộ văn phòng tăng nhanh trong khi hướng dẫn về chức danh chưa đầy đủ.',
    ],
  ],
  co_so_ket_qua: [
    [
      '{dang_bo} coi nâng cao chất lượng sinh hoạt chi bộ là khâu mở đầu; {ban} phân công cấp uỷ viên dự sinh hoạt với {45-120} chi bộ.',
      'Tổ chức cơ sở đảng được củng cố theo từng loại hình, có tiêu chí đánh giá riêng cho chi bộ khu dân cư, cơ quan, trường học, doanh nghiệp.',
    ],
    [
      'Tỷ lệ chi bộ sinh hoạt chuyên đề ít nhất mỗi quý một lần đạt {86-98}%; số chi bộ được xếp loại tốt trở lên đạt {78-92}%.',
      'Đã thành lập {6-24} tổ chức đảng trong doanh nghiệp ngoài khu vực nhà nước và kết nạp {40-210} đảng viên là chủ doanh nghiệp, người lao động.',
      'Việc rà soát, sàng lọc được làm hằng năm; đã đưa ra khỏi Đảng {30-140} trường hợp không còn đủ tư cách.',
    ],
    [
      'Chất lượng đảng viên mới được nâng lên: {62-84}% có trình độ đại học trở lên, {55-73}% trong độ tuổi đoàn viên.',
      'Nguồn kết nạp ở địa bàn dân cư giảm; quản lý đảng viên đi làm ăn xa còn khó.',
    ],
  ],
  can_bo_ket_qua: [
    [
      'Công tác cán bộ được làm đồng bộ từ đánh giá, quy hoạch đến bố trí; quy trình năm bước được thực hiện chặt chẽ.',
      '{ban} ban hành quy định đánh giá cán bộ hằng quý theo sản phẩm, áp dụng từ năm {2018-2022}.',
    ],
    [
      'Trong 15 năm đã luân chuyển {48-160} lượt cán bộ, trong đó {12-38} lượt từ cấp trên về {co_so}.',
      'Quy hoạch mỗi nhiệm kỳ được bổ sung hằng năm; tỷ lệ cán bộ trẻ đạt {12-19}%, cán bộ nữ đạt {22-34}%.',
      'Việc rà soát tiêu chuẩn chính trị được thực hiện với {900-2600} lượt cán bộ thuộc diện quản lý.',
    ],
    [
      'Đội ngũ cán bộ cơ bản đủ số lượng, đúng cơ cấu; không có trường hợp bổ nhiệm thiếu tiêu chuẩn phải thu hồi trong nhiệm kỳ này.',
      'Việc đánh giá ở một số đơn vị còn nể nang; nguồn cán bộ chuyên sâu về quy hoạch, tài chính còn thiếu.',
    ],
  ],
  kiem_tra_ket_qua: [
    [
      'Cấp uỷ và Uỷ ban Kiểm tra xây dựng chương trình kiểm tra, giám sát hằng năm, tập trung vào nơi dễ phát sinh sai phạm.',
      'Nhiệm vụ kiểm tra, giám sát được cấp uỷ trực tiếp lãnh đạo; mỗi năm có {2-5} cuộc do thường trực làm trưởng đoàn.',
    ],
    [
      'Trong cả thời kỳ đã kiểm tra {620-1500} lượt tổ chức đảng, giám sát chuyên đề {340-900} lượt; {86-96}% kết luận được khắc phục đúng hạn.',
      'Kiểm tra khi có dấu hiệu vi phạm được thực hiện với {70-210} đảng viên; kết luận có vi phạm {58-79}% số trường hợp.',
    ],
    [
      'Việc theo dõi khắc phục sau kết luận chặt chẽ hơn từ khi mỗi nội dung có thời hạn và đơn vị chịu trách nhiệm.',
      'Giám sát thường xuyên ở {co_so} còn là khâu yếu; tự phát hiện vi phạm từ chi bộ còn ít.',
    ],
  ],
  phong_chong_ket_qua: [
    [
      '{ban} lãnh đạo đồng bộ các giải pháp phòng ngừa, trọng tâm là công khai, kiểm soát tài sản và chuyển đổi vị trí công tác.',
      'Công tác nội chính và phòng, chống tham nhũng được đưa vào giao ban hằng tháng giữa thường trực với các cơ quan tư pháp.',
    ],
    [
      'Đã chuyển đổi vị trí {260-720} lượt công chức; xác minh tài sản của {30-95} người theo kế hoạch.',
      'Người đứng đầu cấp uỷ tiếp dân định kỳ, giải quyết {84-97}% đơn thuộc thẩm quyền; {9-26} vụ việc kéo dài được giải quyết dứt điểm.',
    ],
    [
      'Không để phát sinh điểm nóng; phần lớn sai phạm được phát hiện qua tự kiểm tra và xử lý sớm.',
      'Việc tự phát hiện tham nhũng trong nội bộ còn hạn chế; thu hồi tài sản ở một số vụ việc kéo dài.',
    ],
  ],
  phuong_thuc: [
    [
      'Phương thức lãnh đạo chuyển mạnh sang giao việc có thời hạn, kiểm đếm ở từng mốc và kết luận bằng văn bản.',
      '{ban} đổi mới việc ra nghị quyết: ngắn hơn, có phụ lục phân công và chỉ tiêu đo được.',
    ],
    [
      'Số cuộc họp giảm {20-45}%, thời gian dành cho đi cơ sở tăng; mỗi quý thường trực làm việc tại {6-14} đơn vị.',
      'Từ năm {2019-2022}, hồ sơ họp và văn bản được xử lý trên môi trường mạng; {80-98}% văn bản nội bộ không dùng bản giấy.',
    ],
    [
      'Cấp uỷ lãnh đạo toàn diện nhưng không làm thay chính quyền; trách nhiệm người đứng đầu rõ hơn.',
      'Ở một số nơi ranh giới giữa lãnh đạo của cấp uỷ và điều hành của chính quyền chưa thật rõ.',
    ],
  ],
  dan_van: [
    [
      'Công tác dân vận hướng về địa bàn dân cư; quy chế dân chủ ở cơ sở được thực hiện ở tất cả các {co_so}.',
      '{ban} duy trì đối thoại hằng năm giữa người đứng đầu cấp uỷ, chính quyền với nhân dân.',
    ],
    [
      'Đã tổ chức {90-320} cuộc đối thoại, tiếp thu {1100-4200} ý kiến; phong trào dân vận khéo có {260-780} mô hình được công nhận.',
      'Mặt trận Tổ quốc và các đoàn thể chủ trì {180-540} cuộc giám sát, {60-190} hội nghị phản biện dự thảo văn bản.',
    ],
    [
      'Quan hệ giữa cấp uỷ với nhân dân gần gũi hơn; đơn thư vượt cấp giảm {20-55}% so với đầu kỳ.',
      'Việc trả lời kiến nghị sau đối thoại có nơi còn chậm.',
    ],
  ],
  quan_diem: [
    [
      'Giữ vững những nguyên tắc cơ bản của Điều lệ, trước hết là tập trung dân chủ; chỉ bổ sung điều đã rõ và được thực tiễn kiểm nghiệm.',
      'Điều lệ cần ngắn gọn, ổn định lâu dài; nội dung chi tiết để ở quy định thi hành.',
    ],
    [
      'Việc sửa đổi cần xuất phát từ tổng kết ở {co_so}, bảo đảm đồng bộ với Cương lĩnh, Hiến pháp và mô hình tổ chức mới.',
      'Những vấn đề còn ý kiến khác nhau nên thí điểm, tổng kết rồi mới đưa vào Điều lệ.',
    ],
    [
      'Các kiến nghị dưới đây đều gắn với điều, khoản và đã được {72-98}% đảng bộ, chi bộ trực thuộc thống nhất.',
      '{dang_bo} đề nghị mỗi nội dung sửa đổi kèm thuyết minh lý do để thuận lợi khi quán triệt.',
    ],
  ],
};
