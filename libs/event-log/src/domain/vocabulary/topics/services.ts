import { deliveryModel } from '../nouns/delivery-model.js';
import { dossier } from '../nouns/dossier.js';
import { feedback, petition } from '../nouns/feedback.js';
import { payment } from '../nouns/payment.js';
import { service } from '../nouns/service.js';
import { labelled } from './event-form.js';
import { levelField, moneyMembers, processField, reasonField, segmentFields } from './shared-fields.js';

export const serviceNouns = [
  labelled(service, {
    name: ['Dịch vụ', 'Service'],
    begins: 'registered',
    events: {
      registered: {
        title: ['Đưa dịch vụ vào danh mục', 'Register a service'],
        fields: {
          name: { label: ['Tên dịch vụ', 'Name of the service'] },
          group: segmentFields.group,
          eligible: { label: ['Đủ điều kiện cung cấp toàn trình', 'Eligible for the full process online'] },
          fee: { label: ['Có thu phí, lệ phí', 'A fee is charged'] },
          essential: { label: ['Dịch vụ thiết yếu', 'Essential service'] },
          sector: segmentFields.sector,
          area: segmentFields.area,
        },
      },
      digitized: {
        title: ['Số hóa dịch vụ, nâng mức độ hoặc hình thức', 'Put a service online or raise its level'],
        fields: {
          process: processField,
          level: levelField,
          approach: {
            label: ['Cách số hóa', 'Approach'],
            choices: {
              single: ['Làm riêng cho dịch vụ này', 'By itself'],
              platform: ['Trên nền tảng dùng chung', 'On a shared platform'],
            },
          },
          cost: { label: ['Chi phí số hóa', 'Cost'], members: moneyMembers },
          url: { label: ['Địa chỉ trang dịch vụ', 'Address of the service'] },
        },
      },
      integrated: {
        title: ['Tích hợp dịch vụ lên cổng', 'Integrate a service with a portal'],
        fields: {
          portal: {
            label: ['Cổng', 'Portal'],
            choices: {
              national: ['Cổng Dịch vụ công quốc gia', 'National portal'],
              ministry: ['Cổng của bộ, ngành', 'Portal of a ministry'],
              province: ['Cổng của tỉnh, thành phố', 'Portal of the province'],
              other: ['Cổng khác', 'Another portal'],
            },
          },
          payment: { label: ['Thanh toán trực tuyến được tích hợp', 'Payment is integrated'] },
        },
      },
      'made-proactive': {
        title: ['Chuyển dịch vụ sang chủ động cung cấp', 'Make a service proactive'],
        fields: { trigger: { label: ['Sự kiện làm phát sinh dịch vụ', 'Event that starts the service'] } },
      },
      launched: {
        title: ['Ra mắt dịch vụ mới', 'Launch a new service'],
        fields: {
          name: { label: ['Tên dịch vụ', 'Name of the service'] },
          process: processField,
          level: levelField,
          group: segmentFields.group,
          sector: segmentFields.sector,
          area: segmentFields.area,
          innovative: { label: ['Dịch vụ chưa từng có trước đây', 'Did not exist in any form before'] },
          technologies: { label: ['Công nghệ số được dùng', 'Digital technologies'] },
          ideaOn: { label: ['Ngày có ý tưởng', 'Day of the idea'] },
          publicValue: { label: ['Giá trị mang lại', 'Public value'] },
        },
      },
      retired: {
        title: ['Dừng cung cấp dịch vụ', 'Retire a service'],
        fields: {
          reason: {
            label: ['Hình thức dừng', 'What happened'],
            choices: {
              abolished: ['Bãi bỏ', 'Abolished'],
              merged: ['Gộp vào dịch vụ khác', 'Merged into another service'],
              replaced: ['Được dịch vụ khác thay thế', 'Replaced by another service'],
              moved: ['Chuyển sang đơn vị khác', 'Moved to another organisation'],
            },
          },
          cause: {
            label: ['Nguyên nhân', 'Cause'],
            hint: [
              'Chỉ nguyên nhân công nghệ số và dữ liệu được tính cho Chính phủ số.',
              'Only digital technology and data count for digital government.',
            ],
            choices: {
              digital: ['Nhờ công nghệ số và dữ liệu', 'Digital technology and data'],
              law: ['Quy định pháp luật', 'Law'],
              reorganisation: ['Sắp xếp tổ chức', 'Reorganisation'],
            },
          },
          into: {
            label: ['Dịch vụ thay thế', 'Service that replaces it'],
            picks: ['service'],
            when: { field: 'reason', is: ['merged', 'replaced'] },
          },
          movedTo: {
            label: ['Đơn vị cung cấp từ nay', 'Organisation that offers it now'],
            picks: ['org-unit'],
            when: { field: 'reason', is: ['moved'] },
          },
        },
      },
    },
  }),
  labelled(deliveryModel, {
    name: ['Mô hình cung cấp dịch vụ', 'Delivery model'],
    begins: 'introduced',
    events: {
      introduced: {
        title: ['Đưa vào mô hình cung cấp dịch vụ', 'Introduce a delivery model'],
        fields: { name: { label: ['Tên mô hình', 'Name of the delivery model'] } },
      },
      used: {
        title: ['Ghi lượt dùng mô hình cung cấp dịch vụ', 'Count uses of a delivery model'],
        fields: { count: { label: ['Số lượt sử dụng', 'Uses'] } },
      },
      discontinued: {
        title: ['Dừng mô hình cung cấp dịch vụ', 'Discontinue a delivery model'],
        fields: { reason: reasonField },
      },
    },
  }),
  labelled(dossier, {
    name: ['Hồ sơ', 'Dossier'],
    events: {
      submitted: {
        title: ['Tiếp nhận hồ sơ', 'Submit a dossier'],
        fields: {
          dossier: { label: ['Mã số hồ sơ', 'Number of the dossier'] },
          channel: {
            label: ['Kênh nộp', 'Channel'],
            hint: [
              'Web, di động, ki-ốt, truyền hình được tính là trực tuyến.',
              'Web, mobile, kiosk and television count as online.',
            ],
            choices: {
              web: ['Trang web', 'Web'],
              mobile: ['Ứng dụng di động', 'Mobile app'],
              phone: ['Điện thoại', 'Phone'],
              counter: ['Tại bộ phận một cửa', 'Counter'],
              post: ['Bưu chính', 'Post'],
              kiosk: ['Ki-ốt', 'Kiosk'],
              centre: ['Trung tâm hỗ trợ', 'Service centre'],
              tv: ['Truyền hình tương tác', 'Interactive television'],
            },
          },
          selfFiled: { label: ['Người dân, doanh nghiệp tự nộp', 'Filed by the person'] },
          fee: { label: ['Có phí, lệ phí', 'A fee is due'] },
          reusesData: { label: ['Dùng lại dữ liệu đã có', 'Filled in with data at hand'] },
          ...segmentFields,
        },
      },
      resolved: {
        title: ['Giải quyết xong hồ sơ', 'Resolve a dossier'],
        fields: {
          dossier: { label: ['Mã số hồ sơ', 'Number of the dossier'] },
          onTime: { label: ['Đúng hoặc trước hạn', 'On time'] },
          result: {
            label: ['Hình thức trả kết quả', 'Form of the result'],
            choices: { electronic: ['Bản điện tử', 'Electronic'], paper: ['Bản giấy', 'Paper'] },
          },
          fullProcess: { label: ['Giải quyết toàn trình trực tuyến', 'Done online from end to end'] },
          ...segmentFields,
        },
      },
    },
  }),
  labelled(payment, {
    name: ['Thanh toán', 'Payment'],
    events: {
      made: {
        title: ['Ghi nhận một lần thanh toán', 'Record a payment'],
        fields: {
          dossier: { label: ['Mã số hồ sơ', 'Number of the dossier'] },
          cashless: { label: ['Không dùng tiền mặt', 'Cashless'] },
          online: { label: ['Thanh toán trực tuyến', 'Online'] },
          amount: { label: ['Số tiền', 'Amount'], members: moneyMembers },
        },
      },
    },
  }),
  labelled(feedback, {
    name: ['Đánh giá của người dùng', 'Feedback'],
    events: {
      given: {
        title: ['Ghi nhận đánh giá của người dùng', 'Record feedback'],
        fields: { satisfied: { label: ['Hài lòng', 'Satisfied'] } },
      },
    },
  }),
  labelled(petition, {
    name: ['Phản ánh, kiến nghị', 'Petition'],
    events: {
      resolved: {
        title: ['Giải quyết xong phản ánh, kiến nghị', 'Resolve a petition'],
        fields: {
          onTime: { label: ['Đúng hoặc trước hạn', 'On time'] },
          satisfied: { label: ['Người gửi hài lòng', 'The petitioner is satisfied'] },
        },
      },
    },
  }),
] as const;
