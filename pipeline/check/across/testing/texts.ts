/** What changes from report to report of the same department. */
export interface ReportText {
  readonly number?: string;
  readonly day?: string;
  readonly year?: number;
  readonly unit?: string;
  readonly ldtt?: number;
  readonly ttldtt?: number;
  readonly cstdcs?: number;
  readonly gk?: number;
  readonly more?: string;
}

/** The text of a department's yearly report, long enough to be told from others. */
export function reportText({
  number = '45',
  day = '05 tháng 12',
  year = 2023,
  unit = 'SỞ XÂY DỰNG',
  ldtt = 48,
  ttldtt = 7,
  cstdcs = 6,
  gk = 12,
  more = '',
}: ReportText = {}): string {
  return `ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH
${unit}
Số: ${number}/BC-SXD
Bình Định, ngày ${day} năm ${year}
BÁO CÁO
Kết quả công tác thi đua, khen thưởng năm ${year}
Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh, đơn vị đã triển khai các phong trào thi đua gắn với nhiệm vụ
chính trị được giao, tập trung cải cách hành chính, nâng cao chất lượng phục vụ người dân và doanh nghiệp.
Các phòng chuyên môn đăng ký thi đua từ đầu năm, tổ chức ký kết giao ước và bình xét công khai, dân chủ.
I. KẾT QUẢ KHEN THƯỞNG NĂM ${year}
Năm ${year}: tặng danh hiệu Lao động tiên tiến cho ${ldtt} cá nhân.
Năm ${year}: tặng danh hiệu Tập thể Lao động tiên tiến cho ${ttldtt} tập thể.
Năm ${year}: tặng danh hiệu Chiến sĩ thi đua cơ sở cho ${cstdcs} cá nhân.
Năm ${year}: Giám đốc Sở tặng Giấy khen cho ${gk} cá nhân.
${more}
II. ĐÁNH GIÁ CHUNG
Nhìn chung, công tác thi đua, khen thưởng có chuyển biến tích cực, việc bình xét bảo đảm đúng quy định,
kịp thời động viên tập thể và cá nhân có thành tích xuất sắc trong lao động, công tác.
GIÁM ĐỐC
Trần Văn Mẫu
`;
}
