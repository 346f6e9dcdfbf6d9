import { m } from '#lib/paraglide/messages.js';
import type { DueCalls } from '#lib/features/project/types.ts';

const names: Record<DueCalls['due'][number]['kind'], () => string> = {
  finalize: m.due_finalize,
  roll: m.due_roll,
  release: m.due_release,
  queue: m.due_queue,
  execute: m.due_execute,
  end: m.due_end,
  terminate: m.due_terminate,
  distribute: m.due_distribute,
  redemption: m.due_redemption,
  close: m.due_close,
  sweep: m.due_sweep,
  migrate: m.due_migrate,
  upgrade: m.due_upgrade,
};

/** What a call that is due does. */
export const dueName = (kind: DueCalls['due'][number]['kind']): string => names[kind]();
