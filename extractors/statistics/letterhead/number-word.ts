/** "Số:" at the head of a line, also badly printed: "Sô:", "S6;". */
export const NUMBER_WORD = /^(?:[S5][ốôỗổóòõoọởé60]\s*[:;.,]?|SỐ\s*:?)(?=[\s\d.…_/\-–lIO])\s*/u;
