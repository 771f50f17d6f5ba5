import type { Role } from './roles/role.ts';

/**
 * Waits for Ctrl-C, SIGTERM, or the end of the process that started this one, then closes the roles in the given
 * order. A second Ctrl-C does not cut the closing short: what runs is put back, which takes a moment only.
 */
export async function untilStopped(roles: readonly Role[], onStopping: () => void): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    process.once('disconnect', () => resolve());
  });
  onStopping();
  for (const role of roles) await role.close();
}
