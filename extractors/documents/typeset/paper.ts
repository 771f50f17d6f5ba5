/**
 * The sheet of Nghị định 30/2020/NĐ-CP, Phụ lục I: A4 upright, margins of 20 mm above and below, 30 mm left,
 * 15 mm right, letters of 13 pt, first lines indented by 1 cm. Points.
 */
export const PAPER = {
  width: 595,
  height: 842,
  top: 57,
  bottom: 57,
  left: 85,
  right: 43,
  fontSize: 13,
  lineHeight: 17,
  paragraphSpace: 6,
  indent: 28,
  cellPadding: 4,
} as const;

export const TEXT_WIDTH = PAPER.width - PAPER.left - PAPER.right;
