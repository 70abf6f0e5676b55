/** What one event led to: milliseconds from the event until the answer stood in the document, and on the screen. */
interface ProbeSample {
  document: number;
  paint: number;
  /** The longest task of the main thread meanwhile; 0 where none took 50 ms, which is the least that is told. */
  longestTask: number;
}

interface Probe {
  /** Measures from the next event of this type until `holds` says yes; counts no task before `isUnderWay` does. */
  arm(type: string, holds: () => boolean, isUnderWay?: () => boolean): void;
  /** Measures from the start of the navigation. */
  armFromStart(holds: () => boolean): void;
  /** The sample that was armed, once the page has come to rest. */
  taken(): Promise<ProbeSample>;
  /** The longest task of the main thread so far, in milliseconds; 0 where none took 50. */
  longestTask(): number;
  /** The text of a field, or of an editor as far as it is drawn. */
  textOf(label: string): string;
  /** What a region says, as `data-status` has it. */
  statusOf(label: string): string;
  /** Elements of the page, those of shadow roots among them. */
  countElements(): number;
  /** How long each call of crypto.subtle.generateKey took, in milliseconds. */
  generateKeyTimes: { isRsa: boolean; time: number }[];
}

interface Timed {
  own: number[];
  raw: number[];
}

interface CoreBench {
  generate(alg: 'RS256' | 'ES256', count: number): Promise<Timed>;
  sign(size: number, count: number): Promise<Timed>;
  verify(size: number, count: number): Promise<Timed>;
}

interface Window {
  /** Prioritized Task Scheduling, as far as it is used here. */
  scheduler: { postTask(task: () => void, options: { priority: 'user-blocking' }): Promise<void> };
  probe: Probe;
  coreBench: CoreBench;
}
