import type { Keeping } from '#lib/features/draft/keeper.svelte.ts';
import { wallet } from './invented.ts';

export const keepings: Keeping[] = ['kept', 'waiting', 'saving', 'failed', 'elsewhere'];

export const SETTING = { currency: wallet(12), decimals: 2, demonstration: true };
