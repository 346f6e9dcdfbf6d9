import { m } from '#lib/paraglide/messages.js';
import { still } from '#lib/server/still.ts';
import Help from './Help.svelte';

export const load = (event) => ({
  title: m.help_title(),
  lede: m.help_lede(),
  help: still(Help, {}, 'b', event),
});
