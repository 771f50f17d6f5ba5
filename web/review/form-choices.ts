import { useMemo } from 'react';
import { useWords } from '../language/language.tsx';

const RECIPIENTS = ['ca_nhan', 'tap_the', 'ho_gia_dinh', 'doanh_nghiep', 'undivided'] as const;
const STATUSES = ['awarded', 'proposed', 'registered', 'target'] as const;
const OCCASIONS = [
  'cong_trang',
  'chuyen_de',
  'dot_xuat',
  'cong_hien',
  'nien_han',
  'doi_ngoai',
  'khang_chien',
] as const;
const ROLES = [
  'lanh_dao',
  'lanh_dao_bo_tinh',
  'lanh_dao_so_nganh',
  'lanh_dao_khac',
  'khong_lanh_dao',
  'truc_tiep',
  'doanh_nhan',
] as const;
const SEXES = ['nu', 'nam'] as const;
const RANKS = ['1', '2', '3'] as const;

/** What the lists of the form offer, in words. */
export function useFormChoices() {
  const words = useWords();
  return useMemo(() => {
    const none = { value: '' as const, label: words('none') };
    const everybody = { value: '' as const, label: words('all-of-them') };
    return {
      recipients: RECIPIENTS.map((value) => ({ value, label: words(`recipient-${value}`) })),
      statuses: STATUSES.map((value) => ({ value, label: words(`status-${value}`) })),
      occasions: [none, ...OCCASIONS.map((value) => ({ value, label: words(`occasion-${value}`) }))],
      roles: [everybody, ...ROLES.map((value) => ({ value, label: words(`role-${value}`) }))],
      sexes: [everybody, ...SEXES.map((value) => ({ value, label: words(`sex-${value}`) }))],
      ranks: [none, ...RANKS.map((value) => ({ value, label: words(`rank-${value}`) }))],
    };
  }, [words]);
}
