/** A department of the example province. */
export interface Department {
  /** The last part of its code. */
  id: string;
  vi: string;
  en: string;
  /** Dossiers that it receives in a week. */
  dossiers: number;
}

export const ROOT = 'VIDU';
export const SERVICES_OF_DEPARTMENT = 15;

export const departments: readonly Department[] = [
  { id: 'tu-phap', vi: 'Sở Tư pháp', en: 'Department of Justice', dossiers: 420 },
  { id: 'xay-dung', vi: 'Sở Xây dựng', en: 'Department of Construction', dossiers: 260 },
  { id: 'y-te', vi: 'Sở Y tế', en: 'Department of Health', dossiers: 310 },
  { id: 'tai-chinh', vi: 'Sở Tài chính', en: 'Department of Finance', dossiers: 540 },
  { id: 'giao-duc', vi: 'Sở Giáo dục và Đào tạo', en: 'Department of Education', dossiers: 180 },
  {
    id: 'nong-nghiep',
    vi: 'Sở Nông nghiệp và Môi trường',
    en: 'Department of Agriculture and Environment',
    dossiers: 350,
  },
  {
    id: 'khoa-hoc',
    vi: 'Sở Khoa học và Công nghệ',
    en: 'Department of Science and Technology',
    dossiers: 90,
  },
  { id: 'cong-thuong', vi: 'Sở Công Thương', en: 'Department of Industry and Trade', dossiers: 220 },
];

export function codeOf({ id }: Department): string {
  return `${ROOT}.${id}`;
}
