/** Labels of fields that several payloads share. */
export const moneyMembers = {
  amount: { label: ['Số tiền', 'Amount'] },
  currency: { label: ['Loại tiền', 'Currency'] },
} as const;

export const periodMembers = {
  from: { label: ['Từ ngày', 'From'] },
  to: { label: ['Đến hết ngày', 'To, inclusive'] },
} as const;

export const segmentFields = {
  group: {
    label: ['Nhóm người dùng', 'Users'],
    hint: ['Số liệu được tách theo nhóm.', 'Figures are kept by group.'],
    choices: {
      G2C: ['Người dân', 'Citizens'],
      G2B: ['Doanh nghiệp', 'Businesses'],
      G2G: ['Cơ quan nhà nước', 'Other organisations of government'],
      G2E: ['Cán bộ, công chức', 'Officials'],
    },
  },
  sector: { label: ['Lĩnh vực', 'Sector'] },
  area: { label: ['Địa bàn', 'Area'] },
} as const;

export const reasonField = { label: ['Lý do', 'Reason'] } as const;

export const levelField = {
  label: ['Mức độ dịch vụ', 'Service level'],
  hint: [
    'Theo Thông tư 32/2017. Không quy đổi từ hình thức cung cấp.',
    'Circular 32/2017. Never converted from the form.',
  ],
  choices: {
    1: ['Mức độ 1: cung cấp thông tin', 'Level 1: information'],
    2: ['Mức độ 2: tải biểu mẫu', 'Level 2: forms to download'],
    3: ['Mức độ 3: nộp hồ sơ trực tuyến', 'Level 3: filing online'],
    4: ['Mức độ 4: thanh toán, trả kết quả trực tuyến', 'Level 4: payment and result online'],
  },
} as const;

export const processField = {
  label: ['Hình thức cung cấp', 'Form of delivery'],
  hint: [
    'Theo Nghị định 42/2022. Không quy đổi từ mức độ.',
    'Decree 42/2022. Never converted from the level.',
  ],
  choices: {
    none: ['Chưa trực tuyến', 'Not online'],
    partial: ['Một phần', 'Partial'],
    full: ['Toàn trình', 'Full process'],
  },
} as const;
