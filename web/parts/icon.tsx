/** Drawn on a 16 × 16 grid with a stroke of the current colour. */
const PATHS = {
  check: 'M3 8.5 6.5 12 13 4.5',
  pencil: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z',
  cross: 'M4 4l8 8M12 4l-8 8',
  eye: 'M1.5 8s2.5-4.5 6.5-4.5S14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
  machine: 'M3.5 5.5h9v7h-9zM8 5.5V3M6 8.5v1M10 8.5v1',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 4.8V8l2.3 1.6',
  alert: 'M8 2 15 14H1zM8 6.5v3.2M8 11.6v.6',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.2v4M8 4.8v.6',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  upload: 'M8 11V3M4.5 6 8 2.5 11.5 6M2.5 13.5h11',
  undo: 'M6 3 2.5 6.5 6 10M3 6.5h6a4 4 0 0 1 0 7H6',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 14 14',
  left: 'M10 3 5 8l5 5',
  right: 'M6 3l5 5-5 5',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  mail: 'M2 4h12v8.5H2zM2.5 4.5 8 9l5.5-4.5',
  clip: 'M11.5 5.5 6.3 10.7a1.3 1.3 0 0 0 1.9 1.9l5-5a2.7 2.7 0 0 0-3.9-3.9l-5.2 5.2a4.1 4.1 0 0 0 5.8 5.8',
  fit: 'M2 5V2h3M11 2h3v3M14 11v3h-3M5 14H2v-3',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration beside a word; a button of an icon alone carries its own label. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" style={{ flexShrink: 0 }}>
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
