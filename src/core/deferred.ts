/** A promise and what resolves it. (Promise.withResolvers of ES2024 is not in Node 20.) */
export function signal(): { came: Promise<void>; come: () => void } {
  let come = (): void => undefined;
  const came = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { came, come };
}
