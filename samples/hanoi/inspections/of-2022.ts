// Inspections of 2022: administrative reform, and the inspection of a district itself.
import { figure, link, strength, unit, type SampleInspection } from './shape.ts';

/** In the order of their days. */
export const OF_2022: SampleInspection[] = [
  {
    year: 2022,
    form: 'thematic-supervision',
    title: 'Giám sát chuyên đề việc lãnh đạo cải cách hành chính',
    content:
      'Việc lãnh đạo, chỉ đạo giải quyết thủ tục hành chính trên môi trường điện tử và công khai kết quả khảo sát sự hài lòng, từ tháng 01/2021 đến tháng 3/2022.',
    field: 'administrative-reform',
    undertaking: 'p01/s20',
    startsOn: '2022-04-11',
    endsOn: '2022-04-29',
    announcedOn: '2022-03-14',
    questions: [
      'Việc lãnh đạo, chỉ đạo và phân công thực hiện cải cách hành chính của cấp ủy.',
      'Tỷ lệ hồ sơ trực tuyến, hồ sơ đúng hạn theo từng quý, kèm số liệu.',
      'Việc khảo sát và công khai mức độ hài lòng của người dân.',
    ],
    rescheduled: {
      on: '2022-04-01',
      startsOn: '2022-05-09',
      endsOn: '2022-05-27',
      reason: 'Trùng đợt kiểm tra của Trung ương.',
    },
    openedOn: '2022-05-09',
    concludedOn: '2022-06-15',
    number: '09-KL/UBKTTU',
    visits: [
      {
        unit: unit('cau-giay'),
        answer: {
          on: '2022-05-05',
          texts: [
            'Ban Thường vụ Quận ủy có kết luận chuyên đề về cải cách hành chính; giao Ủy ban nhân dân quận báo cáo hằng quý.',
            'Hồ sơ trực tuyến quý I/2022 đạt 41%, tăng 15 điểm phần trăm so với cùng kỳ; hồ sơ đúng hạn 98,2%.',
            'Khảo sát được tổ chức hằng quý tại 8/8 phường; ba phường chưa niêm yết kết quả.',
          ],
          evidence: [
            figure('Hồ sơ trực tuyến: 26% (quý I/2021), 41% (quý I/2022)'),
            link('Báo cáo khảo sát sự hài lòng quý I/2022', 'cau-giay/2022-1'),
          ],
        },
        minutes: {
          on: '2022-05-19',
          place: 'Phòng họp Quận ủy Cầu Giấy',
          present:
            'Đoàn giám sát; Thường trực Quận ủy, Phó Chủ tịch Ủy ban nhân dân quận, Trưởng phòng Nội vụ quận.',
          text: 'Đoàn làm việc với Thường trực Quận ủy, kiểm tra thực tế bộ phận một cửa tại hai phường. Ba phường chưa niêm yết kết quả khảo sát đúng như giải trình của Quận ủy.',
        },
        findings: [
          strength('Tỷ lệ hồ sơ trực tuyến tăng đều qua năm quý; Ban Thường vụ có kết luận riêng từng quý.'),
          {
            kind: 'shortcoming',
            text: 'Ba phường chưa niêm yết kết quả khảo sát sự hài lòng quý IV/2021 và quý I/2022.',
            cause: 'Phòng Nội vụ chưa hướng dẫn cách công bố; đảng ủy phường chưa kiểm tra.',
            remedy: {
              text: 'Ban Thường vụ Quận ủy chỉ đạo công khai kết quả khảo sát sự hài lòng hằng quý tại tất cả các phường',
              dueOn: '2022-09-30',
              reports: [
                {
                  on: '2022-10-12',
                  text: 'Tám phường đã niêm yết kết quả quý II và quý III/2022. Báo cáo chậm 12 ngày do chờ số liệu của hai phường.',
                  judged: {
                    on: '2022-10-24',
                    verdict: 'confirmed',
                    note: 'Đã kiểm tra niêm yết tại ba phường; nhắc nhở về thời hạn báo cáo.',
                  },
                },
              ],
            },
          },
        ],
      },
      {
        unit: unit('thanh-tri'),
        answer: {
          on: '2022-05-13',
          texts: [
            'Huyện ủy ban hành chỉ thị về nâng cao chất lượng phục vụ; phân công Phó Bí thư Thường trực phụ trách.',
            'Hồ sơ trực tuyến quý I/2022 đạt 29%; hồ sơ về đất đai đúng hạn 91%.',
            'Mới khảo sát tại bộ phận một cửa của huyện, các xã chưa thực hiện.',
          ],
          remark:
            'Huyện ủy nghiêm túc kiểm điểm về việc gửi báo cáo giải trình chậm so với thời gian đề nghị.',
          evidence: [figure('Hồ sơ đất đai đúng hạn: 91% (quý I/2022)')],
        },
        minutes: {
          on: '2022-05-24',
          place: 'Phòng họp Huyện ủy Thanh Trì',
          present:
            'Đoàn giám sát; Thường trực Huyện ủy, Chủ tịch Ủy ban nhân dân huyện, Bí thư đảng ủy bốn xã.',
          text: 'Đoàn đối chiếu số liệu giải trình với hệ thống một cửa điện tử; số liệu hồ sơ đất đai khớp. Các xã xác nhận chưa tổ chức khảo sát sự hài lòng.',
        },
        findings: [
          strength(
            'Đang xây dựng quy trình nội bộ theo phương án phân cấp, có lấy ý kiến cán bộ trực tiếp giải quyết hồ sơ.',
            {
              about:
                'Quy trình nội bộ giải quyết thủ tục hành chính theo phương án phân cấp tại huyện Thanh Trì',
            },
          ),
          {
            kind: 'shortcoming',
            text: 'Các xã, thị trấn chưa khảo sát sự hài lòng của người dân; hồ sơ đất đai quá hạn còn 9%.',
            cause: 'Huyện chưa bố trí kinh phí khảo sát; cán bộ địa chính xã kiêm nhiệm nhiều việc.',
            remedy: {
              text: 'Ban Thường vụ Huyện ủy chỉ đạo khảo sát sự hài lòng tại các xã, thị trấn và giảm hồ sơ đất đai quá hạn',
              dueOn: '2022-09-30',
              reports: [
                {
                  on: '2022-09-28',
                  text: 'Đã khảo sát tại 16/16 xã, thị trấn trong quý III/2022; hồ sơ đất đai quá hạn còn 3,1%.',
                  judged: {
                    on: '2022-10-24',
                    verdict: 'confirmed',
                    note: 'Đã đối chiếu phiếu khảo sát và số liệu một cửa điện tử.',
                  },
                },
              ],
            },
          },
        ],
      },
    ],
  },
  {
    year: 2022,
    form: 'inspection',
    title: 'Kiểm tra việc lãnh đạo công tác kiểm tra, giám sát và thi hành kỷ luật',
    content:
      'Việc lãnh đạo, chỉ đạo và tổ chức thực hiện công tác kiểm tra, giám sát, kỷ luật đảng theo Quy định 22-QĐ/TW, từ tháng 8/2021 đến tháng 6/2022.',
    field: 'inspection',
    directive: 'qd-22',
    startsOn: '2022-08-15',
    endsOn: '2022-08-26',
    announcedOn: '2022-07-18',
    questions: [
      'Việc xây dựng, thực hiện chương trình kiểm tra, giám sát hằng năm của cấp ủy.',
      'Việc theo dõi, đôn đốc khắc phục sau kiểm tra, giám sát ở cơ sở.',
    ],
    openedOn: '2022-08-15',
    concludedOn: '2022-09-12',
    number: '21-KL/UBKTTU',
    visits: [
      {
        unit: unit('dong-anh'),
        answer: {
          on: '2022-08-11',
          texts: [
            'Chương trình kiểm tra, giám sát ban hành từ tháng 01 hằng năm; 6 tháng đầu năm 2022 hoàn thành 5/9 cuộc.',
            'Việc khắc phục được nhắc tại giao ban; chưa có sổ theo dõi chung đến từng cơ sở.',
          ],
          evidence: [link('Chương trình kiểm tra, giám sát năm 2022 của Huyện ủy', 'dong-anh/2022-1')],
        },
        minutes: {
          on: '2022-08-24',
          place: 'Phòng họp Huyện ủy Đông Anh',
          present: 'Đoàn kiểm tra; Thường trực Huyện ủy, Ủy ban Kiểm tra Huyện ủy.',
          text: 'Đoàn xem hồ sơ năm cuộc kiểm tra, giám sát; bốn cuộc chưa có báo cáo khắc phục của đơn vị. Huyện ủy cho biết hai đơn vị đã khắc phục nhưng chưa gửi văn bản.',
        },
        findings: [
          strength('Chương trình kiểm tra hằng năm bám sát nhiệm vụ chính trị, có trọng tâm, trọng điểm.', {
            about: 'Giám sát việc thực hiện quy chế làm việc của cấp ủy cơ sở tại các xã Cổ Loa, Việt Hùng',
          }),
          {
            kind: 'shortcoming',
            text: 'Chậm theo dõi việc khắc phục sau kiểm tra: bốn trong năm cuộc chưa có báo cáo khắc phục của cơ sở.',
            cause: 'Ủy ban Kiểm tra Huyện ủy chưa phân công cán bộ theo dõi.',
            remedy: {
              text: 'Ủy ban Kiểm tra Huyện ủy lập sổ theo dõi khắc phục sau kiểm tra đến từng cơ sở',
              dueOn: '2022-12-15',
              reports: [
                {
                  on: '2022-12-09',
                  text: 'Đã lập sổ theo dõi đến 45 tổ chức cơ sở đảng; bốn cuộc tồn đọng đã có báo cáo khắc phục.',
                  judged: {
                    on: '2022-12-20',
                    verdict: 'confirmed',
                    note: 'Đã xem sổ theo dõi và bốn báo cáo khắc phục của cơ sở.',
                  },
                },
              ],
            },
          },
        ],
        objection: {
          on: '2022-09-26',
          reason:
            'Hai trong bốn nội dung nêu là chậm đã được cơ sở khắc phục trước ngày kết luận, chỉ chưa gửi báo cáo.',
          answered: {
            on: '2022-10-10',
            outcome: 'partly-accepted',
            text: 'Ghi nhận hai nội dung đã khắc phục trước ngày kết luận; giữ nguyên yêu cầu lập sổ theo dõi.',
          },
        },
      },
    ],
  },
];
