import { beforeEach, expect, it, vi } from 'vitest';
import { emptyForm } from './form.ts';
import { Keeper } from './keeper.svelte.ts';

const put = vi.fn();
const get = vi.fn();
vi.mock('#lib/api/client.ts', () => ({
  api: () => ({ drafts: { ':id': { $put: put, $get: get } } }),
  read: (answer: Promise<unknown>) => answer,
}));
beforeEach(() => void [put.mockReset(), get.mockReset()]);

function keeper() {
  let form = $state(emptyForm('77'));
  const draft = { id: 'd', title: 'Draf', version: 4, updatedAt: '2026-11-24T07:31:00Z' };
  const kept = new Keeper(draft, () => form);
  return { kept, type: (name: string) => (form.name = name) };
}
const saves = () => put.mockImplementation(async ({ json }) => ({ version: json.version + 1 }));

it('is kept, waits while one types, saves, and is kept again under the next version', async () => {
  const { kept, type } = keeper();
  expect(kept.state).toBe('kept');
  type('Jembatan');
  expect(kept.state).toBe('waiting');
  let arrive!: (answer: { version: number }) => void;
  put.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)));
  const saving = kept.keep();
  await vi.waitFor(() => expect(kept.state).toBe('saving'));
  arrive({ version: 5 });
  await saving;
  expect([kept.state, kept.version]).toEqual(['kept', 5]);
  expect(put.mock.calls[0]![0].json).toMatchObject({ version: 4, title: 'Jembatan' });
});

it.each(['', 'Tol <b>Emas</b>', 'Tol \u202Eomed', 'x'.repeat(161)])(
  'keeps the name %j as it was typed, under the title that was',
  async (name) => {
    const { kept, type } = keeper();
    saves();
    type(name || ' ');
    await kept.keep();
    expect(kept.state).toBe('kept');
    expect(put.mock.calls[0]![0].json).toMatchObject({
      title: 'Draf',
      body: { form: { name: name || ' ' } },
    });
  },
);

it('still waits for what was typed while it saved', async () => {
  const { kept, type } = keeper();
  saves();
  type('Jem');
  const saving = kept.keep();
  type('Jembatan');
  await saving;
  expect(kept.state).toBe('waiting');
});

it('says that it did not arrive, loses nothing, and arrives when tried again', async () => {
  const { kept, type } = keeper();
  type('Jembatan');
  put.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await kept.keep();
  expect([kept.state, kept.version]).toEqual(['failed', 4]);
  saves();
  await kept.keep();
  expect(kept.state).toBe('kept');
  expect(put.mock.calls[1]![0].json.body.form.name).toBe('Jembatan');
});

it('asks who is right where another window saved first, and lets this one win when told so', async () => {
  const { kept, type } = keeper();
  type('Jembatan');
  put.mockRejectedValueOnce({ status: 409 });
  await kept.keep();
  expect(kept.state).toBe('elsewhere');
  get.mockResolvedValueOnce({ version: 9 });
  saves();
  await kept.override();
  expect(kept.state).toBe('kept');
  expect(put.mock.calls[1]![0].json.version).toBe(9);
});
