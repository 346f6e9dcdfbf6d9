import { Refusal } from '../refusal.ts';

/** Runs a command to its exit code: what is refused on purpose is one message, what is not expected keeps its trace. */
export async function command(run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    if (error instanceof Refusal) console.error(`${error.message}  [${error.code}]`);
    else console.error(error);
    process.exitCode = 1;
  }
}
