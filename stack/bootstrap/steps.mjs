/** Numbered lines: what was done and how long it took. The supervisor goes on with the bootstrap's numbers. */

let done = Number(process.env.PARTISIPRO_STEPS ?? 0);

/** How many lines have been printed, for whoever goes on counting. */
export const stepsDone = () => done;

/** A line without a number: what is being installed, where something lies.
 * @param {string} text */
export function say(text) {
  console.log(`      ${text}`);
}

/** Runs `work`; prints its line when it ends. What `work` returns may say more than was known before.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @param {(result: T) => string} [detail]
 * @returns {Promise<T>} */
export async function step(what, work, detail) {
  const begun = performance.now();
  const result = await work();
  done += 1;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const more = detail?.(result);
  console.log(`${String(done).padStart(3)}.  ${what}${more ? `: ${more}` : ''} (${seconds} s)`);
  return result;
}
