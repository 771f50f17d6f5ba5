/** A day as Vietnamese papers write it. @example printedDay('2023-12-31') // '31/12/2023' */
export function printedDay(day: string): string {
  return day.split('-').reverse().join('/');
}
