/** The values of a figure's fields, without a schema around them: forms offer them as they are. */

export const RECIPIENTS = ['ca_nhan', 'tap_the', 'ho_gia_dinh', 'doanh_nghiep', 'undivided'] as const;

export const FIGURE_STATUSES = ['awarded', 'proposed', 'registered', 'target'] as const;

export const OCCASIONS = [
  'cong_trang',
  'chuyen_de',
  'dot_xuat',
  'cong_hien',
  'nien_han',
  'doi_ngoai',
  'khang_chien',
] as const;

export const RECIPIENT_ROLES = [
  'lanh_dao',
  'lanh_dao_bo_tinh',
  'lanh_dao_so_nganh',
  'lanh_dao_khac',
  'khong_lanh_dao',
  'truc_tiep',
  'doanh_nhan',
] as const;

export const SEXES = ['nu', 'nam'] as const;
