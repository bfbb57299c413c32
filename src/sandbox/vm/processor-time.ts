/** So old may be what is known of the processor's time when a program starts. */
const SAMPLE_MS = 50;
/** However busy the machine, a program has no more than so many times its time by the clock. */
const MOST_STRETCH = 5;

let sample = { wallMs: Number.NEGATIVE_INFINITY, cpuMs: 0 };

/** Processor time of this process, all threads together, in milliseconds; asking takes some ten microseconds. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * A program's time that stands still while a crowded machine lets nothing run: otherwise a good program would be
 * ended for what it never had. Returns what is asked at its deadline: a later one, as long as the process has used
 * less processor time than the program may take; 0 to end it. Other threads' time counts as well, so it is never more.
 */
export function stallsLeftOut(startedMs: number, limitMs: number): (nowMs: number) => number {
  if (startedMs - sample.wallMs > SAMPLE_MS) sample = { wallMs: startedMs, cpuMs: cpuMs() };
  return (nowMs) => {
    const leftMs = limitMs - (cpuMs() - sample.cpuMs);
    return leftMs > 0 && nowMs - startedMs < limitMs * MOST_STRETCH ? nowMs + leftMs : 0;
  };
}
