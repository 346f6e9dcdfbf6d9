/** Commands as Upstash's clients send them, run on a plain Redis, with answers in Upstash's encoding. */
import { createHash } from 'node:crypto';
import { Command, type Redis } from 'ioredis';

/** An Upstash-only flag in the scripts of @upstash/ratelimit, which Redis 7 refuses. */
const UPSTASH_SHEBANG = /^#!lua flags=allow-key-locking\s*\n/;

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const argument = (value: unknown) =>
  value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value);

export class Commands {
  #redis: Redis;
  /** sha1 of a script as its client knows it → sha1 of what Redis was given. */
  #scripts = new Map<string, string>();

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async one(command: unknown[], base64: boolean) {
    return { result: encode(await this.#call(command), base64) };
  }

  /** Sent in one tick, so Redis gets them in order on one connection; each has an outcome of its own. */
  async pipeline(commands: unknown[][], base64: boolean) {
    const outcomes = await Promise.allSettled(commands.map((command) => this.#call(command)));
    return outcomes.map((outcome) =>
      outcome.status === 'fulfilled'
        ? { result: encode(outcome.value, base64) }
        : { error: (outcome.reason as Error).message },
    );
  }

  async multi(commands: unknown[][], base64: boolean) {
    const all = [['MULTI'], ...commands, ['EXEC']];
    const outcomes = await Promise.allSettled(all.map((command) => this.#call(command)));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason as Error;
    const executed = (outcomes.at(-1) as PromiseFulfilledResult<unknown[]>).value;
    return executed.map((value) =>
      value instanceof Error ? { error: value.message } : { result: encode(value, base64) },
    );
  }

  // an upper-case name bypasses the client's reply transformers; a null encoding leaves buffers
  #call(command: unknown[]): Promise<unknown> {
    const [name, ...args] = this.#script(command.map(argument));
    const options = { replyEncoding: null } as never;
    return this.#redis.sendCommand(
      new Command((name ?? '').toUpperCase(), args, options),
    ) as Promise<unknown>;
  }

  #script(command: string[]): string[] {
    const name = command[0]?.toUpperCase() ?? '';
    if (name.startsWith('EVALSHA')) {
      return command.map((text, index) => (index === 1 ? (this.#scripts.get(text) ?? text) : text));
    }
    const at = name.startsWith('EVAL')
      ? 1
      : name === 'SCRIPT' && command[1]?.toUpperCase() === 'LOAD'
        ? 2
        : 0;
    const script = command[at] ?? '';
    if (!at || !UPSTASH_SHEBANG.test(script)) return command;
    const patched = script.replace(UPSTASH_SHEBANG, '\n');
    this.#scripts.set(sha1(script), sha1(patched));
    return command.with(at, patched);
  }
}

function encode(value: unknown, base64: boolean): unknown {
  if (Buffer.isBuffer(value)) {
    const text = value.toString('utf8');
    return base64 && text !== 'OK' ? value.toString('base64') : text; // Upstash never encodes OK
  }
  if (value instanceof Error) return { error: value.message };
  return Array.isArray(value) ? value.map((item) => encode(item, base64)) : value;
}
