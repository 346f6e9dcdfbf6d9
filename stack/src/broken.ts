import type { Platform } from './platform.ts';

/** Rejects when the supervisor gives up, or when we are told to end. */
export function brokenOf({ services }: Platform): Promise<never> {
  const broken = new Promise<never>((_, reject) => {
    services.onFailure = reject;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
      process.once(signal, () => reject(new Error(`${signal}: ending everything`)));
  });
  broken.catch(() => {});
  return broken;
}
