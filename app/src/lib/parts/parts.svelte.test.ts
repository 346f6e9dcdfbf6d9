import '../../styles/app.css';
import { afterEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Field from './Field.svelte';
import GateStrip from './GateStrip.svelte';
import Gauge from './Gauge.svelte';
import SurveyMark from './SurveyMark.svelte';

afterEach(() => delete document.documentElement.dataset.theme);

it('fills the gauge by what is in hand, and puts the post at the soft cap', async () => {
  const { container } = await render(Gauge, {
    value: 50n,
    whole: 200n,
    post: 100n,
    postLabel: 'soft',
    wholeLabel: 'hard',
  });
  const bar = container.querySelector('.bar')!.getBoundingClientRect();
  const solid = container.querySelector('.bar b')!.getBoundingClientRect();
  const post = container.querySelector('.post')!.getBoundingClientRect();
  expect(solid.width / bar.width).toBeCloseTo(0.25, 1);
  expect((post.left - bar.left) / bar.width).toBeCloseTo(0.5, 1);
});

it('ties an error to its field and says that the field is wrong', async () => {
  const screen = await render(Field, { label: 'Shares', value: '0', error: 'Above zero.' });
  const input = screen.getByLabelText('Shares');
  await expect.element(input).toHaveAttribute('aria-invalid', 'true');
  await expect.element(input).toHaveAccessibleDescription('Above zero.');
});

it('marks what is pending by a dash, and follows the theme', async () => {
  const { container } = await render(SurveyMark, { proof: 'pending' });
  const mark = container.querySelector('.mark')!;
  expect(getComputedStyle(mark).borderStyle).toBe('dashed');
  document.documentElement.dataset.theme = 'light';
  const light = getComputedStyle(mark).borderColor;
  document.documentElement.dataset.theme = 'dark';
  expect(getComputedStyle(mark).borderColor).not.toBe(light);
});

it('keeps gates in their order, and says and draws which is done, current and waiting', async () => {
  const gates = (['done', 'current', 'waiting'] as const).map((state) => ({
    id: state,
    name: `Gate ${state}`,
    note: '',
    state,
  }));
  const words = { done: 'is done', current: 'is now', waiting: 'waits' };
  const { container } = await render(GateStrip, { label: 'Before buying', gates, words });
  const items = [...container.querySelectorAll('li')];
  expect(items.map((item) => item.textContent?.trim().replace(/\s+/g, ' '))).toEqual([
    'Gate done, is done',
    'Gate current, is now',
    'Gate waiting, waits',
  ]);
  expect(items.map((item) => item.getAttribute('aria-current'))).toEqual([null, 'step', null]);
  const lines = items.map((item) => getComputedStyle(item).borderTopStyle);
  expect(lines).toEqual(['solid', 'solid', 'dashed']);
});
