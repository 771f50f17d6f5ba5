/**
 * Waits for Ctrl-C, SIGTERM, the closing of the terminal, or the end of the process that started this one. The
 * listeners stay: a second Ctrl-C does not cut the closing short, which takes a moment only.
 */
export async function waitForStop(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    process.once('disconnect', () => resolve());
    // It may have ended while this process was still starting; `connected` is undefined where nobody started us so.
    if (process.connected === false) resolve();
  });
}
