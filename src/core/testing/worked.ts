/** Milliseconds that the processor worked for it: what else the machine does meanwhile does not count. */
export async function worked(act: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await act();
  return process.cpuUsage(before).user / 1000;
}
