import type { Bilingual } from '#kernel';

/** What figures are about, in the order in which they are shown. */
export const subjectMatters = {
  services: { vi: 'Dịch vụ công và thủ tục hành chính', en: 'Public services and procedures' },
  dossiers: { vi: 'Hồ sơ và thanh toán', en: 'Dossiers and payments' },
  participation: { vi: 'Đánh giá, phản ánh và tham vấn', en: 'Ratings, petitions and consultations' },
  data: { vi: 'Dữ liệu', en: 'Data' },
  processes: { vi: 'Quy trình và mô hình vận hành', en: 'Processes and operating models' },
  administration: { vi: 'Quản lý, điều hành', en: 'Administration' },
  systems: { vi: 'Hệ thống thông tin và an toàn', en: 'Information systems and security' },
  people: { vi: 'Con người và kỹ năng số', en: 'People and digital skills' },
  results: { vi: 'Kết quả và giá trị công', en: 'Results and public value' },
  plans: { vi: 'Kế hoạch và rủi ro', en: 'Plans and risks' },
  capabilities: { vi: 'Năng lực', en: 'Capabilities' },
  rankings: { vi: 'Chỉ số và xếp hạng đã công bố', en: 'Published indices and rankings' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type SubjectMatter = keyof typeof subjectMatters;
