import { beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import TransactAll from './TransactAll.svelte';

class Sent {
  state = $state.raw({ name: 'idle' });
  start = async () => void (this.state = { name: 'signing' });
  ends = (name: string) => (this.state = { name });
}

const begun: { label: string; sent: Sent }[] = [];
vi.mock('./begin.ts', () => ({
  begin: async ({ label }: { label: string }) => {
    const sent = new Sent();
    begun.push({ label, sent });
    return sent;
  },
}));
beforeEach(() => void begun.splice(0));

const steps = ['one', 'two'].map((label) => ({ label, intent: () => ({}) as never }));
const labels = () => begun.map(({ label }) => label);

it('asks for the next when the one before has settled, and tells after each', async () => {
  const onsettled = vi.fn();
  const screen = await render(TransactAll, { label: 'Claim all', steps, onsettled });
  const button = screen.getByRole('button', { name: 'Claim all' });
  await button.click();
  await expect.element(button).toBeDisabled();
  expect(labels()).toEqual(['one']);
  begun[0]!.sent.ends('settled');
  await vi.waitFor(() => expect(labels()).toEqual(['one', 'two']));
  expect(onsettled).toHaveBeenCalledTimes(1);
  begun[1]!.sent.ends('settled');
  await expect.element(button).toBeEnabled();
  expect(onsettled).toHaveBeenCalledTimes(2);
});

it('asks for no more where one was declined', async () => {
  const screen = await render(TransactAll, { label: 'Claim all', steps });
  const button = screen.getByRole('button', { name: 'Claim all' });
  await button.click();
  await vi.waitFor(() => expect(labels()).toEqual(['one']));
  begun[0]!.sent.ends('rejected');
  await expect.element(button).toBeEnabled();
  expect(labels()).toEqual(['one']);
});
