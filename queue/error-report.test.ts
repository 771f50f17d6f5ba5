import { expect, it } from 'vitest';
import { withoutEchoes } from './error-report.ts';

it('tells the same error once in ten seconds', () => {
  const told: string[] = [];
  let time = 0;
  const report = withoutEchoes(
    (error) => told.push(`${time} ${error.message}`),
    () => time,
  );
  for (time = 0; time <= 10_000; time += 5_000) {
    report(new Error('refused'));
    report(new Error(`shutting down ${time}`));
  }
  expect(told).toEqual([
    '0 refused',
    '0 shutting down 0',
    '5000 shutting down 5000',
    '10000 refused',
    '10000 shutting down 10000',
  ]);
});
