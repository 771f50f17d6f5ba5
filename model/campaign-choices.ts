/** The values of a campaign's fields, without a schema around them: forms offer them as they are. */

export const DELIVERABLES = [
  'tong_ket',
  'so_ket',
  'chuyen_de',
  'bao_cao',
  'ho_so_khen_thuong',
  'dang_ky_thi_dua',
] as const;

export const REPORTER_GROUPS = [
  'dang',
  'mat_tran_doan_the',
  'trung_uong',
  'cap_tren',
  'bo_nganh',
  'vu_cuc',
  'cap_tinh',
  'so_nganh',
  'cap_huyen',
  'cap_xa',
  'thon',
  'phong_ban',
  'khoa_phong',
  'su_nghiep',
  'noi_bo',
  'doanh_nghiep',
  'cum_khoi',
  'cong_doan',
  'nganh_giao_duc',
  'truong',
  'y_te',
  'luc_luong_vu_trang',
  'don_vi',
] as const;

export const BREAKDOWNS = ['lanh_dao', 'truc_tiep', 'nu'] as const;

/** The lists of things that are read in a guidance letter. */
export const CAMPAIGN_LISTS = [
  'requests',
  'reporters',
  'receivers',
  'cutOffs',
  'deadlines',
  'sections',
  'figures',
  'forms',
  'formats',
  'channels',
  'contacts',
  'sanctions',
] as const;
export type CampaignList = (typeof CAMPAIGN_LISTS)[number];
